import type { Schema } from '../../../api/client.js';
import type { Tone } from '../../../ui/index.js';

export type TimelineEntry = Schema<'TimelineEntry'>;

/** What happened, in one of the words that the texts have. */
export const HAPPENINGS = [
  'sent',
  'failed',
  'removed',
  'pending',
  'click',
  'event',
  'testSent',
  'testFailed',
  'other',
] as const;
export type Happening = (typeof HAPPENINGS)[number];

export const TIMELINE_TONES: Record<Happening, Tone> = {
  sent: 'success',
  failed: 'error',
  removed: 'neutral',
  pending: 'info',
  click: 'info',
  event: 'info',
  testSent: 'success',
  testFailed: 'error',
  other: 'neutral',
};

export function happeningOf({ kind, status }: Pick<TimelineEntry, 'kind' | 'status'>): Happening {
  if (kind === 'click' || kind === 'event') return kind;
  if (kind === 'test') return status === 'sent' ? 'testSent' : 'testFailed';
  return (
    HAPPENINGS.find((happening) => happening === status && happening !== 'click' && happening !== 'event') ??
    'other'
  );
}

/** Reasons with words; another one, of a later server, shows its name. */
export const REASONS = [
  'noLineId',
  'invalidLineId',
  'duplicate',
  'notFriend',
  'controlGroup',
  'quietHours',
  'frequencyCap',
  'limit',
  'stoppedByTemplate',
  'stopped',
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
export type KnownReason = (typeof REASONS)[number];

export function knownReason(reason: string | null): KnownReason | undefined {
  return REASONS.find((known) => known === reason);
}
