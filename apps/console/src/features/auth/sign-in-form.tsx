import { type ReactNode, useState } from 'react';
import { useMutation } from '@tanstack/react-query';
import { Button, Form, Input, type InputRef } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, type Schema } from '../../api/client.js';
import type { Session } from '../../api/session.js';
import { useFormats } from '../../i18n/index.js';
import { Banner, problemText, useFirstFocus } from '../../ui/index.js';
import { type SignInProblem, signInProblemOf } from './sign-in-problem.js';
import { useWait } from './use-wait.js';

type Credentials = Schema<'Credentials'>;

interface SignInFormProps {
  /** who has to sign in again; absent when it may be anybody */
  email?: string;
  onSignedIn: (session: Session) => void;
}

/** E-mail address and password, and what to do when they are refused. */
export function SignInForm({ email, onSignedIn }: SignInFormProps): ReactNode {
  const { t } = useTranslation('auth');
  const [form] = Form.useForm<Credentials>();
  const [problem, setProblem] = useState<SignInProblem | null>(null);
  const wait = useWait();
  const address = useFirstFocus<InputRef>(email === undefined);
  const password = useFirstFocus<InputRef>(email !== undefined);
  const { mutate, isPending } = useMutation({
    mutationFn: (body: Credentials) => api.POST('/api/v1/session', { body }),
    onMutate: () => setProblem(null),
    onSuccess: ({ data }) => data && onSignedIn(data),
    onError: (error) => {
      const found = signInProblemOf(error);
      if (found.kind === 'wait') wait.begin(found.seconds);
      setProblem(found);
      form.focusField('password');
    },
  });
  const isWaiting = problem?.kind === 'wait' && wait.secondsLeft > 0;
  return (
    <Form<Credentials>
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={{ email }}
      scrollToFirstError={{ focus: true }}
      onFinish={(given) => !isWaiting && mutate(given)}
    >
      {problem && <Refusal problem={problem} secondsLeft={wait.secondsLeft} />}
      <Form.Item
        name="email"
        label={t('email')}
        validateTrigger="onSubmit"
        rules={[{ required: true, type: 'email', message: t('emailNeeded') }]}
      >
        <Input type="email" autoComplete="username" readOnly={email !== undefined} ref={address} />
      </Form.Item>
      <Form.Item
        name="password"
        label={t('password')}
        validateTrigger="onSubmit"
        rules={[{ required: true, message: t('passwordNeeded') }]}
      >
        <Input.Password autoComplete="current-password" ref={password} />
      </Form.Item>
      <Button type="primary" htmlType="submit" block loading={isPending} disabled={isWaiting}>
        {t('signIn')}
      </Button>
    </Form>
  );
}

function Refusal({ problem, secondsLeft }: { problem: SignInProblem; secondsLeft: number }): ReactNode {
  const { t } = useTranslation('auth');
  const { t: tCommon } = useTranslation('common');
  const formats = useFormats();
  switch (problem.kind) {
    case 'wrong':
      return <Banner tone="error">{t('wrongCredentials')}</Banner>;
    case 'no_workspace':
      return <Banner tone="error">{t('noWorkspace')}</Banner>;
    case 'other':
      return <Banner tone="error">{problemText(problem.error, tCommon)}</Banner>;
    case 'wait':
      return secondsLeft > 0 ? (
        <Banner tone="warning">
          {t('tooMany')} {/* Read once by the region around it, not at each second. */}
          <span aria-hidden="true">{t('tryAgainIn', { time: formats.duration(secondsLeft) })}</span>
        </Banner>
      ) : (
        <Banner tone="info">{t('tryAgainNow')}</Banner>
      );
  }
}
