import { expect, it } from '@jest/globals';
import { everyHour } from './hours.js';

it('fills in the hours in which nobody clicked', () => {
  expect(
    everyHour([
      { at: '2026-11-21T01:00:00Z', total: 4 },
      { at: '2026-11-21T03:00:00Z', total: 1 },
    ]),
  ).toEqual([
    { at: '2026-11-21T01:00:00.000Z', total: 4 },
    { at: '2026-11-21T02:00:00.000Z', total: 0 },
    { at: '2026-11-21T03:00:00.000Z', total: 1 },
  ]);
});

it('has none of none, and never more than two weeks', () => {
  expect(everyHour([])).toEqual([]);
  expect(
    everyHour([
      { at: '2026-01-01T00:00:00Z', total: 1 },
      { at: '2027-01-01T00:00:00Z', total: 1 },
    ]),
  ).toHaveLength(336);
});
