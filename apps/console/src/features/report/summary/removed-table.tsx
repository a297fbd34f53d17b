import type { ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/index.js';
import { ChartPanel } from '../chart-panel.js';
import { deliveriesOf } from '../deliveries/delivery-search.js';
import { removedRows } from '../funnel.js';
import { FigureTable } from '../figure-table.js';
import { useReasonWords } from '../reason-words.js';
import type { ShownReport } from '../report-data.js';

/** Who matched the audience and was not tried, and why. */
export function RemovedTable({ shown: { campaign, report } }: { shown: ShownReport }): ReactNode {
  const { t } = useTranslation('report');
  const formats = useFormats();
  const wordsOf = useReasonWords();
  const rows = removedRows(report.removed);
  const title = t('removed.title');
  return (
    <ChartPanel
      title={title}
      note={t('removed.note')}
      file={{
        name: campaign.name,
        rows: () => [
          [t('reason'), t('contacts'), t('removed.share')],
          ...rows.map(({ reason, count }) => [
            wordsOf('removed', reason),
            count,
            formats.share(count / report.qualified),
          ]),
        ],
      }}
      table={
        <FigureTable
          caption={title}
          rows={rows}
          rowKey={({ reason }) => reason}
          columns={[
            {
              title: t('reason'),
              isHead: true,
              render: ({ reason }) => <span className="reason">{wordsOf('removed', reason)}</span>,
            },
            { title: t('contacts'), isNumber: true, render: ({ count }) => formats.number(count) },
            {
              title: t('removed.share'),
              isNumber: true,
              render: ({ count }) => formats.share(count / report.qualified),
            },
            {
              title: t('deliveries.open'),
              isScreenOnly: true,
              render: ({ reason }) => (
                <Link
                  to="/campaigns/$campaignId"
                  params={{ campaignId: campaign.id }}
                  search={deliveriesOf('removed', reason)}
                  aria-label={t('deliveries.seeOf', { reason: wordsOf('removed', reason) })}
                >
                  {t('deliveries.see')}
                </Link>
              ),
            },
          ]}
        />
      }
    />
  );
}
