import type { FetchQueryOptions, QueryKey } from '@tanstack/react-query';
import { queryClient } from './query-client.js';

/**
 * Asks now for what a screen will ask for once its code is there. What is known already is left as it is, and a refusal is told
 * by the screen, which asks again.
 */
export function readAhead<Data, Failure, Key extends QueryKey>(
  options: FetchQueryOptions<Data, Failure, Data, Key>,
): void {
  if (queryClient.getQueryData(options.queryKey) === undefined) void queryClient.prefetchQuery(options);
}
