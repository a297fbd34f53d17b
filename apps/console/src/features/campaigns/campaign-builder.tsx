import type { ReactNode } from 'react';
import { Skeleton } from 'antd';
import { getRouteApi, Navigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { query } from '../../api/client.js';
import { useSession } from '../../api/session.js';
import { ErrorPanel, Late, PageHead } from '../../ui/index.js';
import { BuilderScreen } from './builder/builder-screen.js';
import { isStep } from './builder/steps.js';
import './campaigns.css';

const route = getRouteApi('/shell/campaigns/$campaignId/edit/$step');

/** The three steps in which a campaign is made. */
export function CampaignBuilder(): ReactNode {
  const { t } = useTranslation('campaigns');
  const { campaignId, step } = route.useParams();
  const { user } = useSession();
  const { data, error, refetch } = query.useQuery(
    'get',
    '/api/v1/campaigns/{id}',
    { params: { path: { id: campaignId } } },
    // What is on screen is newer than what is in store: only saving tells of changes by others.
    { refetchOnWindowFocus: false, staleTime: 0, refetchOnMount: 'always' },
  );
  if (!isStep(step))
    return (
      <Navigate to="/campaigns/$campaignId/edit/$step" params={{ campaignId, step: 'audience' }} replace />
    );
  // One visit is of one person to one campaign: another begins with a draft of its own.
  if (data) return <BuilderScreen key={`${campaignId} ${user.id}`} campaign={data} step={step} />;
  return (
    <>
      <PageHead title={t('builder.title')} />
      {error ? (
        <ErrorPanel error={error} title={t('builder.failed')} onRetry={() => void refetch()} />
      ) : (
        <Late>
          <div className="stack" aria-busy="true">
            <div className="panel">
              <Skeleton active title={false} paragraph={{ rows: 1 }} />
            </div>
            <div className="panel">
              <Skeleton active title={false} paragraph={{ rows: 8 }} />
            </div>
          </div>
        </Late>
      )}
    </>
  );
}
