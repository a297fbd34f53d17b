import type { ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { AsOf, ErrorPanel, PageHead } from '../../ui/index.js';
import { DueNotice } from './due-notice.js';
import { ProgressPanel } from './progress-panel.js';
import { ReportActions } from './report-actions.js';
import { type Campaign, useConnection, useReport } from './report-data.js';
import { ReportChip } from './report-chip.js';
import { ReportSkeleton } from './report-skeleton.js';
import { ReportTabs } from './report-tabs.js';
import { StatusNotice } from './status-notice.js';
import { useProgress } from './use-progress.js';
import { useReportActions } from './use-report-actions.js';

export function ReportPage({ campaign }: { campaign: Campaign }): ReactNode {
  const { t } = useTranslation('report');
  const { connection, zone } = useConnection(campaign.connectionId);
  const progress = useProgress(campaign);
  const { data: report, error, dataUpdatedAt, isFetching, refetch } = useReport(campaign.id);
  const { run, pending } = useReportActions(campaign.id);
  const readAt = new Date(dataUpdatedAt);
  return (
    <>
      <PageHead
        back={
          <Link to="/campaigns" className="no-print">
            {t('back')}
          </Link>
        }
        title={<span lang="">{campaign.name}</span>}
        status={<ReportChip campaign={campaign} />}
        description={
          <>
            {connection && <span lang="">{connection.name}</span>}
            {report && (
              <AsOf readAt={readAt} zone={zone} pending={isFetching} onRefresh={() => void refetch()} />
            )}
          </>
        }
        actions={<ReportActions campaign={campaign} />}
      />
      {campaign.publishDueAt && (
        <DueNotice
          dueAt={campaign.publishDueAt}
          zone={zone}
          pending={pending === 'unpublish'}
          onUndo={() => run('unpublish')}
        />
      )}
      <StatusNotice campaign={campaign} connection={connection} />
      {progress?.runId && <ProgressPanel key={progress.runId} progress={progress} />}
      {error && <ErrorPanel error={error} title={t('failedToLoad')} onRetry={() => void refetch()} />}
      {report && <ReportTabs shown={{ campaign, report, connection, zone, readAt }} />}
      {!report && !error && <ReportSkeleton />}
    </>
  );
}
