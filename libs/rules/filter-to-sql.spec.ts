import { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  checkFilter,
  type CheckedFilter,
  type FieldCatalogue,
  type FieldDefinition,
  type FieldType,
  type FilterContact,
  filterToSql,
  matchesFilter,
  OPERATORS_OF,
} from './index.js';

const NOW = new Date('2026-04-15T12:00:00.000Z');
const DAY_MS = 86_400_000;

const FIELDS: Record<string, FieldDefinition> = {
  language: { kind: 'column', type: 'text', sql: 'c.language' },
  level: { kind: 'column', type: 'number', sql: 'c.level' },
  blocked: { kind: 'column', type: 'boolean', sql: 'c.blocked' },
  followed_at: { kind: 'column', type: 'datetime', sql: 'c.followed_at' },
  labels: { kind: 'column', type: 'list', sql: 'c.labels' },
  nick: { kind: 'attribute', type: 'text', name: 'nick' },
  "po'ints": { kind: 'attribute', type: 'number', name: "po'ints" },
  vip: { kind: 'attribute', type: 'boolean', name: 'vip' },
  born: { kind: 'attribute', type: 'datetime', name: 'born' },
  tags: { kind: 'attribute', type: 'list', name: 'tags' },
};
const catalogue: FieldCatalogue = {
  find: (name) => (Object.hasOwn(FIELDS, name) ? FIELDS[name] : undefined),
};

const text = fc.constantFrom('ja', 'JA', 'a%b', 'a_b', 'axb', "o'k", '\\', '飛脚', 'É', 'é', '👋', 'a', ' ');
const number = fc.constantFrom(0, -1, 1, 0.1, 7, 1e21, 5e-324);
const date = fc.constantFrom('2026-04-14', '2026-04-15', '2024-02-29');
const instant = fc
  .oneof(
    fc.constantFrom(0, 1, -1, -DAY_MS, -DAY_MS - 1, 3 * DAY_MS),
    fc.integer({ min: -3 * DAY_MS, max: DAY_MS }),
  )
  .map((ms) => new Date(NOW.getTime() + ms).toISOString());
const list = fc.array(text, { maxLength: 3 });
const wrong = fc.constantFrom(
  '2026-02-30T00:00:00Z',
  '2026-99-99',
  'true',
  '12',
  '',
  null,
  [],
  {},
  ['2026'],
  'NaN',
);

function valueOf(type: FieldType): fc.Arbitrary<unknown> {
  const values = { text, number, boolean: fc.boolean(), datetime: instant, list };
  return values[type];
}

/** A value that fits the operator, as a person would write it into the filter. */
function operandOf(type: FieldType, operator: string): fc.Arbitrary<unknown> {
  if (operator === 'null' || operator === 'notNull') return fc.constant(undefined);
  if (operator.endsWith('LastDays')) return fc.constantFrom(1, 2, 0.5, 1 / 3, 36_500);
  const single: fc.Arbitrary<unknown> =
    type === 'datetime' ? fc.oneof(date, instant) : valueOf(type === 'list' ? 'text' : type);
  if (operator === 'in' || operator === 'notIn') return fc.array(single, { minLength: 1, maxLength: 3 });
  if (operator === 'between') return fc.tuple(single, single);
  return single;
}

const rule = fc.constantFrom(...Object.entries(FIELDS)).chain(([field, definition]) => {
  const type = definition.type === 'unknown' ? 'text' : definition.type;
  return fc
    .constantFrom(...OPERATORS_OF[type])
    .chain((operator) => operandOf(type, operator).map((value) => ({ field, operator, value })));
});
const { group } = fc.letrec<{ group: unknown; entry: unknown }>((tie) => ({
  group: fc.record({
    combinator: fc.constantFrom('and', 'or'),
    not: fc.boolean(),
    rules: fc.array(tie('entry'), { maxLength: 3 }),
  }),
  entry: fc.oneof({ maxDepth: 2 }, { arbitrary: rule, weight: 3 }, { arbitrary: tie('group'), weight: 1 }),
}));

const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { freq: 4 });
const contact: fc.Arbitrary<FilterContact> = fc.record({
  fields: fc.record({
    language: maybe(fc.oneof(text, fc.constant(''))),
    level: maybe(number),
    blocked: maybe(fc.boolean()),
    followed_at: maybe(instant.map((iso) => new Date(iso))),
    labels: maybe(list),
  }),
  attributes: fc.record(
    Object.fromEntries(
      Object.entries(FIELDS).flatMap(([name, field]) =>
        field.kind === 'attribute' && field.type !== 'unknown'
          ? [[name, fc.oneof({ arbitrary: valueOf(field.type), weight: 3 }, { arbitrary: wrong, weight: 1 })]]
          : [],
      ),
    ),
    { requiredKeys: [] },
  ),
});

let database: PGlite;
const contacts = fc.sample(contact, { numRuns: 60, seed: 7 });

beforeAll(async () => {
  database = new PGlite();
  await database.exec(`CREATE TABLE contacts (
    id int, language text, level numeric, blocked boolean, followed_at timestamptz, labels jsonb, attributes jsonb
  )`);
  for (const [id, { fields, attributes }] of contacts.entries()) {
    await database.query(
      `INSERT INTO contacts SELECT $1::int, j ->> 'language', (j ->> 'level')::numeric, (j ->> 'blocked')::boolean,
         (j ->> 'followed_at')::timestamptz, NULLIF(j -> 'labels', 'null'), $3::jsonb FROM (SELECT $2::jsonb AS j) AS given`,
      [id, JSON.stringify(fields), JSON.stringify(attributes)],
    );
  }
});

afterAll(() => database.close());

function checked(input: unknown): CheckedFilter {
  const result = checkFilter(input, catalogue);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.filter;
}

/** The ids of the contacts that the database finds; parameter 1 is used up, as it will be by a workspace. */
async function found(filter: CheckedFilter): Promise<number[]> {
  const { sql, parameters } = filterToSql(filter, { alias: 'c', firstParameter: 2, now: NOW });
  const { rows } = await database.query<{ id: number; matches: boolean | null }>(
    `SELECT id, ${sql} AS matches FROM contacts c WHERE id >= $1::int ORDER BY id`,
    [0, ...parameters],
  );
  expect(rows.every(({ matches }) => matches !== null)).toBe(true);
  return rows.filter(({ matches }) => matches).map(({ id }) => id);
}

function expected(filter: CheckedFilter): number[] {
  return contacts.flatMap((someone, id) => (matchesFilter(filter, someone, NOW) ? [id] : []));
}

describe('a filter in SQL', () => {
  it('finds whom the same filter matches in memory', async () => {
    await fc.assert(
      fc.asyncProperty(group, async (input) => {
        const result = checkFilter(input, catalogue);
        // The only mistake these filters can have: the ends of "between" the wrong way round.
        fc.pre(result.ok);
        expect(await found(result.filter)).toEqual(expected(result.filter));
      }),
      { numRuns: 400 },
    );
  });

  it('finds with "not" exactly those whom it does not find without', async () => {
    const everyone = contacts.map((_, id) => id);
    await fc.assert(
      fc.asyncProperty(rule, async (input) => {
        const result = checkFilter({ combinator: 'and', rules: [input] }, catalogue);
        fc.pre(result.ok);
        const [some, others] = [await found(result.filter), await found({ ...result.filter, not: true })];
        expect([...some, ...others].toSorted((a, b) => a - b)).toEqual(everyone);
      }),
      { numRuns: 100 },
    );
  });

  it('given attributes of every wrong type and an unknown name, then never raises', async () => {
    for (const [type, operators] of Object.entries(OPERATORS_OF) as [FieldType, readonly string[]][]) {
      for (const operator of operators) {
        const [value] = fc.sample(operandOf(type, operator), { numRuns: 1, seed: 1 });
        const operand = operator === 'between' && Array.isArray(value) ? [value[0], value[0]] : value;
        for (const name of ['nick', "po'ints", 'vip', 'born', 'tags', "x'); DROP TABLE contacts; --"]) {
          const fields: FieldCatalogue = { find: () => ({ kind: 'attribute', type, name }) };
          const result = checkFilter(
            { combinator: 'and', rules: [{ field: name, operator, value: operand }] },
            fields,
          );
          if (!result.ok) throw new Error(JSON.stringify(result.issues));
          expect(await found(result.filter)).toEqual(expected(result.filter));
        }
      }
    }
  });

  it('holds no text that a user wrote', () => {
    const words = { field: 'attributes.MYNAME', operator: 'in', value: ['MYVALUE'] };
    const part = { field: 'nick', operator: 'contains', value: "MYVALUE'--" };
    const filter = checked({ combinator: 'or', rules: [words, part] });
    const { sql, parameters } = filterToSql(filter, { alias: 'c', firstParameter: 3, now: NOW });
    expect(sql).not.toMatch(/my(name|value)/i);
    expect(parameters).toEqual(['MYNAME', ['MYVALUE'], 'nick', "myvalue'--"]);
    expect([...new Set(sql.match(/\$\d+/g))]).toEqual(['$3', '$4', '$5', '$6']);
  });

  it.each([
    [{ alias: 'c; --', firstParameter: 1, now: NOW }],
    [{ alias: 'c', firstParameter: 0, now: NOW }],
    [{ alias: 'c', firstParameter: 1, now: new Date(Number.NaN) }],
  ])('refuses %j', (options) => {
    expect(() => filterToSql(checked({}), options)).toThrow(RangeError);
  });
});

describe('what operators mean', () => {
  const someone = (attributes: Record<string, unknown>): FilterContact => ({ fields: {}, attributes });

  it.each([
    ['nick', '!=', 'ja', {}, true],
    ['nick', 'notIn', ['ja'], { nick: '' }, true],
    ['nick', '!=', 'ja', { nick: 'ja' }, false],
    ['nick', '=', 'ja', { nick: 'JA' }, false],
    ['nick', 'contains', 'A_B', { nick: 'xa_bx' }, true],
    ['nick', 'contains', 'a_b', { nick: 'axb' }, false],
    ['nick', 'beginsWith', 'JA', { nick: 'japan' }, true],
    ['nick', 'endsWith', 'N', { nick: 'japan' }, true],
    ['nick', 'null', undefined, { nick: '' }, true],
    ['tags', 'null', undefined, { tags: [] }, true],
    ["po'ints", 'null', undefined, { "po'ints": 0 }, false],
    ['vip', 'notNull', undefined, { vip: false }, true],
    ["po'ints", '!=', 7, {}, true],
    ["po'ints", '<', 7, {}, false],
    ["po'ints", 'between', [1, 7], { "po'ints": 7 }, true],
    ["po'ints", '=', 7, { "po'ints": '7' }, false],
    ['vip', '!=', true, {}, true],
    ['tags', 'contains', 'a', { tags: ['b', 'a'] }, true],
    ['tags', 'contains', 'a', { tags: ['ab'] }, false],
    ['tags', 'in', ['x', 'a'], { tags: ['a'] }, true],
    ['tags', 'notIn', ['x', 'a'], { tags: ['a', 'b'] }, false],
    ['tags', 'notIn', ['x'], {}, true],
    ['born', '=', '2026-04-14', { born: '2026-04-14T23:59:59.999Z' }, true],
    ['born', '>', '2026-04-14', { born: '2026-04-14T23:59:59.999Z' }, false],
    ['born', '<=', '2026-04-14', { born: '2026-04-14T23:59:59.999Z' }, true],
    ['born', 'withinLastDays', 1, { born: '2026-04-14T12:00:00.000Z' }, true],
    ['born', 'withinLastDays', 1, { born: '2026-04-14T11:59:59.999Z' }, false],
    ['born', 'withinLastDays', 1, { born: '2026-04-15T12:00:00.001Z' }, false],
    ['born', 'notWithinLastDays', 1, {}, true],
  ])('%s %s %j, of %j: %s', (field, operator, value, attributes, matches) => {
    const filter = checked({ combinator: 'and', rules: [{ field, operator, value }] });
    expect(matchesFilter(filter, someone(attributes), NOW)).toBe(matches);
  });
});
