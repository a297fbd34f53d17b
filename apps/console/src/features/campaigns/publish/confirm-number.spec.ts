import { expect, it } from '@jest/globals';
import { isNumber, mustType } from './confirm-number.js';

it('asks for the number of many contacts', () => {
  expect([10_000, 10_001].map(mustType)).toEqual([false, true]);
});

it.each(['391022', '391,022', '391 022', ' 391.022', '３９１０２２', '３９１，０２２', '๓๙๑,๐๒๒'])(
  'takes %s',
  (typed) => {
    expect(isNumber(typed, 391_022)).toBe(true);
  },
);

it.each(['', '39102', '3910220', '391022 contacts', '-391022'])('does not take %j', (typed) => {
  expect(isNumber(typed, 391_022)).toBe(false);
});
