import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { removedTotal } from '../funnel.js';
import { NothingSent } from '../nothing-sent.js';
import type { ShownReport } from '../report-data.js';
import { FunnelTable } from './funnel-table.js';
import { NumberRow } from './number-row.js';
import { RemovedTable } from './removed-table.js';

/** What came of it, in numbers that add up. */
export function SummaryTab({ shown }: { shown: ShownReport }): ReactNode {
  const { t } = useTranslation('report');
  const { campaign, report } = shown;
  if (report.runs.length === 0) return <NothingSent status={campaign.status} />;
  return (
    <div className="stack">
      <NumberRow report={report} campaignId={campaign.id} />
      <FunnelTable shown={shown} />
      {removedTotal(report.removed) > 0 && <RemovedTable shown={shown} />}
      {report.runs.length > 1 && (
        <p className="muted report-note">{t('summary.runs', { count: report.runs.length })}</p>
      )}
    </div>
  );
}
