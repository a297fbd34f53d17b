import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MOST_SORTED } from '../../src/contacts/contact.repository.js';
import { Database } from '../../src/database/index.js';
import { addWorkspace } from '../support/second-workspace.js';
import { startTestServer, type TestServer } from '../support/test-server.js';

let test: TestServer;

const lineId = (digit: string): string => `U${digit.repeat(32)}`;

const CONTACTS = [
  { externalId: 'b', displayName: 'Beta 50%', language: 'ja', lineId: lineId('b') },
  { externalId: 'd', displayName: 'Delta', language: 'th', lineId: lineId('d') },
  { externalId: 'a', displayName: 'Alpha', language: 'ja' },
  { externalId: 'e', displayName: 'Epsilon', lineId: lineId('e') },
  { externalId: 'c', displayName: 'Gamma', language: 'zh-TW' },
];
/** From the first made to the last. */
const MADE = ['b', 'd', 'a', 'e', 'c'];

beforeAll(async () => {
  test = await startTestServer();
  for (const contact of CONTACTS) {
    const { externalId, ...body } = contact;
    await test.request.put(`/api/v1/contacts/${externalId}`).send(body).expect(201);
  }
  const database = test.server.app.get(Database);
  const know = (externalId: string, status: string, at: string | null) =>
    database.execute(
      'UPDATE contacts SET friend_status = $2, last_interaction_at = $3 WHERE external_id = $1',
      [externalId, status, at],
    );
  // Two within one millisecond: a page may end between them.
  await know('b', 'friend', '2026-05-01T00:00:00.000100Z');
  await know('d', 'blocked', '2026-05-01T00:00:00.000200Z');
  await know('e', 'friend', '2026-06-01T00:00:00Z');
});
afterAll(() => test.close());

const get = (query: Record<string, string | number | string[]>, path = '') =>
  test.request.get(`/api/v1/contacts${path}`).query(query);

async function idsOf(query: Record<string, string | number | string[]>): Promise<string[]> {
  const { body } = await get(query).expect(200);
  return body.items.map((contact: { externalId: string }) => contact.externalId);
}

/** Every page of the list, one contact a page. */
function pagedIds(sort: string, filter: Record<string, string> = {}): Promise<string[]> {
  return allIds(sort, { ...filter, limit: 1 });
}

async function allIds(sort: string, query: Record<string, string | number>): Promise<string[]> {
  const ids: string[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const { body }: { body: { items: { externalId: string }[]; nextCursor: string | null } } = await get({
      ...query,
      sort,
      ...(cursor ? { cursor } : {}),
    }).expect(200);
    ids.push(...body.items.map((contact) => contact.externalId));
    cursor = body.nextCursor;
  }
  return ids;
}

describe('GET /contacts', () => {
  it.each<[string, Record<string, string | string[]>, string[]]>([
    ['one friend status', { friendStatus: 'friend' }, ['b', 'e']],
    ['several, between commas', { friendStatus: 'friend,blocked' }, ['b', 'd', 'e']],
    ['several, repeated', { friendStatus: ['blocked', 'unknown'] }, ['d', 'a', 'c']],
    ['a language', { language: 'ja' }, ['b', 'a']],
    ['a LINE id', { hasLineId: 'true' }, ['b', 'd', 'e']],
    ['none', { hasLineId: 'false' }, ['a', 'c']],
    ['all together', { friendStatus: 'friend', language: 'ja', hasLineId: 'true', q: '50%' }, ['b']],
    ['nothing that is there', { language: 'fr' }, []],
    ['a part of a name in another case', { q: 'aLPHA' }, ['a']],
  ])('given %s, shows these only, and counts them', async (_name, filter, ids) => {
    expect(await idsOf(filter)).toEqual(ids);
    expect((await get(filter, '/count').expect(200)).body).toEqual({ count: ids.length, isExact: true });
  });

  it.each([
    ['createdAt', MADE],
    ['-createdAt', MADE.toReversed()],
    ['externalId', ['a', 'b', 'c', 'd', 'e']],
    ['-externalId', ['e', 'd', 'c', 'b', 'a']],
    ['lastInteractionAt', ['a', 'c', 'b', 'd', 'e']],
    ['-lastInteractionAt', ['e', 'd', 'b', 'c', 'a']],
  ])('given sort=%s, shows each contact once, in this order, however it is paged', async (sort, ids) => {
    expect(await idsOf({ sort })).toEqual(ids);
    expect(await pagedIds(sort)).toEqual(ids);
    const friends = ids.filter((id) => ['b', 'e'].includes(id));
    expect(await pagedIds(sort, { friendStatus: 'friend' })).toEqual(friends);
    expect(await idsOf({ sort, externalId: 'd' })).toEqual(['d']);
  });

  it('given more that match than are sorted, shows them in the same order', async () => {
    const database = test.server.app.get(Database);
    const count = MOST_SORTED + 200;
    await database.execute(
      `INSERT INTO contacts (id, workspace_id, external_id, language, friend_status, last_interaction_at)
       SELECT gen_random_uuid(), (SELECT workspace_id FROM contacts LIMIT 1), 'many-' || lpad((n * 7 % $1)::text, 5, '0'),
         'ko', CASE WHEN n % 3 = 0 THEN 'blocked' ELSE 'friend' END,
         CASE WHEN n % 2 = 0 THEN '2026-01-01'::timestamptz + make_interval(secs => n * 11 % 97) END
       FROM generate_series(1, $1::int) AS n`,
      [count],
    );
    const sorted = await database.query<{ external_id: string; friend_status: string }>(
      `SELECT external_id, friend_status FROM contacts WHERE language = 'ko'
       ORDER BY last_interaction_at NULLS FIRST, id`,
    );
    const few = sorted.filter(({ friend_status }) => friend_status === 'blocked');
    const ids = (rows: typeof sorted) => rows.map(({ external_id }) => external_id);
    for (const [filter, rows] of [
      [{ language: 'ko' }, sorted],
      [{ language: 'ko', friendStatus: 'blocked' }, few],
    ] as const) {
      const all = { ...filter, limit: 500 };
      expect(await allIds('lastInteractionAt', all)).toEqual(ids(rows));
      expect(await allIds('externalId', all)).toEqual(ids(rows).toSorted());
      expect(await allIds('-externalId', all)).toEqual(ids(rows).toSorted().toReversed());
    }
    await database.execute(`DELETE FROM contacts WHERE language = 'ko'`);
  });

  it('shows contacts as before, without what only sorting needs', async () => {
    const { body } = await get({ limit: 1 }).expect(200);
    expect(Object.keys(body.items[0]).toSorted()).toEqual(
      [
        'attributes',
        'createdAt',
        'displayName',
        'externalId',
        'followedAt',
        'friendStatus',
        'id',
        'language',
        'lastInteractionAt',
        'lineId',
        'timezone',
        'updatedAt',
      ].toSorted(),
    );
    expect(JSON.parse(Buffer.from(body.nextCursor, 'base64url').toString())).toEqual([body.items[0].id]);
  });

  const cursor = (...key: string[]): string => Buffer.from(JSON.stringify(key)).toString('base64url');
  const ID = '01900000-0000-7000-8000-000000000001';
  it.each<[string, Record<string, string>, string]>([
    ['an unknown order', { sort: 'displayName' }, 'sort'],
    ['an unknown status', { friendStatus: 'friend,foe' }, 'friendStatus'],
    ['no status', { friendStatus: '' }, 'friendStatus'],
    ['hasLineId=yes', { hasLineId: 'yes' }, 'hasLineId'],
    ['a cursor of the first order in another', { sort: '-createdAt', cursor: cursor(ID) }, 'cursor'],
    ['a cursor of another order', { sort: 'externalId', cursor: cursor('-externalId', 'a', ID) }, 'cursor'],
    [
      'a made-up instant',
      { sort: '-lastInteractionAt', cursor: cursor('-lastInteractionAt', 'x', ID) },
      'cursor',
    ],
    ['U+0000 in a cursor', { sort: 'externalId', cursor: cursor('externalId', 'a\u0000', ID) }, 'cursor'],
    ['a cursor with a wrong id', { sort: 'externalId', cursor: cursor('externalId', 'a', '1') }, 'cursor'],
    ['nonsense', { cursor: 'nonsense' }, 'cursor'],
  ])('given %s, answers 422 with its path', async (_name, query, path) => {
    const answer = await get(query).expect(422);
    expect(answer.headers['content-type']).toMatch(/problem\+json/);
    expect(answer.body.errors.map((error: { path: string }) => error.path)).toEqual([path]);
  });
});

describe('GET /contacts/count', () => {
  it('takes no paging and no order, counts its own workspace only, and needs a key', async () => {
    await get({ limit: 1 }, '/count').expect(422);
    await get({ sort: 'externalId' }, '/count').expect(422);
    const other = await addWorkspace(test);
    expect((await other.get('/api/v1/contacts/count').expect(200)).body).toEqual({ count: 0, isExact: true });
    expect((await other.get('/api/v1/contacts?sort=-externalId').expect(200)).body.items).toEqual([]);
    await test.request.get('/api/v1/contacts/count').set('authorization', 'Bearer wrong').expect(401);
  });

  it('given more than 100,000, says about how many', async () => {
    const other = await addWorkspace(test);
    const { body } = await other.put('/api/v1/contacts/first').send({}).expect(201);
    const database = test.server.app.get(Database);
    await database.execute(
      `INSERT INTO contacts (id, workspace_id, external_id, language)
       SELECT gen_random_uuid(), c.workspace_id, 'many' || n, CASE WHEN n % 4 = 0 THEN 'th' ELSE 'ja' END
       FROM contacts c, generate_series(1, 100400) AS n WHERE c.id = $1`,
      [body.id],
    );
    await database.execute('ANALYZE contacts');
    const countOf = async (query: object) =>
      (await other.get('/api/v1/contacts/count').query(query).expect(200)).body;
    const all = await countOf({});
    expect(all.isExact).toBe(false);
    expect(all.count).toBeGreaterThan(100_000);
    expect(all.count).toBeLessThan(120_000);
    expect(await countOf({ language: 'th' })).toEqual({ count: 25_100, isExact: true });
  });
});
