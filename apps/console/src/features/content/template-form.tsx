import { type ReactNode, useRef, useState } from 'react';
import { RedoOutlined, UndoOutlined } from '@ant-design/icons';
import { Button, type InputRef } from 'antd';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { query, type Schema } from '../../api/client.js';
import { isProblem } from '../../api/problem.js';
import { useCan, useSession } from '../../api/session.js';
import { Allowed, announce, Banner, ErrorPanel, PageHead, StatusChip } from '../../ui/index.js';
import { Composer } from '../composer/index.js';
import { PreviewPane } from '../preview/index.js';
import { LeaveGuard } from './leave-guard.js';
import { TemplateActions } from './template-actions.js';
import { differences, documentOf, mistakesOf, type TemplateDocument } from './template-document.js';
import { TemplateDetails } from './template-details.js';
import { TemplateVersions } from './template-versions.js';
import { useEditHistory } from './use-edit-history.js';
import { useSaveTemplate } from './use-save-template.js';

type Template = Schema<'MessageTemplateView'>;

/** A message template under the same editor and preview as the messages of a campaign. */
export function TemplateForm({ template }: { template: Template | null }): ReactNode {
  const { t } = useTranslation('content');
  const { t: common } = useTranslation('common');
  const { workspace } = useSession();
  const mayEdit = useCan('edit');
  const navigate = useNavigate();
  const nameField = useRef<InputRef>(null);
  const edit = useEditHistory<TemplateDocument>(documentOf(template));
  const [note, setNote] = useState('');
  const [isAsked, setAsked] = useState(false);
  const [focused, setFocused] = useState(0);
  const fields = query.useQuery('get', '/api/v1/contact-fields');
  const { name, messages } = edit.now;
  const differs = differences(documentOf(template), edit.now);
  const isDirty = differs.name || differs.messages;

  const take = (stored: Template): void => {
    edit.restart(documentOf(stored));
    setNote('');
    setAsked(false);
  };
  const save = useSaveTemplate(template, (stored) => {
    take(stored);
    if (!template)
      void navigate({ to: '/content/$templateId', params: { templateId: stored.id }, ignoreBlocker: true });
  });
  const mistakes = isAsked ? mistakesOf(messages, save.refused) : [];
  const isNameless = isAsked && name.trim() === '';

  const submit = (isForced = false): void => {
    setAsked(true);
    if (name.trim() === '') return nameField.current?.focus();
    if (mistakesOf(messages, null).length > 0) return announce(t('template.mistakes'));
    save.save({ document: { ...edit.now, name: name.trim() }, differs, note: note.trim(), isForced });
  };
  const saveName = !template
    ? t('template.create')
    : differs.messages || !differs.name
      ? t('template.saveVersion', { version: template.version + 1 })
      : t('template.saveName');

  return (
    <>
      <PageHead
        back={<Link to="/content">{t('template.back')}</Link>}
        title={template?.name ?? t('template.newTitle')}
        status={
          template && (
            <StatusChip tone="neutral">{t('template.version', { version: template.version })}</StatusChip>
          )
        }
        actions={
          <>
            {isDirty && <span className="muted">{t('template.unsaved')}</span>}
            <Button
              icon={<UndoOutlined />}
              aria-label={common('undo')}
              title={common('undo')}
              disabled={!edit.canUndo}
              onClick={edit.undo}
            />
            <Button
              icon={<RedoOutlined />}
              aria-label={common('redo')}
              title={common('redo')}
              disabled={!edit.canRedo}
              onClick={edit.redo}
            />
            {template && <TemplateActions template={template} />}
            <Allowed permission="edit">
              {(disabled) => (
                <Button
                  type="primary"
                  disabled={disabled || !isDirty}
                  loading={save.isPending}
                  onClick={() => submit()}
                >
                  {saveName}
                </Button>
              )}
            </Allowed>
          </>
        }
      />
      {template?.archivedAt && <Banner tone="info">{t('template.archived')}</Banner>}
      {save.changedBy && (
        <Banner
          tone="warning"
          action={
            <span className="toolbar">
              <Button onClick={() => void save.takeTheirs(take)}>{t('template.takeTheirs')}</Button>
              <Button onClick={() => submit(true)}>{t('template.keepMine')}</Button>
            </span>
          }
        >
          {t('template.changed')}
        </Banner>
      )}
      {mistakes.length > 0 && <Banner tone="error">{t('template.mistakes')}</Banner>}
      {save.error && !save.changedBy && !(isProblem(save.error) && save.error.errors.length > 0) && (
        <ErrorPanel error={save.error} onRetry={() => submit()} />
      )}
      <div className="template-columns">
        <div className="stack">
          <TemplateDetails
            name={name}
            onName={(typed) => edit.change({ ...edit.now, name: typed }, 'name')}
            nameField={nameField}
            isNameless={isNameless}
            mistakes={isProblem(save.error) ? save.error.errors : []}
            note={template && differs.messages ? note : null}
            onNote={setNote}
            readOnly={!mayEdit}
          />
          {fields.error && <Banner tone="warning">{t('template.fieldsFailed')}</Banner>}
          <Composer
            messages={messages}
            onChange={(after, what) => edit.change({ ...edit.now, messages: after }, what)}
            mistakes={mistakes}
            fields={fields.data?.items.filter(({ isVariable }) => isVariable) ?? []}
            coverage={null}
            links={null}
            readOnly={!mayEdit}
            focused={focused}
            onFocused={setFocused}
          />
          {template && <TemplateVersions template={template} isDirty={isDirty} onRestored={take} />}
        </div>
        <div className="template-preview">
          <PreviewPane
            messages={messages}
            sender={{ name: workspace.name, pictureUrl: null }}
            audience={null}
            localization={undefined}
            focused={focused}
            onFocused={setFocused}
          />
        </div>
      </div>
      <LeaveGuard isDirty={isDirty} />
    </>
  );
}
