import type { ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/index.js';
import { ChartPanel } from '../chart-panel.js';
import { deliveriesOf } from '../deliveries/delivery-search.js';
import { type FunnelRow, funnelRows, type FunnelStage } from '../funnel.js';
import { FigureTable } from '../figure-table.js';
import type { ShownReport } from '../report-data.js';
import type { ReportSearch } from '../routes.js';

const BEHIND: Record<FunnelStage, ReportSearch> = {
  qualified: deliveriesOf(),
  attempted: deliveriesOf('attempted'),
  sent: deliveriesOf('sent'),
  clicked: { tab: 'clicks' },
};

/** A table whose bars are cells: the picture and its numbers are one. */
export function FunnelTable({ shown: { campaign, report } }: { shown: ShownReport }): ReactNode {
  const { t } = useTranslation('report');
  const formats = useFormats();
  const rows = funnelRows(report);
  const title = t('funnel.title');
  const shareOf = ({ share }: FunnelRow): string => (share === null ? '–' : formats.share(share));
  return (
    <ChartPanel
      title={title}
      note={t('funnel.note')}
      file={{
        name: campaign.name,
        rows: () => [
          [t('funnel.stage'), t('funnel.contacts'), t('funnel.share')],
          ...rows.map((row) => [t(`funnel.stages.${row.stage}`), row.count, shareOf(row)]),
        ],
      }}
      table={
        <FigureTable
          caption={title}
          rows={rows}
          rowKey={({ stage }) => stage}
          columns={[
            {
              title: t('funnel.stage'),
              isHead: true,
              render: ({ stage }) => (
                <Link to="/campaigns/$campaignId" params={{ campaignId: campaign.id }} search={BEHIND[stage]}>
                  {t(`funnel.stages.${stage}`)}
                </Link>
              ),
            },
            { title: t('funnel.bar'), render: (row) => <Bar row={row} /> },
            { title: t('funnel.contacts'), isNumber: true, render: ({ count }) => formats.number(count) },
            { title: t('funnel.share'), isNumber: true, render: shareOf },
          ]}
        />
      }
    />
  );
}

function Bar({ row: { stage, width } }: { row: FunnelRow }): ReactNode {
  const formats = useFormats();
  return (
    <span className="funnel-track">
      <span
        className={`funnel-bar funnel-${stage}`}
        style={{ width: `${width * 100}%` }}
        aria-hidden="true"
      />
      <span className="visually-hidden">{formats.percent(width)}</span>
    </span>
  );
}
