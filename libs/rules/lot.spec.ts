import { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { lotOf, lotSql } from './lot.js';

let database: PGlite;
beforeAll(() => {
  database = new PGlite();
});
afterAll(() => database.close());

async function drawn(ids: string[], seed: string): Promise<number[]> {
  const { rows } = await database.query<{ lot: string }>(
    `SELECT ${lotSql(seed, 'c')} AS lot FROM unnest($1::uuid[]) WITH ORDINALITY AS c (id, place) ORDER BY place`,
    [ids],
  );
  return rows.map(({ lot }) => Number(lot));
}

const seed = fc.oneof(fc.string({ minLength: 1 }), fc.constantFrom('春', "o'k", 'a'));

describe('a lot', () => {
  it('is what the database draws', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.uuid(), { minLength: 1, maxLength: 20 }), seed, async (ids, of) => {
        expect(await drawn(ids, of)).toEqual(ids.map((id) => lotOf(id, of)));
      }),
      { numRuns: 100 },
    );
  });

  it('is from 0 to below 100, and below 10 for a tenth of the contacts', () => {
    const ids = fc.sample(fc.uuid(), { numRuns: 20_000, seed: 1 });
    const lots = ids.map((id) => lotOf(id, 'spring'));
    expect(lots.every((lot) => lot >= 0 && lot < 100)).toBe(true);
    const tenth = lots.filter((lot) => lot < 10).length;
    expect(tenth).toBeGreaterThan(1_850);
    expect(tenth).toBeLessThan(2_150);
  });

  it('says nothing of the lot by another seed', () => {
    const ids = fc.sample(fc.uuid(), { numRuns: 20_000, seed: 2 });
    const both = ids.filter((id) => lotOf(id, 'a') < 50 && lotOf(id, 'b') < 50).length;
    expect(both).toBeGreaterThan(4_750);
    expect(both).toBeLessThan(5_250);
  });
});
