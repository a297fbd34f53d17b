import { type ReactNode, useState } from 'react';
import { useMutation } from '@tanstack/react-query';
import { Button, Form, Input, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, type Schema } from '../../../api/client.js';
import { Dialog } from '../../../ui/dialog.js';
import { Allowed, CopyText, Panel, TimeCell, useFormProblem, useToast } from '../../../ui/index.js';
import { TimeZoneSelect } from '../../../ui/time-zone-select.js';
import { AccountFace } from '../account-face.js';
import type { Connection } from '../connection.js';
import { useKeepConnection } from '../use-keep-connection.js';

/** Whose account it is at LINE, and what it is called here. */
export function AccountPanel({ connection }: { connection: Connection }): ReactNode {
  const { t } = useTranslation(['connections', 'common']);
  const [isEditing, setEditing] = useState(false);
  const { bot, timeZone } = connection;
  return (
    <Panel
      title={t('account.title')}
      extra={
        <Allowed permission="connect">
          {(disabled) => (
            <Button
              size="small"
              disabled={disabled}
              aria-label={t('account.edit')}
              onClick={() => setEditing(true)}
            >
              {t('common:edit')}
            </Button>
          )}
        </Allowed>
      }
    >
      <div className="account-row">
        <AccountFace name={bot.displayName} pictureUrl={bot.pictureUrl} size={56} />
        <div className="account-names">
          <strong lang="">{bot.displayName}</strong>
          <span className="muted">{t('account.atLine')}</span>
        </div>
        {bot.premiumId !== null && <Tag>{t('account.premium')}</Tag>}
      </div>
      <dl className="facts">
        <dt>{t('account.basicId')}</dt>
        <dd>
          <CopyText text={bot.basicId} label={t('account.copyBasicId')} />
        </dd>
        {bot.premiumId !== null && (
          <>
            <dt>{t('account.premiumId')}</dt>
            <dd>
              <CopyText text={bot.premiumId} label={t('account.copyPremiumId')} />
            </dd>
          </>
        )}
        <dt>{t('fields.timeZone')}</dt>
        <dd>{timeZone}</dd>
        <dt>{t('account.since')}</dt>
        <dd>
          <TimeCell at={connection.createdAt} zone={timeZone} />
        </dd>
      </dl>
      {isEditing && <EditAccount connection={connection} onClose={() => setEditing(false)} />}
    </Panel>
  );
}

type Names = Pick<Schema<'UpdateConnection'>, 'name' | 'timeZone'>;

function EditAccount({ connection, onClose }: { connection: Connection; onClose: () => void }): ReactNode {
  const { t } = useTranslation(['connections', 'common']);
  const [form] = Form.useForm<Names>();
  const problem = useFormProblem(form, ['name', 'timeZone']);
  const toast = useToast();
  const keep = useKeepConnection();
  const { mutate, isPending } = useMutation({
    mutationFn: async ({ name, timeZone }: Names) => {
      const params = { path: { id: connection.id } };
      return (await api.PATCH('/api/v1/connections/{id}', { params, body: { name: name?.trim(), timeZone } }))
        .data;
    },
    onMutate: problem.clear,
    onSuccess: (changed) => {
      keep(changed);
      toast.done(t('common:saved'));
      onClose();
    },
    onError: problem.show,
  });
  return (
    <Dialog
      title={t('account.edit')}
      okText={t('common:save')}
      cancelText={t('common:cancel')}
      confirmLoading={isPending}
      onOk={form.submit}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <Form<Names>
        className="connection-form"
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={connection}
        scrollToFirstError={{ focus: true }}
        onFinish={(names) => mutate(names)}
      >
        {problem.banner}
        <Form.Item
          name="name"
          label={t('fields.name')}
          extra={t('fields.nameHelp')}
          validateTrigger="onSubmit"
          rules={[{ required: true, whitespace: true, message: t('fields.nameNeeded') }]}
        >
          <Input autoComplete="off" maxLength={100} />
        </Form.Item>
        <Form.Item name="timeZone" label={t('fields.timeZone')} extra={t('fields.timeZoneHelp')}>
          <TimeZoneSelect />
        </Form.Item>
      </Form>
    </Dialog>
  );
}
