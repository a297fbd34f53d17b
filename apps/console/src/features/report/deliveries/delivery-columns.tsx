import type { ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../../api/client.js';
import { CopyText, type DataColumns, shortId, TimeCell } from '../../../ui/index.js';
import { useReasonWords } from '../reason-words.js';
import type { ShownReport } from '../report-data.js';
import { DeliveryChip } from './delivery-chip.js';

export type Delivery = Schema<'DeliveryView'>;

const FROM = '/campaigns/$campaignId';

export function useDeliveryColumns({ zone }: ShownReport): DataColumns<Delivery> {
  const { t } = useTranslation('report');
  const wordsOf = useReasonWords();
  return [
    { title: t('deliveries.contact'), key: 'contact', render: (_, row) => <Who delivery={row} /> },
    {
      title: t('deliveries.status'),
      key: 'status',
      render: (_, { status }) => <DeliveryChip status={status} />,
    },
    {
      title: t('reason'),
      key: 'reason',
      render: (_, { status, reason }) =>
        reason ? wordsOf(status, reason) : <span className="muted">–</span>,
    },
    {
      title: t('deliveries.requestId'),
      key: 'requestId',
      render: (_, { lineRequestId }) =>
        lineRequestId ? (
          <CopyText
            text={lineRequestId}
            short={shortId(lineRequestId)}
            label={t('deliveries.copyId', { id: lineRequestId })}
          />
        ) : (
          <span className="muted">–</span>
        ),
    },
    { title: t('deliveries.time'), key: 'time', render: (_, { at }) => <TimeCell at={at} zone={zone} /> },
  ];
}

/** Opens what became of this contact. Of one who was erased nothing is left but the outcome. */
function Who({ delivery: { externalId, displayName } }: { delivery: Delivery }): ReactNode {
  const { t } = useTranslation('report');
  if (externalId === null) return <span className="muted">{t('deliveries.erased')}</span>;
  return (
    <span className="delivery-who">
      <Link from={FROM} to="." search={(before) => ({ ...before, contact: externalId })} lang="">
        {displayName ?? externalId}
      </Link>
      {displayName && <span className="muted mono">{externalId}</span>}
    </span>
  );
}
