import type { Schema } from '../../api/client.js';

type Quota = Pick<Schema<'OverviewQuota'>, 'limit' | 'used' | 'readAt'>;

export type QuotaState =
  | { kind: 'unlimited'; used: number }
  /** LINE did not say yet, or said it in another month */
  | { kind: 'unknown' }
  | { kind: 'known'; used: number; left: number; limit: number; share: number; isLow: boolean };

/** As the server has it: with a tenth or less left, the next campaign may not fit any more. */
const LOW_SHARE = 0.9;
/** LINE counts by months of Japan. */
const MONTH = new Intl.DateTimeFormat('en', { year: 'numeric', month: '2-digit', timeZone: 'Asia/Tokyo' });

/** What is used of this month's messages. */
export function quotaState({ limit, used, readAt }: Quota, now: Date): QuotaState {
  if (!readAt || MONTH.format(new Date(readAt)) !== MONTH.format(now)) return { kind: 'unknown' };
  if (limit === null) return { kind: 'unlimited', used };
  const share = limit > 0 ? Math.min(1, used / limit) : 1;
  return { kind: 'known', used, left: Math.max(0, limit - used), limit, share, isLow: share >= LOW_SHARE };
}
