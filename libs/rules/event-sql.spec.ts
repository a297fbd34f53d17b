import { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  checkFilter,
  type CheckedFilter,
  type FieldCatalogue,
  type FilterContact,
  filterToJoinedSql,
  filterToSql,
  matchesFilter,
} from './index.js';

const NOW = new Date('2026-04-15T12:00:00.000Z');
const DAY_MS = 86_400_000;

const HOSTILE = "x'); DROP TABLE contacts; --";
const NAMES = ['purchase', 'page_view', HOSTILE, 'event.cart'];
const PROPERTIES = ['amount', 'sku', HOSTILE, '$1'];

const catalogue: FieldCatalogue = {
  find: (name) => (name === 'vip' ? { kind: 'attribute', type: 'boolean', name } : undefined),
  // The first name is the second row; the last one is known to nobody.
  eventNameId: (name) => (name === 'event.cart' ? undefined : NAMES.indexOf(name) + 2),
};

const instant = fc
  .oneof(
    fc.constantFrom(0, 1, -1, -DAY_MS, -DAY_MS - 1, 3 * DAY_MS),
    fc.integer({ min: -3 * DAY_MS, max: DAY_MS }),
  )
  .map((ms) => new Date(NOW.getTime() + ms));
const stored = fc.oneof(
  fc.constantFrom<unknown>(
    'ja',
    "o'k",
    '',
    0,
    7,
    0.1,
    true,
    false,
    '2026-04-14T00:00:00.000Z',
    HOSTILE,
    null,
  ),
);
const event = fc.record({
  name: fc.constantFrom(...NAMES.slice(0, 3)),
  at: instant,
  properties: fc.dictionary(fc.constantFrom(...PROPERTIES), stored, { maxKeys: 3 }),
});
const contact: fc.Arbitrary<FilterContact> = fc.record({
  fields: fc.constant({}),
  attributes: fc.record({ vip: fc.boolean() }, { requiredKeys: [] }),
  events: fc.array(event, { maxLength: 6 }),
});

const propertyRule = fc.oneof(
  fc.record({
    field: fc.constantFrom(...PROPERTIES),
    operator: fc.constantFrom('=', '!='),
    value: fc.constantFrom<unknown>('ja', "o'k", 7, true, '2026-04-14T09:00:00+09:00', HOSTILE),
  }),
  fc.record({
    field: fc.constantFrom(...PROPERTIES),
    operator: fc.constantFrom('<', '>='),
    value: fc.constantFrom<unknown>(7, '2026-04-14'),
  }),
  fc.record({ field: fc.constantFrom(...PROPERTIES), operator: fc.constantFrom('null', 'notNull') }),
  fc.record({
    field: fc.constantFrom(...PROPERTIES),
    operator: fc.constantFrom('in', 'notIn'),
    value: fc.constantFrom<unknown>(['ja', HOSTILE], [0, 7]),
  }),
);
const where = fc.oneof(
  fc.array(propertyRule, { maxLength: 2 }),
  fc.record({
    combinator: fc.constantFrom('and', 'or'),
    not: fc.boolean(),
    rules: fc.array(propertyRule, { maxLength: 2 }),
  }),
);
const parts = { withinDays: fc.constantFrom(1, 2, 0.5, 36_500), where };
const field = fc.constantFrom(...NAMES.map((name) => `event.${name}`));
const eventRule = fc.oneof(
  fc.record({
    field,
    operator: fc.constantFrom('=', '!=', '<', '<=', '>', '>='),
    value: fc.record({ count: fc.integer({ min: 0, max: 4 }), ...parts }, { requiredKeys: ['count'] }),
  }),
  fc.record({
    field,
    operator: fc.constant('between'),
    value: fc.record(
      { count: fc.constantFrom([0, 0], [0, 2], [1, 2], [2, 2]), ...parts },
      { requiredKeys: ['count'] },
    ),
  }),
  fc.record({
    field,
    operator: fc.constantFrom('null', 'notNull'),
    value: fc.record(parts, { requiredKeys: [] }),
  }),
  fc.record({
    field,
    operator: fc.constantFrom('withinLastDays', 'notWithinLastDays'),
    value: fc.record(parts, { requiredKeys: ['withinDays'] }),
  }),
);
const rule = fc.oneof(
  { arbitrary: eventRule, weight: 4 },
  { arbitrary: fc.constant({ field: 'vip', operator: '=', value: true }), weight: 1 },
);
const { group } = fc.letrec<{ group: unknown; entry: unknown }>((tie) => ({
  group: fc.record({
    combinator: fc.constantFrom('and', 'or'),
    not: fc.boolean(),
    rules: fc.array(tie('entry'), { maxLength: 3 }),
  }),
  entry: fc.oneof({ maxDepth: 2 }, { arbitrary: rule, weight: 3 }, { arbitrary: tie('group'), weight: 1 }),
}));

let database: PGlite;
const contacts = fc.sample(contact, { numRuns: 60, seed: 11 });

beforeAll(async () => {
  database = new PGlite();
  await database.exec(`
    CREATE TABLE contacts (id int, attributes jsonb);
    CREATE TABLE contact_events (name_id int, contact_id int, at timestamptz, properties jsonb);`);
  for (const [id, { attributes, events = [] }] of contacts.entries()) {
    await database.query('INSERT INTO contacts VALUES ($1, $2::jsonb)', [id, JSON.stringify(attributes)]);
    for (const { name, at, properties } of events)
      await database.query('INSERT INTO contact_events VALUES ($1, $2, $3, $4::jsonb)', [
        catalogue.eventNameId?.(name),
        id,
        at.toISOString(),
        JSON.stringify(properties),
      ]);
  }
});

afterAll(() => database.close());

function checked(input: unknown): CheckedFilter {
  const result = checkFilter(input, catalogue);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.filter;
}

const OPTIONS = { alias: 'c', firstParameter: 2, now: NOW };

/** The ids of the contacts that the database finds; parameter 1 is used up, as it will be by a workspace. */
async function found(filter: CheckedFilter, write: typeof filterToSql): Promise<number[]> {
  const {
    sql,
    joins = '',
    parameters,
  }: { joins?: string } & ReturnType<typeof filterToSql> = write(filter, OPTIONS);
  const { rows } = await database.query<{ id: number; matches: boolean | null }>(
    `SELECT c.id, ${sql} AS matches FROM contacts c ${joins} WHERE c.id >= $1::int ORDER BY c.id`,
    [0, ...parameters],
  );
  expect(rows.map(({ id }) => id)).toEqual(contacts.map((_, id) => id));
  expect(rows.every(({ matches }) => matches !== null)).toBe(true);
  return rows.filter(({ matches }) => matches).map(({ id }) => id);
}

function expected(filter: CheckedFilter): number[] {
  return contacts.flatMap((someone, id) => (matchesFilter(filter, someone, NOW) ? [id] : []));
}

describe.each([
  ['page by page', filterToSql],
  ['of all contacts at once', filterToJoinedSql],
])('a filter on events in SQL, %s', (_, write) => {
  it('finds whom the same filter matches in memory', async () => {
    await fc.assert(
      fc.asyncProperty(group, async (input) => {
        const filter = checked(input);
        expect(await found(filter, write)).toEqual(expected(filter));
      }),
      { numRuns: 400 },
    );
  });

  it('finds with "not" exactly those whom it does not find without', async () => {
    await fc.assert(
      fc.asyncProperty(eventRule, async (input) => {
        const filter = checked({ combinator: 'and', rules: [input] });
        const [some, others] = [await found(filter, write), await found({ ...filter, not: true }, write)];
        expect([...some, ...others].toSorted((a, b) => a - b)).toEqual(contacts.map((_one, id) => id));
      }),
      { numRuns: 100 },
    );
  });

  it('holds no text that a user wrote', () => {
    const value = {
      count: 2,
      withinDays: 3,
      where: [{ field: 'MYNAME', operator: '=', value: "MYVALUE'--" }],
    };
    const filter = checked({
      combinator: 'and',
      rules: [{ field: `event.${HOSTILE}`, operator: '=', value }],
    });
    const {
      sql,
      joins = '',
      parameters,
    }: { joins?: string } & ReturnType<typeof filterToSql> = write(filter, OPTIONS);
    expect(`${sql} ${joins}`).not.toMatch(/my(name|value)|drop/i);
    expect(parameters).toEqual([
      4,
      '2026-04-12T12:00:00.000Z',
      '2026-04-15T12:00:00.001Z',
      'MYNAME',
      ["MYVALUE'--"],
    ]);
    expect([...new Set(`${sql} ${joins}`.match(/\$\d+/g))]).toEqual(['$2', '$3', '$4', '$5', '$6']);
  });
});

describe('what rules on events mean', () => {
  const bought = (...days: number[]) =>
    days.map((ago) => ({
      name: 'purchase',
      at: new Date(NOW.getTime() - ago * DAY_MS),
      properties: { amount: ago },
    }));

  it.each([
    ['>=', { count: 2 }, bought(1, 40), true],
    ['>=', { count: 2, withinDays: 30 }, bought(1, 40), false],
    ['=', { count: 0 }, [], true],
    ['=', { count: 0, withinDays: 30 }, bought(40), true],
    ['!=', { count: 1 }, [], true],
    ['<', { count: 1 }, bought(1), false],
    ['>=', { count: 1, withinDays: 1 }, bought(1), true],
    ['>=', { count: 1, withinDays: 1 }, bought(-1), false],
    ['>=', { count: 1 }, bought(-1), true],
    ['>=', { count: 1, where: [{ field: 'amount', operator: '>', value: 5 }] }, bought(1, 9), true],
    ['>=', { count: 2, where: [{ field: 'amount', operator: '>', value: 5 }] }, bought(1, 9), false],
    ['>=', { count: 1, where: [{ field: 'coupon', operator: '!=', value: 'a' }] }, bought(1), true],
    ['>=', { count: 1, where: [{ field: 'coupon', operator: 'notNull' }] }, bought(1), false],
  ])('%s %j', (operator, value, events, matches) => {
    const filter = checked({ combinator: 'and', rules: [{ field: 'event.purchase', operator, value }] });
    expect(matchesFilter(filter, { fields: {}, attributes: {}, events }, NOW)).toBe(matches);
  });
});
