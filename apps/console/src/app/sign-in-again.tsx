import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { Modal, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { onSignedOut } from '../api/client.js';
import { SESSION_KEY, type Session, useSession } from '../api/session.js';
import { announce } from '../ui/index.js';

const SignInForm = lazy(async () => ({
  default: (await import('../features/auth/sign-in-form.js')).SignInForm,
}));

/** When the session has ended: signing in over the page, so that nothing on it is lost. */
export function SignInAgain(): ReactNode {
  const { t } = useTranslation('shell');
  const { user } = useSession();
  const queryClient = useQueryClient();
  const [isOut, setOut] = useState(false);
  useEffect(() => onSignedOut(() => setOut(true)), []);
  const resume = (session: Session): void => {
    queryClient.setQueryData(SESSION_KEY, session);
    setOut(false);
    announce(t('signedOut.back'));
    void queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== SESSION_KEY[0] });
  };
  return (
    <Modal
      open={isOut}
      title={t('signedOut.title')}
      footer={null}
      width={420}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      destroyOnHidden
      // Over every other layer: a drawer or dialog that is open stays as it is.
      zIndex={1_200}
    >
      <p className="muted">{t('signedOut.text')}</p>
      <Suspense fallback={<Skeleton active title={false} />}>
        <SignInForm email={user.email} onSignedIn={resume} />
      </Suspense>
      <p className="sign-in-other">
        {/* Loaded anew: what is on the page is of somebody else. */}
        <a href="/console/login">{t('signedOut.other')}</a>
      </p>
    </Modal>
  );
}
