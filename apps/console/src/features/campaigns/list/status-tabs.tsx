import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client.js';
import { useFormats } from '../../../i18n/index.js';
import { useCurrentInView } from '../../../ui/index.js';
import { CAMPAIGN_LIST_KEY } from '../campaign.js';
import { countOf, type Tab, TABS } from './tabs.js';

const route = getRouteApi('/shell/campaigns');

/** The states as links, each with how many campaigns are in it. */
export function StatusTabs({
  current,
  refetchInterval,
}: {
  current: Tab;
  refetchInterval: number | false;
}): ReactNode {
  const { t } = useTranslation('campaigns');
  const formats = useFormats();
  const search = route.useSearch();
  const row = useCurrentInView(current);
  const { data: counts } = useQuery({
    queryKey: [...CAMPAIGN_LIST_KEY, 'counts'],
    queryFn: async ({ signal }) => (await api.GET('/api/v1/campaigns/counts', { signal })).data ?? null,
    refetchInterval,
  });
  return (
    <nav ref={row} className="campaign-tabs" aria-label={t('list.tabs')}>
      {(['all', ...TABS] as const).map((tab) => (
        <Link
          key={tab}
          to="/campaigns"
          search={{ ...search, status: tab === 'all' ? undefined : tab }}
          // Else the address without a state would count as open in every state.
          activeOptions={{ exact: true }}
          activeProps={{}}
          className={tab === current ? 'campaign-tab campaign-tab-on' : 'campaign-tab'}
          aria-current={tab === current ? 'page' : undefined}
        >
          {tab === 'all' ? t('list.all') : t(`statuses.${tab}`)}
          {counts && (
            <span className="campaign-tab-count tabular">{formats.number(countOf(tab, counts))}</span>
          )}
        </Link>
      ))}
    </nav>
  );
}
