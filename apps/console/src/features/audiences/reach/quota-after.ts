/** A month's messages as LINE counts them: one for each person, however many bubbles. */
export interface Quota {
  type: 'none' | 'limited';
  limit: number | null;
  used: number;
}

export type QuotaAfter =
  { kind: 'unlimited' } | { kind: 'left'; left: number } | { kind: 'short'; by: number };

/** What is left of the month's messages after sending to so many. */
export function quotaAfter({ type, limit, used }: Quota, recipients: number): QuotaAfter {
  if (type === 'none' || limit === null) return { kind: 'unlimited' };
  const left = limit - used - recipients;
  return left < 0 ? { kind: 'short', by: -left } : { kind: 'left', left };
}
