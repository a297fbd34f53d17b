import { expect, it } from '@jest/globals';
import { actionsOf, isGrace, isStopping, secondsUntil } from './action-rules.js';

const state = (status: Parameters<typeof actionsOf>[0]['status'], statusReason: string | null = null) => ({
  status,
  statusReason,
});

it('offers what the state allows', () => {
  expect(actionsOf(state('scheduled'))).toEqual(['unpublish']);
  expect(actionsOf(state('sending'))).toEqual(['pause', 'stop']);
  expect(actionsOf(state('paused', 'token_revoked'))).toEqual(['resume', 'stop']);
  expect(actionsOf(state('archived'))).toEqual([]);
});

it('offers nothing while the last answers of what was stopped come in', () => {
  expect(isStopping(state('sending', 'stopping'))).toBe(true);
  expect(actionsOf(state('sending', 'stopping'))).toEqual([]);
});

it('offers another attempt only where one may help', () => {
  expect(actionsOf(state('sent'), [{ reason: 'message_rejected', count: 3, retryable: false }])).toEqual([
    'archive',
  ]);
  expect(actionsOf(state('sent'), [{ reason: 'rate_limited', count: 1, retryable: true }])).toEqual([
    'retry',
    'archive',
  ]);
});

it('tells a grace time from a plan', () => {
  const now = new Date('2026-11-21T01:00:00Z');
  expect(secondsUntil('2026-11-21T01:00:24.200Z', now)).toBe(25);
  expect(secondsUntil('2026-11-21T00:00:00Z', now)).toBe(0);
  expect(isGrace('2026-11-21T01:00:30Z', now)).toBe(true);
  expect(isGrace('2026-11-22T01:00:00Z', now)).toBe(false);
});
