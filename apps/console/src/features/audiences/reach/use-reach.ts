import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, type Schema } from '../../../api/client.js';
import { useDebounced } from '../../../ui/index.js';

/** Whom to count: conditions or a saved audience, less those whom `exclude` matches. */
export interface Selection {
  filter?: object | undefined;
  audienceId?: string | undefined;
  exclude?: object | null | undefined;
  /** at most so many contacts are drawn, by the seed; beside conditions only */
  draw?: { limit: number; seed: string } | undefined;
}

export type Reach = Schema<'PreviewAnswer'>;

interface CountedReach {
  reach: Reach | undefined;
  /** a newer number is on its way; the one there belongs to what was asked before */
  isUpdating: boolean;
  /** the number there is estimated, and the exact one is on its way */
  isRefining: boolean;
  /** asks again for the exact number, after it could not be had */
  countExactly: () => void;
  error: Error | null;
  refresh: () => void;
}

/** Typing goes on for a moment: a count is asked for when it stops. */
const SETTLES_AFTER_MS = 400;

/**
 * How many contacts a selection reaches, asked anew when it changes; null: not to be counted now. What cannot be counted in a
 * moment is estimated first, and counted exactly after.
 */
export function useReach(selection: Selection | null): CountedReach {
  const asked = selection && JSON.stringify(bodyOf(selection));
  const settled = useDebounced(asked, SETTLES_AFTER_MS);
  const isSettled = settled !== null && settled === asked;
  const quick = useQuery({
    ...reachQuery(settled, 'quick'),
    enabled: isSettled,
    placeholderData: keepPreviousData,
  });
  const isEstimated = quick.data !== undefined && quick.data.margin !== null;
  const exact = useQuery({
    ...reachQuery(settled, 'exact'),
    enabled: isSettled && isEstimated && !quick.isFetching,
    retry: false,
  });
  return {
    reach: (isEstimated && exact.data) || quick.data,
    isUpdating: asked !== null && (quick.isFetching || settled !== asked),
    isRefining: isEstimated && exact.isFetching,
    error: settled === asked ? quick.error : null,
    refresh: () => {
      void quick.refetch();
      if (exact.isFetched) void exact.refetch();
    },
    countExactly: () => void exact.refetch(),
  };
}

function reachQuery(body: string | null, precision: 'quick' | 'exact') {
  return {
    queryKey: ['audience-reach', precision, body],
    queryFn: async ({ signal }: { signal: AbortSignal }) => {
      const asked = JSON.parse(body ?? '{}') as ReturnType<typeof bodyOf>;
      const { data } = await api.POST('/api/v1/audiences/preview', { body: { ...asked, precision }, signal });
      return data;
    },
    staleTime: Infinity,
    refetchOnWindowFocus: false,
  };
}

function bodyOf({ filter, audienceId, exclude, draw }: Selection) {
  return {
    ...(audienceId === undefined ? { filter: { ...filter }, ...draw } : { audienceId }),
    ...(exclude ? { exclude: { ...exclude } } : {}),
  };
}
