import { describe, expect, it } from '@jest/globals';
import { textsOf } from '../../testing/load-texts.js';
import { FAILURE_REASONS, failedRunReason, pauseReason, reasonKey, REMOVAL_REASONS } from './reasons.js';

/** As the public contract names them. */
const CONTRACT = [
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
];

describe('reasonKey', () => {
  it('finds words for every reason there is', () => {
    const { reasons } = textsOf('en').report as { reasons: Record<string, Record<string, string>> };
    expect([...FAILURE_REASONS]).toEqual(CONTRACT);
    expect(Object.keys(reasons.failed ?? {}).sort()).toEqual([...FAILURE_REASONS].sort());
    expect(Object.keys(reasons.removed ?? {}).sort()).toEqual([...REMOVAL_REASONS].sort());
  });

  it('tells a failure from a removal', () => {
    expect(reasonKey('failed', 'invalid_line_id')).toBe('failed.invalid_line_id');
    expect(reasonKey('removed', 'invalidLineId')).toBe('removed.invalidLineId');
    expect(reasonKey(undefined, 'frequencyCap')).toBe('removed.frequencyCap');
  });

  it('has none for a reason that is new', () => {
    expect(reasonKey('failed', 'moon_in_the_way')).toBeUndefined();
  });
});

it('has words for a run that stands still for a reason it does not know', () => {
  expect([pauseReason('token_revoked'), pauseReason('rain'), pauseReason(null)]).toEqual([
    'token_revoked',
    'other',
    'other',
  ]);
  expect([failedRunReason('audience_unreadable'), failedRunReason('rain')]).toEqual([
    'audience_unreadable',
    'other',
  ]);
});
