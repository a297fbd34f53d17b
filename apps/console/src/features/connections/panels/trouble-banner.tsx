import type { ReactNode } from 'react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Allowed, Banner } from '../../../ui/index.js';
import type { Connection } from '../connection.js';
import type { Health } from '../connection-health.js';
import { TroubleWords } from '../trouble-words.js';
import { useVerify } from '../use-verify.js';

interface TroubleBannerProps {
  connection: Connection;
  health: Extract<Health, { state: 'attention' }>;
  onRotate: () => void;
}

/** What is wrong, what follows from it, and the button that mends it. */
export function TroubleBanner({ connection, health, onRotate }: TroubleBannerProps): ReactNode {
  const { t } = useTranslation('connections');
  const verify = useVerify(connection.id);
  const { trouble, repair } = health;
  const stops = trouble === 'revoked' || trouble === 'unreachable' || trouble === 'quotaUsedUp';
  return (
    <Banner
      tone={stops ? 'error' : 'warning'}
      action={
        (repair === 'rotate' || repair === 'verify') && (
          <Allowed permission="connect">
            {(disabled) => (
              <Button
                disabled={disabled}
                loading={verify.isPending}
                onClick={repair === 'rotate' ? onRotate : () => verify.mutate()}
              >
                {t(repair === 'rotate' ? 'credential.rotate' : 'verify')}
              </Button>
            )}
          </Allowed>
        )
      }
    >
      <strong>
        <TroubleWords trouble={trouble} />
      </strong>{' '}
      {t(`troubleNext.${trouble}`)}
    </Banner>
  );
}
