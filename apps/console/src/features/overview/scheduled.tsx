import type { ReactNode } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, type Schema } from '../../api/client.js';
import { Panel, useToast } from '../../ui/index.js';
import { DueNotice } from '../report/index.js';
import { overviewOptions } from './overview-data.js';

type Campaign = Schema<'OverviewScheduled'>;

/** What starts next; until then it can be taken back. */
export function Scheduled({ campaigns, zone }: { campaigns: readonly Campaign[]; zone: string }): ReactNode {
  const { t } = useTranslation('overview');
  if (campaigns.length === 0) return null;
  return (
    <Panel title={t('scheduled.title')}>
      <ul className="overview-list">
        {campaigns.map((campaign) => (
          <Line key={campaign.campaignId} campaign={campaign} zone={zone} />
        ))}
      </ul>
    </Panel>
  );
}

function Line({
  campaign: { campaignId, name, dueAt },
  zone,
}: {
  campaign: Campaign;
  zone: string;
}): ReactNode {
  const { t } = useTranslation('overview');
  const { done, failed } = useToast();
  const queryClient = useQueryClient();
  const { mutate, isPending } = useMutation({
    mutationFn: () => api.POST('/api/v1/campaigns/{id}/unpublish', { params: { path: { id: campaignId } } }),
    onSuccess: () => done(t('scheduled.takenBack', { name })),
    onError: failed,
    onSettled: () => queryClient.invalidateQueries({ queryKey: overviewOptions.queryKey }),
  });
  return (
    <li className="overview-scheduled">
      <Link to="/campaigns/$campaignId" params={{ campaignId }} lang="">
        {name}
      </Link>
      <DueNotice dueAt={dueAt} zone={zone} pending={isPending} onUndo={() => mutate()} isBrief />
    </li>
  );
}
