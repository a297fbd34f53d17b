import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import supertest from 'supertest';
import { AudienceResolver } from '../../src/audiences/index.js';
import { ContactReader } from '../../src/contacts/index.js';
import { Database } from '../../src/database/index.js';
import { addWorkspace } from '../support/second-workspace.js';
import { startTestServer, type TestServer } from '../support/test-server.js';

const HOSTILE = "x'); DROP TABLE contact_events; --";

let test: TestServer;
let database: Database;

beforeAll(async () => {
  test = await startTestServer();
  database = test.server.app.get(Database);
  const contacts = ['a', 'b', 'c', 'd', 'gone'].map((externalId) => ({ externalId }));
  await test.request.post('/api/v1/contacts/bulk').send({ contacts }).expect(200);
});
afterAll(() => test.close());

const send = (events: unknown[]) => test.request.post('/api/v1/events').send({ events });
const daysAgo = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString();
const timeline = async (externalId: string) =>
  (await test.request.get(`/api/v1/contacts/${externalId}/timeline`).expect(200)).body.items as {
    at: string;
    event: { name: string; properties: object };
  }[];
const filterOf = (...rules: unknown[]) => ({ combinator: 'and', rules });
const rule = (name: string, operator: string, value?: unknown) => ({
  field: `event.${name}`,
  operator,
  value,
});
const preview = (filter: unknown, exclude?: unknown) =>
  test.request.post('/api/v1/audiences/preview').send({ filter, exclude });

describe('POST /events', () => {
  it('stores events in any order before it answers, and shows them in the timeline', async () => {
    const events = [
      { externalId: 'a', name: 'purchase', at: '2026-02-01T09:00:00+09:00', properties: { amount: 4200 } },
      {
        externalId: 'a',
        name: 'page view',
        at: '2026-01-01T00:00:00Z',
        properties: { url: '/sale', first: true, seen: '2026-01-01T09:00:00+09:00', nothing: null },
      },
    ];
    const { body } = await send(events).expect(202);
    expect(body).toEqual({ accepted: 2, duplicates: 0, rejected: [] });
    expect(await timeline('a')).toMatchObject([
      {
        at: '2026-02-01T00:00:00.000Z',
        kind: 'event',
        campaignId: null,
        campaignName: null,
        event: { name: 'purchase', properties: { amount: 4200 } },
      },
      {
        at: '2026-01-01T00:00:00.000Z',
        event: {
          name: 'page view',
          properties: { url: '/sale', first: true, seen: '2026-01-01T00:00:00.000Z' },
        },
      },
    ]);
  });

  it('takes what has no time as of now, and pages through many', async () => {
    const before = Date.now();
    await send(Array.from({ length: 7 }, () => ({ externalId: 'b', name: 'ping' }))).expect(202);
    const walked: { at: string }[] = [];
    let cursor: string | undefined;
    do {
      const { body } = await test.request
        .get('/api/v1/contacts/b/timeline')
        .query({ limit: 3, cursor })
        .expect(200);
      walked.push(...body.items);
      cursor = body.nextCursor ?? undefined;
    } while (cursor);
    expect(walked).toHaveLength(7);
    expect(walked.every(({ at }) => Date.parse(at) >= before)).toBe(true);
  });

  it('keeps an eventId once, also from two requests at a time and twice in one', async () => {
    const events = Array.from({ length: 50 }, (_, n) => ({
      externalId: n % 2 === 0 ? 'c' : 'd',
      name: 'once',
      eventId: `order-${n}`,
    }));
    const answers = await Promise.all([
      send([...events, ...events]).expect(202),
      send(events.toReversed()).expect(202),
    ]);
    const sum = (part: 'accepted' | 'duplicates') => answers.reduce((all, { body }) => all + body[part], 0);
    expect([sum('accepted'), sum('duplicates')]).toEqual([50, 100]);
    const { body } = await send([{ ...events[0], name: 'other', properties: { late: true } }]).expect(202);
    expect(body).toEqual({ accepted: 0, duplicates: 1, rejected: [] });
    expect(await timeline('c')).toHaveLength(25);
  });

  it('without an eventId compares nothing, but answers the same to the same Idempotency-Key', async () => {
    const alike = { externalId: 'd', name: 'alike', at: '2026-01-01T00:00:00Z' };
    expect((await send([alike, alike]).expect(202)).body.accepted).toBe(2);
    const once = () => send([alike]).set('idempotency-key', 'events-1').expect(202);
    expect((await once()).body).toEqual((await once()).body);
    expect((await timeline('d')).filter(({ event }) => event.name === 'alike')).toHaveLength(3);
  });

  it('names each bad event by its place, and keeps the good ones', async () => {
    const good = { externalId: 'a', name: 'kept' };
    const { body } = await send([
      good,
      { ...good, externalId: 'nobody' },
      { ...good, name: '' },
      { ...good, at: '2026-01-01' },
      { ...good, at: daysAgo(-1) },
      { ...good, properties: { tags: ['a'] } },
      { ...good, color: 'red' },
      7,
      { ...good, name: 'half \ud800' },
    ]).expect(202);
    expect(body.accepted).toBe(1);
    expect(body.rejected).toEqual([
      { index: 1, message: expect.stringMatching(/^externalId is no contact of this workspace; bring/) },
      { index: 2, message: 'name must not be empty' },
      { index: 3, message: expect.stringMatching(/^at must be a date and time with its zone/) },
      { index: 4, message: expect.stringMatching(/^at is in the future/) },
      { index: 5, message: 'properties.tags must be a text, number, boolean or null' },
      { index: 6, message: expect.stringMatching(/^color is not a known field/) },
      { index: 7, message: expect.stringMatching(/^must be an object/) },
      { index: 8, message: expect.stringMatching(/^name holds half of a character/) },
    ]);
  });

  it('lets a workspace have 1,000 names and no more', async () => {
    const request = await addWorkspace(test);
    await request.put('/api/v1/contacts/a').send({}).expect(201);
    const named = (count: number) =>
      Array.from({ length: count }, (_, n) => ({ externalId: 'a', name: `n${n}` }));
    await request
      .post('/api/v1/events')
      .send({ events: named(999) })
      .expect(202);
    const { body } = await request
      .post('/api/v1/events')
      .send({ events: [...named(2), { externalId: 'a', name: 'last' }, { externalId: 'a', name: 'beyond' }] })
      .expect(202);
    expect(body).toEqual({
      accepted: 3,
      duplicates: 0,
      rejected: [{ index: 3, message: expect.stringMatching(/^name would be one name too many/) }],
    });
  });

  it('answers 401, 403 and 422 as they apply', async () => {
    await supertest(test.url).post('/api/v1/events').send({ events: [] }).expect(401);
    const { body } = await send([]).expect(422);
    expect(body.errors).toMatchObject([{ path: 'events' }]);
    await send(Array(1_001).fill({ externalId: 'a', name: 'x' })).expect(422);
    await test.request.post('/api/v1/events').send({ events: {}, more: 1 }).expect(422);
  });
});

describe('what there is to ask about', () => {
  it('is told by name, with what the events have', async () => {
    await send([
      {
        externalId: 'a',
        name: 'cart',
        at: '2026-01-05T00:00:00Z',
        properties: { sku: 'B', price: 5, mail: 'a@b.example' },
      },
      { externalId: 'a', name: 'cart', at: '2026-01-03T00:00:00Z', properties: { sku: 'A', gift: true } },
      {
        externalId: 'b',
        name: 'cart',
        at: '2026-01-04T00:00:00Z',
        properties: { sku: 'B', due: daysAgo(3) },
      },
    ]).expect(202);
    const { body } = await test.request.get('/api/v1/events/names').expect(200);
    expect(body.items).toContainEqual({
      name: 'cart',
      count: 3,
      isExact: true,
      lastAt: '2026-01-05T00:00:00.000Z',
    });
    const properties = await test.request
      .get('/api/v1/events/properties')
      .query({ name: 'cart' })
      .expect(200);
    expect(properties.body.items).toEqual([
      { name: 'due', type: 'datetime', values: [] },
      { name: 'gift', type: 'boolean', values: [] },
      { name: 'mail', type: 'text', values: [] },
      { name: 'price', type: 'number', values: [] },
      { name: 'sku', type: 'text', values: ['B', 'A'] },
    ]);
  });

  it('is of the own workspace alone', async () => {
    const request = await addWorkspace(test);
    expect((await request.get('/api/v1/events/names').expect(200)).body.items).toEqual([]);
    const { body } = await request.get('/api/v1/events/properties').query({ name: 'cart' }).expect(200);
    expect(body.items).toEqual([]);
    const answer = await request
      .post('/api/v1/events')
      .send({ events: [{ externalId: 'a', name: 'cart' }] })
      .expect(202);
    expect(answer.body).toMatchObject({ accepted: 0, rejected: [{ index: 0 }] });
    await request.put('/api/v1/contacts/a').send({}).expect(201);
    const counted = await request
      .post('/api/v1/audiences/preview')
      .send({ filter: filterOf(rule('cart', '>=', 1)) })
      .expect(200);
    expect(counted.body).toMatchObject({ count: 0, warnings: [{ code: 'event_unknown' }] });
    await supertest(test.url).get('/api/v1/events/names').expect(401);
    await test.request.get('/api/v1/events/properties').expect(422);
  });
});

describe('audiences by events', () => {
  const bought = (externalId: string, days: number, amount: unknown) => ({
    externalId,
    name: 'bought',
    at: daysAgo(days),
    properties: { amount, [HOSTILE]: HOSTILE },
  });

  beforeAll(async () => {
    await send([
      bought('a', 1, 100),
      bought('a', 40, 5_000),
      bought('b', 2, 5_000),
      bought('c', 400, 'much'),
      { ...bought('d', 1, 1), name: HOSTILE },
    ]).expect(202);
  });

  /** Counted, shown and walked through page by page: three ways to read one filter. */
  async function whoMatches(filter: unknown, exclude?: unknown): Promise<string[]> {
    const { body } = await preview(filter, exclude).expect(200);
    const sample = body.sample.map(({ externalId }: { externalId: string }) => externalId);
    expect(body.count).toBe(sample.length);
    const [home] = await database.query<{ id: string }>(
      `SELECT workspace_id AS id FROM contacts WHERE external_id = 'gone'`,
    );
    const workspaceId = home?.id ?? '';
    const { where } = await test.server.app.get(AudienceResolver).resolve(workspaceId, { filter, exclude });
    const walked: string[] = [];
    let after: string | undefined;
    for (;;) {
      const [next] = await test.server.app
        .get(ContactReader)
        .nextPage({ workspaceId, where, after, limit: 1 });
      if (!next) break;
      walked.push(next.externalId);
      after = next.id;
    }
    expect(walked.toSorted()).toEqual(sample.toSorted());
    return walked.toSorted();
  }

  it.each([
    [[rule('bought', '>=', { count: 1 })], ['a', 'b', 'c']],
    [[rule('bought', '>=', { count: 2 })], ['a']],
    [[rule('bought', '>=', { count: 1, withinDays: 30 })], ['a', 'b']],
    [[rule('bought', '=', { count: 0, withinDays: 30 })], ['c', 'd', 'gone']],
    [[rule('bought', 'null')], ['d', 'gone']],
    [[rule('bought', 'notWithinLastDays', 30)], ['c', 'd', 'gone']],
    [[rule('bought', 'between', { count: [1, 1] })], ['b', 'c']],
    [
      [rule('bought', '>=', { count: 1, where: [{ field: 'amount', operator: '>', value: 1_000 }] })],
      ['a', 'b'],
    ],
    [
      [
        rule('bought', '>=', {
          count: 1,
          withinDays: 30,
          where: { combinator: 'or', rules: [{ field: 'amount', operator: '>', value: 1_000 }] },
        }),
      ],
      ['b'],
    ],
    [[rule(HOSTILE, '>=', 1)], ['d']],
    [
      [rule('bought', '>=', { count: 1, where: [{ field: HOSTILE, operator: '=', value: HOSTILE }] })],
      ['a', 'b', 'c'],
    ],
    [
      [rule('bought', '>=', 1), rule('bought', '<', 2), { field: 'external_id', operator: '!=', value: 'c' }],
      ['b'],
    ],
  ])('%j', async (rules, expected) => {
    expect(await whoMatches(filterOf(...rules))).toEqual(expected);
  });

  it('leaves out by events, too', async () => {
    const once = filterOf(rule('bought', '>=', 1));
    const lately = filterOf(rule('bought', '>=', { count: 1, withinDays: 1.5 }));
    expect(await whoMatches(once, lately)).toEqual(['b', 'c']);
    expect(await whoMatches({ combinator: 'or', not: true, rules: [once, lately] })).toEqual(['d', 'gone']);
  });

  it('covers fields of whom a rule on events selects', async () => {
    const { body } = await test.request
      .post('/api/v1/audiences/coverage')
      .send({ filter: filterOf(rule('bought', '>=', 1)), fields: ['language'] })
      .expect(200);
    expect(body).toEqual({ total: 3, fields: [{ field: 'language', missing: 3 }] });
  });

  it('tells what is wrong with its place, and of what nobody has done', async () => {
    const wrong = filterOf(
      rule('bought', '>=', { count: 'two', where: [{ field: 'amount', operator: '~' }] }),
    );
    const { body } = await preview(wrong).expect(422);
    expect(body.errors.map(({ path }: { path: string }) => path)).toEqual([
      'filter.rules[0].value.count',
      'filter.rules[0].value.where[0].operator',
    ]);
    const unknown = await preview(filterOf(rule('never', '=', 0))).expect(200);
    expect(unknown.body).toMatchObject({ count: 5, warnings: [{ path: 'filter.rules[0].field' }] });
  });
});

it('forgets the events of who is erased, and of no other', async () => {
  await send([
    { externalId: 'gone', name: 'cart', eventId: 'of gone' },
    { externalId: 'gone', name: 'ping' },
  ]).expect(202);
  const count = async (): Promise<number> => {
    const [row] = await database.query<{ count: number }>(
      'SELECT count(*)::int AS count FROM contact_events',
    );
    return row?.count ?? -1;
  };
  const before = await count();
  await test.request.delete('/api/v1/contacts/gone').expect(204);
  expect(await count()).toBe(before - 2);
  const { body } = await send([{ externalId: 'gone', name: 'ping' }]).expect(202);
  expect(body).toMatchObject({ accepted: 0, rejected: [{ index: 0 }] });
});
