import type { ReactNode } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, type Schema } from '../../../api/client.js';
import { useSession } from '../../../api/session.js';
import { useFormProblem } from '../../../ui/index.js';
import { TimeZoneSelect } from '../../../ui/time-zone-select.js';
import { type Connection, CONNECTIONS_KEY } from '../connection.js';
import { AccountFound } from './account-found.js';
import { completeCredential, type CredentialDraft } from './credential.js';
import { CredentialFields } from './credential-fields.js';
import { useTry } from './use-try.js';

interface ConnectFormProps {
  step: 0 | 1;
  onStep: (step: 0 | 1) => void;
  onMade: (connection: Connection) => void;
}

type ConnectDraft = CredentialDraft & { name?: string; timeZone?: string };

/** The first two steps: a credential that LINE accepts, then what the account is called here. */
export function ConnectForm({ step, onStep, onMade }: ConnectFormProps): ReactNode {
  const { t } = useTranslation(['connections', 'common']);
  const { timeZone } = useSession().workspace;
  const [form] = Form.useForm<ConnectDraft>();
  const draft: ConnectDraft = {
    way: 'token',
    ...(Form.useWatch([], form) as Partial<ConnectDraft> | undefined),
  };
  const { trial, again } = useTry(draft);
  const problem = useFormProblem(form, ['name', 'timeZone']);
  const queryClient = useQueryClient();
  const { mutate, isPending } = useMutation({
    mutationFn: (body: Schema<'CreateConnection'>) => api.POST('/api/v1/connections', { body }),
    onMutate: problem.clear,
    onSuccess: async ({ data }) => {
      if (!data) return;
      onMade(data);
      await queryClient.invalidateQueries({ queryKey: CONNECTIONS_KEY });
    },
    onError: problem.show,
  });
  const isGood = trial.state === 'good';
  const credentialField = draft.way === 'token' ? 'channelAccessToken' : 'channelId';
  const back = (): void => {
    onStep(0);
    requestAnimationFrame(() => form.focusField(credentialField));
  };
  const next = (): void => {
    if (!isGood) return form.focusField(credentialField);
    if (!form.getFieldValue('name')) form.setFieldValue('name', trial.found.bot.displayName);
    onStep(1);
    requestAnimationFrame(() => form.focusField('name'));
  };
  const submit = (typed: ConnectDraft): void => {
    if (step === 0) return next();
    const credential = completeCredential(draft);
    if (credential) mutate({ ...credential, name: (typed.name ?? '').trim(), timeZone: typed.timeZone });
  };
  return (
    <Form<ConnectDraft>
      className="connection-form"
      form={form}
      layout="vertical"
      requiredMark={false}
      autoComplete="off"
      initialValues={{ way: 'token', timeZone }}
      scrollToFirstError={{ focus: true }}
      onFinish={submit}
    >
      {problem.banner}
      <Form.Item name="way" hidden>
        <Input />
      </Form.Item>
      <div hidden={step !== 0}>
        <CredentialFields
          draft={draft}
          refusal={trial.state === 'refused' ? trial.error : null}
          onWay={(way) => form.setFieldValue('way', way)}
        />
      </div>
      <AccountFound trial={trial} onRetry={again} />
      {step === 1 && (
        <>
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
        </>
      )}
      <div className="connection-actions">
        {step === 1 && <Button onClick={back}>{t('common:back')}</Button>}
        <Button type="primary" htmlType="submit" loading={isPending} disabled={trial.state === 'asking'}>
          {step === 0 ? t('common:next') : t('connect.connect')}
        </Button>
      </div>
    </Form>
  );
}
