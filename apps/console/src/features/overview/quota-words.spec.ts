import { expect, it } from '@jest/globals';
import { quotaState } from './quota-words.js';

const NOW = new Date('2026-11-21T12:00:00Z');
const readAt = '2026-11-20T00:00:00Z';

it('tells what is left, and when that is little', () => {
  expect(quotaState({ limit: 1_000, used: 250, readAt }, NOW)).toEqual({
    kind: 'known',
    used: 250,
    left: 750,
    limit: 1_000,
    share: 0.25,
    isLow: false,
  });
  expect(quotaState({ limit: 1_000, used: 1_200, readAt }, NOW)).toMatchObject({
    left: 0,
    share: 1,
    isLow: true,
  });
  expect(quotaState({ limit: 0, used: 0, readAt }, NOW)).toMatchObject({ left: 0, share: 1, isLow: true });
});

it('knows accounts without a limit', () => {
  expect(quotaState({ limit: null, used: 5, readAt }, NOW)).toEqual({ kind: 'unlimited', used: 5 });
});

it('says nothing by what LINE said in another month of Japan', () => {
  expect(quotaState({ limit: 10, used: 10, readAt: null }, NOW)).toEqual({ kind: 'unknown' });
  expect(quotaState({ limit: 10, used: 10, readAt: '2026-10-31T14:59:59Z' }, NOW)).toEqual({
    kind: 'unknown',
  });
  expect(quotaState({ limit: 10, used: 1, readAt: '2026-10-31T15:00:00Z' }, NOW).kind).toBe('known');
});
