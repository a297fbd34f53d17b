import type { CursorPages } from './use-cursor-pages.js';

interface WholeList<Row> {
  data: { items: Row[] } | undefined;
  /** what was thrown, which is an `Error` whatever its type says */
  error: unknown;
  refetch: () => unknown;
}

/** For `DataTable`, a list that the server answers whole. */
export function wholeList<Row>({ data, error, refetch }: WholeList<Row>): CursorPages<Row> {
  return {
    rows: data?.items,
    error: error as Error | null,
    isRefreshing: false,
    isEmpty: data?.items.length === 0,
    total: data?.items.length,
    page: 1,
    hasNext: false,
    hasPrevious: false,
    next: () => undefined,
    previous: () => undefined,
    retry: () => void refetch(),
  };
}
