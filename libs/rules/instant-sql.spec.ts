import { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkFilter, filterToSql, matchesFilter } from './index.js';

const NOW = new Date('2026-04-15T12:00:00.000Z');
const two = (most: number) => fc.integer({ min: 0, max: most }).map((part) => String(part).padStart(2, '0'));

/** Texts that are times, or nearly. */
const text = fc.oneof(
  fc
    .tuple(
      fc.constantFrom('2026', '2024', '2100', '0999', '12026'),
      two(13),
      two(32),
      two(25),
      two(61),
      two(61),
    )
    .chain(([year, month, day, hour, minute, second]) =>
      fc
        .constantFrom('', '.1', '.12', '.123', '.1234', '.', ',123')
        .map((rest) => `${year}-${month}-${day}T${hour}:${minute}:${second}${rest}Z`),
    ),
  fc.constantFrom(
    '2026-04-15',
    '2026-04-15T11:00:00.000+09:00',
    '２026-04-15T11:00:00.000Z',
    '',
    'Z',
    '2026~',
  ),
);
const bound = fc.oneof(
  fc.constantFrom('2026-04-14', '2026-04-15T11:59:59.999Z', '2024-02-29', '1000-01-01', '2026-01-01'),
  fc
    .date({ min: new Date('2023-01-01'), max: new Date('2027-01-01'), noInvalidDate: true })
    .map((at) => at.toISOString()),
);
const rule = fc.oneof(
  fc.record({ operator: fc.constantFrom('=', '!=', '<', '<=', '>', '>='), value: bound }),
  fc.record({
    operator: fc.constantFrom('withinLastDays', 'notWithinLastDays'),
    value: fc.constantFrom(1, 0.5, 400, 36_500),
  }),
);

let database: PGlite;
beforeAll(() => {
  database = new PGlite();
});
afterAll(() => database.close());

it('an attribute that is nearly a time is within a span exactly when it is one that lies there', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 40 }), rule, async (values, asked) => {
      const checked = checkFilter(
        { combinator: 'and', rules: [{ field: 'born', ...asked }] },
        { find: (name) => ({ kind: 'attribute', type: 'datetime', name }) },
      );
      if (!checked.ok) throw new Error(JSON.stringify(checked.issues));
      const { sql, parameters } = filterToSql(checked.filter, { alias: 'c', firstParameter: 2, now: NOW });
      const { rows } = await database.query<{ matches: boolean | null }>(
        `SELECT ${sql} AS matches FROM jsonb_array_elements($1::jsonb) WITH ORDINALITY AS c (attributes, place)
         ORDER BY place`,
        [JSON.stringify(values.map((born) => ({ born }))), ...parameters],
      );
      const expected = values.map((born) =>
        matchesFilter(checked.filter, { fields: {}, attributes: { born } }, NOW),
      );
      expect(rows.map(({ matches }) => matches)).toEqual(expected);
    }),
    { numRuns: 300 },
  );
});
