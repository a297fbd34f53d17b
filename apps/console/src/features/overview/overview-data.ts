import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { query, type Schema } from '../../api/client.js';

export type Overview = Schema<'OverviewView'>;

/**
 * One answer for the whole page, also while campaigns are sending: an event stream for each would take up the few
 * connections that browsers open to one server.
 */
const LIVE_EVERY_MS = 3_000;
const EVERY_MS = 60_000;

export const overviewOptions = query.queryOptions('get', '/api/v1/overview');

export function useOverview(): UseQueryResult<Overview, unknown> {
  return useQuery({
    ...overviewOptions,
    // Whoever comes back from a step of the set-up finds it ticked off.
    refetchOnMount: 'always',
    refetchInterval: ({ state }) => (state.data && isLive(state.data) ? LIVE_EVERY_MS : EVERY_MS),
  });
}

/** Whether something goes, or starts within a few minutes. */
function isLive({ sending, scheduled }: Overview): boolean {
  const soon = Date.now() + 5 * 60_000;
  return (
    sending.some(({ status }) => status === 'sending') ||
    scheduled.some(({ dueAt }) => new Date(dueAt).getTime() < soon)
  );
}
