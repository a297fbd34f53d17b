import { useState } from 'react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';

export interface CursorPages<Row> {
  /** absent while the first page is on its way */
  rows: readonly Row[] | undefined;
  error: Error | null;
  isRefreshing: boolean;
  /** known to have no row on any page */
  isEmpty: boolean;
  /** of all pages; known when there is only one */
  total: number | undefined;
  /** from 1 */
  page: number;
  hasNext: boolean;
  hasPrevious: boolean;
  next: () => void;
  previous: () => void;
  retry: () => void;
}

interface CursorAnswer<Row> {
  items: Row[];
  nextCursor: string | null;
}

interface CursorPagesOptions<Row> {
  /** names the list with its filters: another key begins at the first page */
  key: readonly unknown[];
  fetchPage: (cursor: string | undefined, signal: AbortSignal) => Promise<CursorAnswer<Row>>;
  /** how often the page is asked for again; may go by what is on it */
  refetchInterval?: number | false | ((rows: readonly Row[]) => number | false);
}

/** Pages of a list that the server continues by cursor; the ways back are remembered here. */
export function useCursorPages<Row>({
  key,
  fetchPage,
  refetchInterval,
}: CursorPagesOptions<Row>): CursorPages<Row> {
  const list = JSON.stringify(key);
  const [place, setPlace] = useState<{ list: string; cursors: string[] }>({ list, cursors: [] });
  const cursors = place.list === list ? place.cursors : [];
  const cursor = cursors.at(-1);
  const { data, error, isFetching, isPlaceholderData, refetch } = useQuery({
    queryKey: [...key, 'page', cursor ?? null],
    queryFn: ({ signal }) => fetchPage(cursor, signal),
    placeholderData: keepPreviousData,
    refetchInterval:
      typeof refetchInterval === 'function'
        ? ({ state }) => refetchInterval(state.data?.items ?? [])
        : refetchInterval,
  });
  const nextCursor = data?.nextCursor ?? null;
  const isOnlyPage = !isPlaceholderData && cursors.length === 0 && nextCursor === null;
  return {
    rows: data?.items,
    error,
    isRefreshing: isFetching && isPlaceholderData,
    isEmpty: data?.items.length === 0 && isOnlyPage,
    total: isOnlyPage ? data?.items.length : undefined,
    page: cursors.length + 1,
    hasNext: nextCursor !== null,
    hasPrevious: cursors.length > 0,
    next: () => nextCursor !== null && setPlace({ list, cursors: [...cursors, nextCursor] }),
    previous: () => setPlace({ list, cursors: cursors.slice(0, -1) }),
    retry: () => void refetch(),
  };
}
