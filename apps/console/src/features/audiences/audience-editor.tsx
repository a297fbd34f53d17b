import { type ReactNode, useRef, useState } from 'react';
import { Input } from 'antd';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { PlacedFinding } from '../../api/finding.js';
import { isProblem } from '../../api/problem.js';
import { useCan } from '../../api/session.js';
import { Banner, Field, findingText, PageHead, Panel, StatusChip } from '../../ui/index.js';
import { type Audience, MAX_NAME_LENGTH } from './audience.js';
import { NewCampaign } from '../campaigns/index.js';
import { AudienceHeadActions } from './audience-head-actions.js';
import { AudienceUses, useAudienceUses } from './audience-uses.js';
import type { AudienceParts } from './audience-edits.js';
import type { ContactField } from './contact-field.js';
import { filterMistakes, mistakesUnder } from './filter/filter-check.js';
import { FilterBuilder } from './filter-builder/filter-builder.js';
import { LimitPanel } from './limit-panel.js';
import { LeaveGuard } from './leave-guard.js';
import { ReachPanel } from './reach/reach-panel.js';
import { useAudienceEdits } from './use-audience-edits.js';
import { focusFirstMistake } from './focus-first-mistake.js';

interface AudienceEditorProps {
  /** null: not saved yet */
  audience: Audience | null;
  initial: AudienceParts;
  fields: readonly ContactField[];
}

/** Name, conditions and reach of one audience. Nothing is sent by it, so it is saved when asked to. */
export function AudienceEditor({ audience, initial, fields }: AudienceEditorProps): ReactNode {
  const { t } = useTranslation(['audiences', 'common']);
  const mayEdit = useCan('edit');
  const edits = useAudienceEdits(audience?.id ?? null, initial);
  const [isChecked, setChecked] = useState(false);
  const form = useRef<HTMLDivElement>(null);
  const { name, filter, limit } = edits.now;
  const local = filterMistakes(filter, fields);
  const refused = isProblem(edits.error) ? mistakesUnder(edits.error.errors, 'filter') : [];
  const mistakes = isChecked ? (local.length > 0 ? local : refused) : [];
  const nameMistake = isChecked ? nameMistakeOf(name) : undefined;
  const save = (): void => {
    setChecked(true);
    if (nameMistakeOf(name) || local.length > 0) focusFirstMistake(form);
    else edits.save();
  };
  return (
    <>
      <PageHead
        back={<Link to="/audiences">{t('screen.back')}</Link>}
        title={edits.saved.name === '' ? t('screen.new') : edits.saved.name}
        status={edits.isUnsaved && <StatusChip tone="warning">{t('screen.unsaved')}</StatusChip>}
        actions={<AudienceHeadActions audience={audience} edits={edits} onSave={save} />}
      />
      {!mayEdit && <Banner tone="info">{t('common:forbidden.ask.edit')}</Banner>}
      <div className="audience-columns">
        <div className="stack" ref={form}>
          <Panel label={t('screen.definition')}>
            <Field
              id="audience-name"
              label={t('screen.name')}
              required
              mistake={nameMistake && t(`screen.nameMistakes.${nameMistake}`)}
            >
              <Input
                id="audience-name"
                value={name}
                disabled={!mayEdit}
                aria-invalid={nameMistake ? true : undefined}
                aria-describedby={nameMistake ? 'audience-name-mistake' : undefined}
                placeholder={t('screen.namePlaceholder')}
                onChange={(event) => edits.change({ name: event.target.value }, 'name')}
              />
            </Field>
          </Panel>
          <Panel title={t('builder.label')}>
            <FilterBuilder
              value={filter}
              onChange={(next) => edits.change({ filter: next }, 'filter')}
              fields={fields}
              mistakes={mistakes}
              readOnly={!mayEdit}
            />
          </Panel>
          <LimitPanel
            limit={limit}
            readOnly={!mayEdit}
            refused={isProblem(edits.error) ? limitRefusalOf(edits.error.errors) : undefined}
            onChange={(next) => edits.change({ limit: next }, 'limit')}
          />
        </div>
        <aside className="audience-side" aria-label={t('screen.side')}>
          <ReachPanel
            filter={filter}
            draw={limit === null ? undefined : { limit, seed: audience?.id ?? '' }}
          />
          {audience && <UsesPanel audience={audience} />}
        </aside>
      </div>
      <LeaveGuard isUnsaved={edits.isUnsaved} />
    </>
  );
}

function UsesPanel({ audience }: { audience: Audience }): ReactNode {
  const { t } = useTranslation('audiences');
  const { uses, audiences } = useAudienceUses(audience.id);
  if (!uses) return null;
  const isUsed = uses.length > 0 || audiences.length > 0;
  return (
    <Panel title={t('uses.title')}>
      {isUsed ? (
        <AudienceUses uses={uses} audiences={audiences} />
      ) : (
        <p className="muted reach-note">{t('uses.none')}</p>
      )}
      <NewCampaign audienceId={audience.id} variant="default" />
    </Panel>
  );
}

function limitRefusalOf(errors: readonly PlacedFinding[]): string | undefined {
  const refused = errors.find(({ path }) => path === 'limit');
  return refused && findingText(refused);
}

function nameMistakeOf(name: string): 'empty' | 'long' | undefined {
  if (name.trim() === '') return 'empty';
  return name.length > MAX_NAME_LENGTH ? 'long' : undefined;
}
