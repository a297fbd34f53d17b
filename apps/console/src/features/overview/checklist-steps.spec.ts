import { expect, it } from '@jest/globals';
import { setUpOf } from './checklist-steps.js';

const NONE = { connection: false, webhook: false, contacts: false, testRecipient: false, testSent: false };

it('begins with the connection', () => {
  expect(setUpOf(NONE)).toEqual({ done: 0, total: 5, isReady: false, next: 'connection' });
});

it('goes on with the first that is left, whatever was done out of order', () => {
  expect(setUpOf({ ...NONE, connection: true, contacts: true })).toEqual({
    done: 2,
    total: 5,
    isReady: false,
    next: 'webhook',
  });
});

it('is ready when nothing is left', () => {
  expect(
    setUpOf({ connection: true, webhook: true, contacts: true, testRecipient: true, testSent: true }),
  ).toEqual({ done: 5, total: 5, isReady: true, next: undefined });
});
