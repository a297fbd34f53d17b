import type { ReactNode } from 'react';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Drawer, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { query, type Schema } from '../../../api/client.js';
import { CopyText, ErrorPanel, Late, Soon } from '../../../ui/index.js';
import { SentMessages } from '../content/sent-messages.js';
import { useReasonWords } from '../reason-words.js';
import type { ShownReport } from '../report-data.js';
import { DeliveryChip } from './delivery-chip.js';
import { DeliverySteps } from './delivery-steps.js';

type Explanation = Schema<'ExplanationView'>;

const route = getRouteApi('/shell/campaigns/$campaignId');

/** Why one contact received it, or did not, and exactly what. */
export function DeliveryDrawer({ shown }: { shown: ShownReport }): ReactNode {
  const { t } = useTranslation('report');
  const { contact } = route.useSearch();
  const navigate = route.useNavigate();
  const close = (): void =>
    void navigate({ search: (before) => ({ ...before, contact: undefined }), replace: true });
  return (
    <Drawer
      open={contact !== undefined}
      onClose={close}
      title={t('delivery.title')}
      size={460}
      destroyOnHidden
    >
      {/* What it waits for must not hide the list under it: the focus would be lost. */}
      <Soon rows={6}>{contact !== undefined && <Opened externalId={contact} shown={shown} />}</Soon>
    </Drawer>
  );
}

function Loading(): ReactNode {
  return (
    <Late>
      <Skeleton active title={false} paragraph={{ rows: 6 }} />
    </Late>
  );
}

function Opened({ externalId, shown }: { externalId: string; shown: ShownReport }): ReactNode {
  const { t } = useTranslation('report');
  const { data, error, refetch } = query.useQuery('get', '/api/v1/campaigns/{id}/deliveries/{externalId}', {
    params: { path: { id: shown.campaign.id, externalId } },
  });
  if (data) return <Explained delivery={data} shown={shown} />;
  if (error) return <ErrorPanel error={error} title={t('delivery.failed')} onRetry={() => void refetch()} />;
  return <Loading />;
}

function Explained({ delivery, shown }: { delivery: Explanation; shown: ShownReport }): ReactNode {
  const { t } = useTranslation('report');
  const wordsOf = useReasonWords();
  const { externalId, displayName, status, reason, detail, lineRequestId, messages } = delivery;
  const { contentsKeptDays: keptDays } = delivery;
  return (
    <div className="stack delivery-parts">
      <div className="delivery-head">
        <strong lang="">{displayName ?? externalId}</strong>
        <DeliveryChip status={status} />
        {externalId && (
          <Link to="/contacts/$externalId" params={{ externalId }}>
            {t('delivery.openContact')}
          </Link>
        )}
      </div>
      {reason && (
        <p className="delivery-reason">
          {wordsOf(status, reason)} <code className="mono">{reason}</code>
          {detail && (
            <span className="muted" lang="en">
              {detail}
            </span>
          )}
          {!detail && status === 'failed' && keptDays !== null && (
            <span className="muted">{t('delivery.detailRemoved', { count: keptDays })}</span>
          )}
        </p>
      )}
      <section>
        <h2>{t('delivery.steps')}</h2>
        <DeliverySteps steps={delivery.steps} zone={shown.zone} />
      </section>
      {(lineRequestId ?? delivery.retryKey) && (
        <dl className="facts">
          {lineRequestId && (
            <>
              <dt>{t('deliveries.requestId')}</dt>
              <dd>
                <CopyText text={lineRequestId} label={t('deliveries.copyId', { id: lineRequestId })} />
              </dd>
            </>
          )}
          {delivery.retryKey && (
            <>
              <dt>{t('delivery.retryKey')}</dt>
              <dd>
                <CopyText text={delivery.retryKey} label={t('delivery.copyRetryKey')} />
              </dd>
            </>
          )}
        </dl>
      )}
      <section>
        <h2>{t(status === 'sent' ? 'delivery.messagesSent' : 'delivery.messages')}</h2>
        {messages ? (
          <SentMessages messages={messages} shown={shown} />
        ) : (
          <p className="muted">
            {keptDays !== null && wasMade(delivery)
              ? t('delivery.contentsRemoved', { count: keptDays })
              : t('delivery.noMessages')}
          </p>
        )}
      </section>
    </div>
  );
}

/** Whether there was a message for him, which may have been removed since. */
function wasMade({ steps }: Explanation): boolean {
  return steps.some(({ step }) => step === 'frozen');
}
