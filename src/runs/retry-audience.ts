import { CONDITION_ALIAS, CONDITION_FIRST_PARAMETER, type ContactCondition } from '../contacts/index.js';
import type { RunPlan } from './run-plan.js';

/**
 * Failures after which another attempt may succeed: something was missing or in the way, and nothing was sent.
 *
 * Not `unconfirmed`, which may have been sent; not `invalid_line_id` and `message_rejected`, which stay what they are.
 */
export const RETRYABLE_REASONS = [
  'personalization_missing',
  'personalization_error',
  'token_revoked',
  'forbidden',
  'not_in_group',
  'monthly_quota_exceeded',
  'rate_limited',
  'line_unavailable',
] as const;

export function isRetryable(reason: string): boolean {
  return RETRYABLE_REASONS.some((one) => one === reason);
}

/** The contacts of a run that failed for one of these reasons. */
export function failedContacts({ runId, reasons }: NonNullable<RunPlan['retryOf']>): ContactCondition {
  const first = CONDITION_FIRST_PARAMETER;
  return {
    sql: `${CONDITION_ALIAS}.id IN (SELECT f.contact_id FROM failures f
      WHERE f.run_id = $${first} AND f.reason = ANY($${first + 1}))`,
    parameters: [runId, reasons],
  };
}
