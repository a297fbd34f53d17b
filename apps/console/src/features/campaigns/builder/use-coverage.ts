import { useMemo } from 'react';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../api/client.js';
import type { Coverage } from '../../../template/index.js';
import { useDebounced } from '../../../ui/index.js';
import type { CampaignDraft } from '../draft/campaign-draft.js';

const SETTLES_AFTER_MS = 600;
const STALE_MS = 5 * 60_000;

/** How many contacts of the audience lack each field that the messages need; null while nobody knows. */
export function useCoverage({ messages, audience }: CampaignDraft): Coverage | null {
  const client = useQueryClient();
  const { limit: _limit, ...selection } = audience;
  const asked = useDebounced(JSON.stringify({ messages, selection }), SETTLES_AFTER_MS);
  const { messages: settled, selection: whom } = useMemo(
    () => JSON.parse(asked) as { messages: unknown[]; selection: typeof selection },
    [asked],
  );
  const { data: fields = [] } = useQuery({
    queryKey: ['required-fields', settled],
    queryFn: async () => (await import('./field-names.js')).requiredFields(settled),
    staleTime: Infinity,
    gcTime: 0,
    placeholderData: keepPreviousData,
  });
  const { data } = useQuery({
    queryKey: ['coverage', whom, fields],
    queryFn: async ({ signal }) => {
      const { isFinished } = await import('../../audiences/filter/is-finished.js');
      if (!(await isFinished(client, whom))) return null;
      const body = { filter: whom.audienceId === undefined ? {} : undefined, ...whom, fields } as never;
      return (await api.POST('/api/v1/audiences/coverage', { body, signal })).data ?? null;
    },
    enabled: fields.length > 0,
    staleTime: STALE_MS,
    refetchOnWindowFocus: false,
    retry: false,
    placeholderData: keepPreviousData,
  });
  return useMemo(
    () =>
      data
        ? { total: data.total, missing: new Map(data.fields.map(({ field, missing }) => [field, missing])) }
        : null,
    [data],
  );
}
