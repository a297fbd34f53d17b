import type { QueryClient } from '@tanstack/react-query';
import { query } from '../../../api/client.js';
import { filterMistakes } from './filter-check.js';

/** Whether contacts can be counted: conditions that are half written, or a choice not made yet, would be refused. */
export async function isFinished(
  client: QueryClient,
  { filter, audienceId, exclude }: { filter?: object; audienceId?: string; exclude?: object | null },
): Promise<boolean> {
  if (audienceId === '') return false;
  const { items } = await client.fetchQuery({
    ...query.queryOptions('get', '/api/v1/contact-fields'),
    staleTime: 5 * 60_000,
  });
  return [filter, exclude].every((one) => !one || filterMistakes(one, items).length === 0);
}
