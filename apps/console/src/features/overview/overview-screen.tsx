import type { ReactNode } from 'react';
import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/session.js';
import { AsOf, ErrorPanel, Late, PageHead } from '../../ui/index.js';
import { NewCampaign } from '../campaigns/index.js';
import { Checklist } from './checklist.js';
import { setUpOf } from './checklist-steps.js';
import { Drafts, Recent } from './campaign-lists.js';
import { useOverview } from './overview-data.js';
import './overview.css';
import { Problems } from './problems.js';
import { Quota } from './quota.js';
import { Scheduled } from './scheduled.js';
import { Sending } from './sending.js';
import { Totals } from './totals.js';
import { useDismissed } from './use-dismissed.js';

/** First what is left to set up; later what goes, what comes, and what needs somebody. */
export function OverviewScreen(): ReactNode {
  const { t } = useTranslation('overview');
  const { workspace } = useSession();
  const { data, error, dataUpdatedAt, isFetching, refetch } = useOverview();
  const [isDismissed, dismiss] = useDismissed(workspace.id);
  const retry = (): void => void refetch();
  const zone = workspace.timeZone;
  const setUp = data && setUpOf(data.checklist);
  return (
    <>
      <PageHead
        title={t('title')}
        description={
          data && <AsOf readAt={new Date(dataUpdatedAt)} zone={zone} pending={isFetching} onRefresh={retry} />
        }
        actions={setUp && (setUp.isReady || data.recent.length > 0) && <NewCampaign />}
      />
      {error && <ErrorPanel error={error} onRetry={retry} />}
      {!data && !error && <OverviewSkeleton />}
      {data && setUp && (
        <>
          <Problems problems={data.problems} />
          {!(setUp.isReady && isDismissed) && (
            <Checklist
              checklist={data.checklist}
              connectionId={data.quota.length === 1 ? data.quota[0]?.connectionId : undefined}
              onDismiss={dismiss}
            />
          )}
          <Sending campaigns={data.sending} zone={zone} />
          <Scheduled campaigns={data.scheduled} zone={zone} />
          <div className="overview-grid">
            <Recent campaigns={data.recent} zone={zone} />
            <Drafts campaigns={data.drafts} zone={zone} />
            <Quota quota={data.quota} zone={zone} />
            <Totals totals={data.totals} />
          </div>
        </>
      )}
    </>
  );
}

function OverviewSkeleton(): ReactNode {
  return (
    <Late>
      <div className="overview-grid" aria-busy="true">
        {[1, 2, 3, 4].map((one) => (
          <div key={one} className="panel">
            <Skeleton active title={false} paragraph={{ rows: 3 }} />
          </div>
        ))}
      </div>
    </Late>
  );
}
