import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { TimeCell } from '../../../ui/index.js';
import type { Connection } from '../connection.js';

/** When LINE's events came last, and when it was last asked. */
export function WebhookFacts({ connection }: { connection: Connection }): ReactNode {
  const { t } = useTranslation('connections');
  const { webhook, timeZone } = connection;
  return (
    <dl className="facts webhook-facts">
      <dt>{t('webhook.lastReceived')}</dt>
      <dd>
        {webhook.lastReceivedAt === null ? (
          <span className="muted">{t('webhook.neverReceived')}</span>
        ) : (
          <TimeCell at={webhook.lastReceivedAt} zone={timeZone} />
        )}
      </dd>
      {webhook.lastTest !== null && (
        <>
          <dt>{t('webhook.lastTest')}</dt>
          <dd>
            {t(webhook.lastTest.ok ? 'webhook.testGood' : 'webhook.testBad')}{' '}
            <span className="muted">
              <TimeCell at={webhook.lastTest.at} zone={timeZone} />
            </span>
          </dd>
        </>
      )}
    </dl>
  );
}
