import { type ReactNode, useEffect, useEffectEvent, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { onReach } from '../api/client.js';
import { sessionQuery } from '../api/session.js';
import { Banner } from '../ui/index.js';

const TRY_EVERY_MS = 5_000;

/** What is wrong with the whole console: the server cannot be reached. */
export function StandingNotices(): ReactNode {
  const { t } = useTranslation('shell');
  const { t: tCommon } = useTranslation('common');
  const queryClient = useQueryClient();
  const [isReachable, setReachable] = useState(true);
  useEffect(() => onReach(setReachable), []);
  const tryAgain = (): void => {
    // Whether it can be reached is told to all who listen; the answer itself matters to nobody.
    void queryClient.fetchQuery({ ...sessionQuery, staleTime: 0, retry: false }).catch(() => undefined);
  };
  const tryByItself = useEffectEvent(tryAgain);
  useEffect(() => {
    if (isReachable) return;
    const timer = setInterval(() => tryByItself(), TRY_EVERY_MS);
    return () => {
      clearInterval(timer);
      void queryClient.invalidateQueries();
    };
  }, [isReachable, queryClient]);
  if (isReachable) return null;
  return (
    <Banner tone="warning" action={<Button onClick={tryAgain}>{tCommon('retry')}</Button>}>
      {t('offline')}
    </Banner>
  );
}
