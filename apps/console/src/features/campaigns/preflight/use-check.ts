import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../api/client.js';
import { useCan } from '../../../api/session.js';
import { useBuilder } from '../builder/builder-context.js';
import { isUnsaved } from '../draft/save-state.js';
import type { CheckResult } from './preflight-lines.js';

const STALE_AFTER_MS = 5 * 60_000;

/** What the server finds in the campaign as it is saved; asked again for every version. */
export function useCheck() {
  const client = useQueryClient();
  const mayTest = useCan('test');
  const { campaign, state, draft } = useBuilder();
  const isBehind = isUnsaved(state.saving, draft);
  const result = useQuery({
    queryKey: ['campaign-check', campaign.id, campaign.version],
    queryFn: async ({ signal }): Promise<CheckResult | null> => {
      const params = { path: { id: campaign.id } };
      return (await api.POST('/api/v1/campaigns/{id}/check', { params, signal })).data ?? null;
    },
    enabled: mayTest && !isBehind && campaign.status === 'draft',
    staleTime: STALE_AFTER_MS,
    refetchOnWindowFocus: false,
    placeholderData: (previous) => previous ?? latestOf(client, campaign.id),
  });
  return { ...result, isOutdated: isBehind || result.isPlaceholderData || result.isFetching };
}

/** What was found in the version before: somebody may ask for the first time while the newest is being checked. */
function latestOf(client: QueryClient, campaignId: string): CheckResult | undefined {
  const found = client.getQueriesData<CheckResult | null>({
    queryKey: ['campaign-check', campaignId],
    predicate: ({ queryKey }) => queryKey.length === 3,
  });
  return (
    found.map(([, check]) => check).findLast((check) => check !== null && check !== undefined) ?? undefined
  );
}
