import type { DeliveryFilter, ReportSearch } from '../routes.js';

type Filters = Pick<ReportSearch, 'status' | 'reason' | 'q'>;

/** The file with all that the filters leave. */
export function deliveriesFile(campaignId: string, { status, reason, q }: Filters): string {
  const search = new URLSearchParams();
  if (status) search.set('status', status);
  if (reason) search.set('reason', reason);
  if (q) search.set('q', q);
  const query = search.toString();
  return `/api/v1/campaigns/${campaignId}/deliveries.csv${query && `?${query}`}`;
}

/** The place that shows the contacts behind a number. */
export function deliveriesOf(status?: DeliveryFilter, reason?: string): ReportSearch {
  return { tab: 'deliveries', status, reason };
}

export function isFiltered({ status, reason, q }: Filters): boolean {
  return status !== undefined || reason !== undefined || q !== undefined;
}
