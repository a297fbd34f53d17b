import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { RepeatedRows } from './repeated-rows.js';

it('tells of each row whose contact stood before, with the first row of it', () => {
  const rows = new RepeatedRows();
  for (const [index, id] of ['a', 'b', 'a', 'c', 'a'].entries()) rows.add(id, index + 2);
  expect(rows.count).toBe(2);
  expect(rows.told).toEqual([
    { row: 4, first: 2 },
    { row: 6, first: 2 },
  ]);
});

it('counts all, and tells of the first 50', () => {
  const rows = new RepeatedRows();
  for (let line = 2; line < 202; line++) rows.add('same', line);
  expect([rows.count, rows.told.length]).toEqual([199, 50]);
});

it('counts what a set counts, also where it has grown', () => {
  const ids = fc.array(fc.integer({ min: 0, max: 20_000 }), { minLength: 5_000, maxLength: 30_000 });
  fc.assert(
    fc.property(ids, (some) => {
      const rows = new RepeatedRows();
      for (const [index, id] of some.entries()) rows.add(`member-${id}`, index + 2);
      expect(rows.count).toBe(some.length - new Set(some).size);
    }),
    { numRuns: 10 },
  );
});
