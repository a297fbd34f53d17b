import { type ReactNode, useEffect, useRef } from 'react';
import { useMutation } from '@tanstack/react-query';
import { Button, Form, Input, type InputRef } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, type Schema } from '../../api/client.js';
import { isProblem } from '../../api/problem.js';
import type { Session } from '../../api/session.js';
import { ownZone } from '../../i18n/index.js';
import { ErrorPanel, NewPassword, useFirstFocus, useFormProblem } from '../../ui/index.js';
import { AuthFrame } from './auth-frame.js';
import { type LinkTask, type OneTimeLink, taskOf } from './link-form.js';

type Given = Omit<Schema<'UseLink'>, 'token'>;

interface WelcomeByLinkProps {
  token: string;
  link: OneTimeLink;
  onEntered: (session: Session) => void;
}

/** Asks for what a link needs to let somebody in, and no more. */
export function WelcomeByLink({ token, link, onEntered }: WelcomeByLinkProps): ReactNode {
  const { t } = useTranslation('auth');
  const { t: tCommon } = useTranslation('common');
  const task = taskOf(link);
  const using = useMutation({
    mutationFn: async (given: Given) => {
      const { data } = await api.POST('/api/v1/one-time-links/use', { body: { ...given, token } });
      return data && task.kind === 'setup' ? inOwnZone(data) : data;
    },
    onSuccess: (session) => session && onEntered(session),
  });
  const words = {
    workspace: link.workspaceName,
    role: link.role ? tCommon(`roles.${link.role}.name`) : '',
    name: link.name ?? '',
  };
  return (
    <AuthFrame title={t(`tasks.${task.kind}.title`, words)} description={t(`tasks.${task.kind}.text`, words)}>
      {task.kind === 'sign_in' ? (
        <AtOnce using={using} />
      ) : (
        <LinkForm task={task} isPending={using.isPending} submitLink={using.mutateAsync} />
      )}
    </AuthFrame>
  );
}

/** The workspace begins in the zone of who sets it up; where that fails it stays in UTC, as Settings show. */
async function inOwnZone(session: Session): Promise<Session> {
  const timeZone = ownZone();
  try {
    await api.PATCH('/api/v1/settings/workspace', { body: { timeZone } });
    return { ...session, workspace: { ...session.workspace, timeZone } };
  } catch {
    return session;
  }
}

/** Nothing is asked: opening the link is the step. */
function AtOnce({ using }: { using: { mutate: (given: Given) => void; error: Error | null } }): ReactNode {
  const hasBegun = useRef(false);
  const { mutate, error } = using;
  useEffect(() => {
    if (hasBegun.current) return;
    hasBegun.current = true;
    mutate({});
  }, [mutate]);
  return error && <ErrorPanel error={error} onRetry={() => mutate({})} />;
}

interface LinkFormProps {
  task: Exclude<LinkTask, { kind: 'sign_in' }>;
  isPending: boolean;
  submitLink: (given: Given) => Promise<unknown>;
}

function LinkForm({ task, isPending, submitLink }: LinkFormProps): ReactNode {
  const { t } = useTranslation('auth');
  const [form] = Form.useForm<Given>();
  const problem = useFormProblem(form, ['email', 'name', 'password']);
  const typed = Form.useWatch('email', form) ?? '';
  const email = task.kind === 'setup' ? typed : task.email;
  const first = useFirstFocus<InputRef>();
  const isNew = task.kind === 'setup' || task.kind === 'join';
  const submit = async ({ email: own, name, password }: Given): Promise<void> => {
    problem.clear();
    try {
      await submitLink(task.kind === 'setup' ? { email: own, name, password } : { name, password });
    } catch (error) {
      if (!isProblem(error) || error.status !== 401) return problem.show(error);
      form.setFields([{ name: 'password', errors: [t('notYourPassword')] }]);
      form.focusField('password');
    }
  };
  return (
    <Form<Given>
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={task.kind === 'setup' ? undefined : { email: task.email }}
      scrollToFirstError={{ focus: true }}
      onFinish={(given) => void submit(given)}
    >
      {problem.banner}
      {isNew && (
        <Form.Item
          name="name"
          label={t('name')}
          extra={t('nameHelp')}
          validateTrigger="onSubmit"
          rules={[{ required: true, whitespace: true, max: 100, message: t('nameNeeded') }]}
        >
          <Input ref={first} autoComplete="name" />
        </Form.Item>
      )}
      <Form.Item
        name="email"
        label={t('email')}
        validateTrigger="onSubmit"
        rules={[{ required: true, type: 'email', message: t('emailNeeded') }]}
      >
        <Input type="email" autoComplete="username" readOnly={task.kind !== 'setup'} />
      </Form.Item>
      {task.kind === 'join_as' ? (
        <Form.Item
          name="password"
          label={t('password')}
          validateTrigger="onSubmit"
          rules={[{ required: true, message: t('passwordNeeded') }]}
        >
          <Input.Password ref={first} autoComplete="current-password" />
        </Form.Item>
      ) : (
        <NewPassword name="password" label={t('newPassword')} email={email} isFirst={!isNew} />
      )}
      <Button type="primary" htmlType="submit" block loading={isPending}>
        {t(`tasks.${task.kind}.act`)}
      </Button>
    </Form>
  );
}
