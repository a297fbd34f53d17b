import { type ReactNode, useEffect, useState } from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useRouter } from '@tanstack/react-router';
import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { isProblem } from '../../api/problem.js';
import type { Session } from '../../api/session.js';
import { ErrorPanel, Late } from '../../ui/index.js';
import { AuthFrame } from './auth-frame.js';
import { enterAs } from './enter.js';
import { returnPath } from './return-path.js';
import { takeToken } from './take-token.js';
import { WelcomeByLink } from './welcome-by-link.js';

/** Where one-time links lead: set-up, invitations, new passwords. */
export function WelcomeScreen(): ReactNode {
  const { t } = useTranslation('auth');
  const token = useToken();
  const router = useRouter();
  const queryClient = useQueryClient();
  const { data, error, refetch } = useQuery({
    queryKey: ['one-time-link', token],
    queryFn: async () => (await api.POST('/api/v1/one-time-links/look', { body: { token } })).data ?? null,
    enabled: token !== '',
    staleTime: Infinity,
    gcTime: 0,
  });
  const enter = async (session: Session): Promise<void> => {
    await enterAs(session, queryClient);
    router.history.replace(returnPath(undefined));
  };
  const isOver = isProblem(error) && (error.status === 410 || error.status === 422);
  if (token === '' || isOver) return <LinkOver isMissing={token === ''} />;
  if (error)
    return (
      <AuthFrame title={t('welcome')}>
        <ErrorPanel error={error} title={t('linkUnread')} onRetry={() => void refetch()} />
      </AuthFrame>
    );
  if (!data)
    return (
      <AuthFrame title={t('welcome')}>
        <Late>
          <Skeleton active title={false} paragraph={{ rows: 5 }} />
        </Late>
      </AuthFrame>
    );
  return <WelcomeByLink token={token} link={data} onEntered={(session) => void enter(session)} />;
}

/** A second link may be opened in the same tab. */
function useToken(): string {
  const [token, setToken] = useState(takeToken);
  useEffect(() => {
    const take = (): void => setToken(takeToken());
    addEventListener('hashchange', take);
    return () => removeEventListener('hashchange', take);
  }, []);
  return token;
}

function LinkOver({ isMissing }: { isMissing: boolean }): ReactNode {
  const { t } = useTranslation('auth');
  return (
    <AuthFrame
      title={isMissing ? t('linkMissing') : t('linkOver')}
      description={isMissing ? t('linkMissingText') : t('linkOverText')}
      foot={<Link to="/login">{t('toSignIn')}</Link>}
    >
      <ul className="auth-ways">
        <li>{t('linkOverInvited')}</li>
        <li>{t('linkOverPassword')}</li>
        <li>{t('linkOverSetup')}</li>
      </ul>
    </AuthFrame>
  );
}
