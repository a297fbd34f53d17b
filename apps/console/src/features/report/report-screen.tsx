import { type ReactNode, useState } from 'react';
import { getRouteApi, Navigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ErrorPanel, PageHead } from '../../ui/index.js';
import { useCampaign } from './report-data.js';
import { ReportPage } from './report-page.js';
import { ReportSkeleton } from './report-skeleton.js';
import './report.css';

const route = getRouteApi('/shell/campaigns/$campaignId');

/** What came of a campaign. One that is still being written has its place in the builder. */
export function ReportScreen(): ReactNode {
  const { t } = useTranslation('report');
  const { campaignId } = route.useParams();
  const { data: campaign, error, refetch } = useCampaign(campaignId);
  const [published, setPublished] = useState('');
  if (campaign && campaign.status !== 'draft' && published !== campaignId) setPublished(campaignId);
  if (campaign?.status === 'draft') {
    // What is taken back goes on where it was published.
    const step = published === campaignId ? 'schedule' : 'audience';
    return <Navigate to="/campaigns/$campaignId/edit/$step" params={{ campaignId, step }} replace />;
  }
  if (campaign) return <ReportPage campaign={campaign} />;
  return (
    <>
      <PageHead title={t('title')} />
      {error ? (
        <ErrorPanel error={error} title={t('failedToLoad')} onRetry={() => void refetch()} />
      ) : (
        <ReportSkeleton />
      )}
    </>
  );
}
