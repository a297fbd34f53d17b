import { type ReactNode, useMemo, useState } from 'react';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, query } from '../../api/client.js';
import { DataTable, PageHead, Panel, useCursorPages, useNow } from '../../ui/index.js';
import { CAMPAIGN_LIST_KEY } from './campaign.js';
import './campaigns.css';
import { useCampaignColumns } from './list/campaign-columns.js';
import { ListToolbar } from './list/list-toolbar.js';
import { NewCampaignButton, NewCampaignLayer } from './list/new-campaign.js';
import { FirstUse, NothingFound } from './list/nothing-here.js';
import { isMoving } from './list/row-progress.js';
import { StatusTabs } from './list/status-tabs.js';

const route = getRouteApi('/shell/campaigns');
const POLL_MS = 3_000;

/** Every campaign with its state and outcome, by state; what is being sent moves on by itself. */
export function CampaignList(): ReactNode {
  const { t } = useTranslation('campaigns');
  const { q, status, connectionId, sort = '-updatedAt' } = route.useSearch();
  const filters = { q, status, connectionId, sort };
  const pages = useCursorPages({
    key: [...CAMPAIGN_LIST_KEY, filters],
    fetchPage: async (cursor, signal) => {
      const params = { query: { ...filters, cursor, limit: 50, view: 'summary' as const } };
      const { data } = await api.GET('/api/v1/campaigns', { params, signal });
      return data ?? { items: [], nextCursor: null };
    },
    refetchInterval: (rows) => (rows.some((row) => isMoving(row, new Date())) ? POLL_MS : false),
  });
  const connections = query.useQuery('get', '/api/v1/connections', { params: { query: { limit: 200 } } }).data
    ?.items;
  const zones = useMemo(() => new Map(connections?.map(({ id, timeZone }) => [id, timeZone])), [connections]);
  const columns = useCampaignColumns(zones);
  const now = useNow(10_000);
  const isMovingNow = pages.rows?.some((row) => isMoving(row, now)) === true;
  const isFiltered = Boolean(q ?? status ?? connectionId);
  const [isBeginning, setBeginning] = useState(false);
  const begin = <NewCampaignButton onPress={() => setBeginning(true)} />;
  return (
    <>
      <PageHead
        title={t('list.title')}
        description={t('list.description')}
        actions={isFiltered || !pages.isEmpty ? begin : undefined}
      />
      <Panel label={t('list.title')} flush>
        <StatusTabs current={status ?? 'all'} refetchInterval={isMovingNow ? POLL_MS : false} />
        <ListToolbar connections={connections ?? []} />
        <DataTable
          label={t('list.title')}
          columns={columns}
          rowKey={(campaign) => campaign.id}
          pages={pages}
          empty={
            isFiltered ? (
              <NothingFound connectionName={connections?.find(({ id }) => id === connectionId)?.name} />
            ) : (
              <FirstUse action={begin} />
            )
          }
        />
      </Panel>
      <NewCampaignLayer isOpen={isBeginning} onClose={() => setBeginning(false)} />
    </>
  );
}
