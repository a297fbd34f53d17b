import { type ReactNode, useEffect, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { SESSION_KEY, type Session } from '../../api/session.js';
import { AuthFrame } from './auth-frame.js';
import { enterAs } from './enter.js';
import { returnPath } from './return-path.js';
import { SignInForm } from './sign-in-form.js';

const route = getRouteApi('/login');

export function LoginScreen(): ReactNode {
  const { t } = useTranslation('auth');
  const { from } = route.useSearch();
  const router = useRouter();
  const queryClient = useQueryClient();
  const [isIn] = useState(() => Boolean(queryClient.getQueryData<Session | null>(SESSION_KEY)));
  useEffect(() => {
    // Who is signed in already has no business here.
    if (isIn) router.history.replace(returnPath(from));
  }, [isIn, from, router]);
  const enter = async (session: Session): Promise<void> => {
    await enterAs(session, queryClient);
    router.history.push(returnPath(from));
  };
  return (
    <AuthFrame
      title={t('signInTitle')}
      description={from ? t('signInToContinue') : undefined}
      foot={
        <details>
          <summary>{t('forgotten')}</summary>
          <p>{t('forgottenHelp')}</p>
        </details>
      }
    >
      <SignInForm onSignedIn={(session) => void enter(session)} />
    </AuthFrame>
  );
}
