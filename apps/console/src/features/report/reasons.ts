import type { Schema } from '../../api/client.js';

export type RemovalReason = keyof Schema<'RemovedView'>;

/** In the order of the gates that a contact passes; complete, or it does not compile. */
const REMOVALS: Record<RemovalReason, true> = {
  noLineId: true,
  invalidLineId: true,
  duplicate: true,
  notFriend: true,
  controlGroup: true,
  quietHours: true,
  frequencyCap: true,
  limit: true,
  stoppedByTemplate: true,
  stopped: true,
};

export const REMOVAL_REASONS = Object.keys(REMOVALS) as readonly RemovalReason[];

/** The stable names of the public contract. */
export const FAILURE_REASONS = [
  'personalization_missing',
  'personalization_error',
  'invalid_line_id',
  'message_rejected',
  'token_revoked',
  'forbidden',
  'not_in_group',
  'monthly_quota_exceeded',
  'rate_limited',
  'line_unavailable',
  'unconfirmed',
] as const;
export type FailureReason = (typeof FAILURE_REASONS)[number];

export type ReasonKey = `removed.${RemovalReason}` | `failed.${FailureReason}`;

/** Where the words for a reason stand; a reason that nobody knew when this was written has none, and shows its code. */
export function reasonKey(status: string | undefined, reason: string): ReasonKey | undefined {
  const failure = FAILURE_REASONS.find((one) => one === reason);
  const removal = REMOVAL_REASONS.find((one) => one === reason);
  if (removal && status !== 'failed') return `removed.${removal}`;
  return failure && `failed.${failure}`;
}

const PAUSES = ['token_revoked', 'monthly_quota_exceeded', 'paused_by_user'] as const;
export type PauseReason = (typeof PAUSES)[number] | 'other';

export function pauseReason(reason: string | null): PauseReason {
  return PAUSES.find((one) => one === reason) ?? 'other';
}

const STOPPERS = ['audience_unreadable', 'template_invalid'] as const;
export type FailedRunReason = (typeof STOPPERS)[number] | 'other';

export function failedRunReason(reason: string | null): FailedRunReason {
  return STOPPERS.find((one) => one === reason) ?? 'other';
}
