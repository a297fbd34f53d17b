/** Why a test may fail, as the server names it and as we have words for it. */
export const FAILURE_REASONS = [
  'no_line_id',
  'invalid_line_id',
  'message_rejected',
  'not_in_group',
  'forbidden',
  'token_revoked',
  'rate_limited',
  'monthly_quota_exceeded',
  'line_unavailable',
  'unconfirmed',
  'stopped_by_template',
  'personalization_missing',
  'personalization_error',
] as const;
export type FailureReason = (typeof FAILURE_REASONS)[number];

export function knownReason(reason: string | undefined): FailureReason | undefined {
  return FAILURE_REASONS.find((one) => one === reason);
}
