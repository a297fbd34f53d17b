import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Agent } from 'supertest';
import { type MadeContact, makeContacts } from '../../apps/make-data/index.js';
import { Database } from '../../src/database/index.js';
import { addWorkspace } from '../support/second-workspace.js';
import { startTestServer, type TestServer } from '../support/test-server.js';

const PEOPLE = [...makeContacts({ contacts: 500, seed: 4 })];

let test: TestServer;
let database: Database;

beforeAll(async () => {
  test = await startTestServer();
  database = test.server.app.get(Database);
  await test.request.post('/api/v1/contacts/bulk').send({ contacts: PEOPLE }).expect(200);
});
afterAll(() => test.close());

interface Values {
  top: { value: string; share: number; margin: number }[];
  isComplete: boolean;
  hidden: string | null;
  range: { min: unknown; median: unknown; max: unknown } | null;
}

const cover = (fields: string[], more: object = {}, request: Agent = test.request) =>
  request.post('/api/v1/audiences/coverage').send({ filter: {}, fields, values: true, ...more });

async function valuesOf(field: string, more: object = {}): Promise<Values> {
  return (await cover([field], more).expect(200)).body.fields[0].values;
}

/** What should be told of a text, straight from the people. */
function sharesOf(pick: (contact: MadeContact) => readonly (string | undefined)[], people = PEOPLE) {
  const counts = new Map<string, number>();
  for (const person of people)
    for (const value of new Set(pick(person)))
      if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
  // What one of many has alone is not told.
  return new Map(
    [...counts].filter(([, count]) => count > 1).map(([value, count]) => [value, count / people.length]),
  );
}

const asMap = ({ top }: Values): Map<string, number> =>
  new Map(top.map(({ value, share }) => [value, share]));

describe('POST /audiences/coverage with values', () => {
  it('tells how many lack each field, and the shares of its values, exactly where contacts are few', async () => {
    const { body } = await cover(['tier', 'tags', 'newsletter', 'language']).expect(200);
    const missing = (lacks: (contact: MadeContact) => boolean): number => PEOPLE.filter(lacks).length;
    expect(body).toMatchObject({
      total: 500,
      margin: null,
      fields: [
        { field: 'tier', missing: missing(({ attributes }) => attributes.tier === undefined) },
        { field: 'tags', missing: missing(({ attributes }) => attributes.tags === undefined) },
        { field: 'newsletter', missing: missing(({ attributes }) => attributes.newsletter === undefined) },
        { field: 'language', missing: missing(({ language }) => language === undefined) },
      ],
    });
    const [tier, tags, newsletter, language] = body.fields.map(({ values }: { values: Values }) => values);
    expect(asMap(tier)).toEqual(sharesOf(({ attributes }) => [attributes.tier]));
    expect(asMap(tags)).toEqual(sharesOf(({ attributes }) => attributes.tags ?? []));
    expect(asMap(newsletter)).toEqual(
      sharesOf(({ attributes: { newsletter: wants } }) => (wants === undefined ? [] : [String(wants)])),
    );
    expect(asMap(language)).toEqual(sharesOf((contact) => [contact.language]));
    expect(tier.isComplete).toBe(true);
    for (const { top } of [tier, tags, newsletter, language]) {
      const shares = top.map(({ share }: { share: number }) => share);
      expect(shares).toEqual(shares.toSorted((a: number, b: number) => b - a));
      expect(top.every(({ margin }: { margin: number }) => margin === 0)).toBe(true);
    }
  });

  it('answers for those whom the filter selects', async () => {
    const filter = { combinator: 'and', rules: [{ field: 'language', operator: '=', value: 'th' }] };
    const thai = PEOPLE.filter(({ language }) => language === 'th');
    const { body } = await cover(['tier'], { filter }).expect(200);
    expect(body.total).toBe(thai.length);
    expect(asMap(body.fields[0].values)).toEqual(sharesOf(({ attributes }) => [attributes.tier], thai));
    const nobody = await cover(['tier'], { filter, exclude: filter }).expect(200);
    expect(nobody.body).toMatchObject({
      total: 0,
      fields: [{ missing: 0, values: { top: [], isComplete: true } }],
    });
  });

  it('tells the range of numbers and times', async () => {
    const points = PEOPLE.flatMap(({ attributes }) => attributes.points ?? []).toSorted((a, b) => a - b);
    expect(await valuesOf('points')).toEqual({
      top: [],
      isComplete: false,
      hidden: null,
      range: { min: points[0], median: points[Math.ceil(points.length / 2) - 1], max: points.at(-1) },
    });
    const times = PEOPLE.flatMap(({ attributes }) => attributes.signed_up ?? []).toSorted();
    const stored = (time?: string): string => new Date(time ?? NaN).toISOString();
    expect((await valuesOf('signed_up')).range).toMatchObject({
      min: stored(times[0]),
      max: stored(times.at(-1)),
    });
    expect((await valuesOf('created_at')).range).toMatchObject({ min: expect.stringMatching(/Z$/) });
  });

  it('tells no values that say who somebody is', async () => {
    for (const field of ['email', 'first_name', 'display_name', 'line_id', 'external_id', 'attributes.email'])
      expect(await valuesOf(field)).toEqual({ top: [], isComplete: false, hidden: 'personal', range: null });
    const contacts = PEOPLE.slice(0, 60).map(({ externalId }, n) => ({
      externalId,
      attributes: { alias: `Tanuki ${n}`, reached_by: n % 3 === 0 ? `who${n % 2}@shop.example` : 'letter' },
    }));
    await test.request.post('/api/v1/contacts/bulk').send({ contacts }).expect(200);
    expect(await valuesOf('alias')).toMatchObject({ top: [], hidden: 'unique' });
    const reached = await valuesOf('reached_by');
    expect(reached).toMatchObject({ top: [{ value: 'letter' }], isComplete: false, hidden: null });
  });

  it('tells no more than 20 values, and none of a field that nobody has', async () => {
    const cities = await valuesOf('city');
    expect(cities.top).toHaveLength(20);
    expect(cities.isComplete).toBe(false);
    const { body } = await cover(['never_seen']).expect(200);
    expect(body.fields).toEqual([
      { field: 'never_seen', missing: 500, values: { top: [], isComplete: true, hidden: null, range: null } },
    ]);
  });

  it('takes a name for a name, whatever is in it', async () => {
    const names = [
      "x' OR TRUE --",
      'tier"; DROP TABLE contacts; --',
      "attributes.a') IS NULL OR (1=1",
      '$2',
      'a\\',
    ];
    const { body } = await cover(names).expect(200);
    expect(body.total).toBe(500);
    for (const { missing, values } of body.fields)
      expect({ missing, top: values.top }).toEqual({ missing: 500, top: [] });
    await cover(['tier'], { values: 'yes' }).expect(422);
  });

  it('knows nothing of another workspace', async () => {
    const other = await addWorkspace(test);
    const { body } = await cover(['tier', 'language'], {}, other).expect(200);
    expect(body.total).toBe(0);
    for (const { values } of body.fields) expect(values.top).toEqual([]);
  });
});

describe('of many contacts', () => {
  const MANY = 30_000;

  beforeAll(async () => {
    await database.execute(
      `INSERT INTO contacts (id, workspace_id, external_id, attributes)
       SELECT gen_random_uuid(), (SELECT workspace_id FROM contacts WHERE external_id = $2), 'many-' || n,
         jsonb_build_object('grade', CASE WHEN n <= $1::int / 4 THEN 'early' WHEN n % 10 = 0 THEN 'rare' ELSE 'usual' END,
           'stamps', n % 7, 'filling', repeat('x', 400 + n % 300))
       FROM generate_series(1, $1::int) AS n`,
      [MANY, PEOPLE[0]?.externalId],
    );
    await database.execute(
      `INSERT INTO attributes (workspace_id, name, type)
       SELECT workspace_id, name, type FROM contacts,
         (VALUES ('grade', 'text'), ('stamps', 'number'), ('filling', 'text')) AS a (name, type)
       WHERE external_id = $1`,
      [PEOPLE[0]?.externalId],
    );
  });

  it('is told as an estimate with its margin, the same each time', async () => {
    const { body } = await cover(['grade', 'stamps']).expect(200);
    expect(Math.abs(body.total - (MANY + 500))).toBeLessThanOrEqual(3 * Math.max(body.margin, 1));
    const [grade, stamps] = body.fields.map(({ values }: { values: Values }) => values);
    const truth = new Map([
      ['early', 0.25],
      ['rare', 0.075],
      ['usual', 0.675],
    ]);
    expect(new Set(grade.top.map(({ value }: { value: string }) => value))).toEqual(new Set(truth.keys()));
    for (const { value, share, margin } of grade.top) {
      const off = Math.abs(share - ((truth.get(value) ?? 0) * MANY) / (MANY + 500));
      expect(off).toBeLessThanOrEqual(2 * Math.max(margin, 0.01));
    }
    expect(stamps.top).toHaveLength(7);
    expect(stamps.range).toEqual({ min: 0, median: 3, max: 6 });
    expect((await cover(['grade', 'stamps']).expect(200)).body).toEqual(body);
  });
});
