import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import supertest from 'supertest';
import { Abandoned, cancellable, Database } from '../../src/database/index.js';
import { addWorkspace } from '../support/second-workspace.js';
import { startTestServer, type TestServer } from '../support/test-server.js';

const LINE_ID = (digit: string): string => `U${digit.repeat(32)}`;
const UNKNOWN_ID = '01a1fc37-2078-71b3-a78e-f06a8d6dc3cc';
const EVERYONE = {};
const GOLD = { combinator: 'and', rules: [{ field: 'tier', operator: '=', value: 'gold' }] };

let test: TestServer;
let database: Database;

beforeAll(async () => {
  test = await startTestServer();
  database = test.server.app.get(Database);
  const contacts = [
    { externalId: 'a', lineId: LINE_ID('a'), attributes: { tier: 'gold', points: 0, tags: ['x'] } },
    { externalId: 'b', lineId: LINE_ID('b'), displayName: 'B', attributes: { tier: 'gold', nick: '' } },
    { externalId: 'c', attributes: { tier: 'gold', points: 3 } },
    { externalId: 'd', lineId: LINE_ID('d') },
  ];
  await test.request.post('/api/v1/contacts/bulk').send({ contacts }).expect(200);
  await database.execute(`UPDATE contacts SET friend_status = 'friend' WHERE external_id = 'a'`);
  await database.execute(`UPDATE contacts SET friend_status = 'blocked' WHERE external_id = 'b'`);
});
afterAll(() => test.close());

const audiences = '/api/v1/audiences';
const create = async (name: string, filter: object = GOLD): Promise<string> =>
  (await test.request.post(audiences).send({ name, filter }).expect(201)).body.id;
const list = async (query: object) => (await test.request.get(audiences).query(query).expect(200)).body;
const namesOf = (body: { items: { name: string }[] }): string[] => body.items.map(({ name }) => name);
const pathsOf = (body: { errors: { path: string }[] }): string[] => body.errors.map(({ path }) => path);

async function useIn(audienceId: string, name: string, stage = 'draft'): Promise<string> {
  const [row] = await database.query<{ id: string }>(
    `INSERT INTO campaigns (id, workspace_id, name, audience_id, definition, stage)
     SELECT gen_random_uuid(), workspace_id, $2, $1, '{}', $3 FROM audiences WHERE id = $1 RETURNING id`,
    [audienceId, name, stage],
  );
  return row?.id ?? '';
}

describe('POST /audiences/:id/count', () => {
  it('keeps the numbers until the filter changes', async () => {
    const id = await create('Gold');
    expect((await test.request.get(`${audiences}/${id}`)).body).toMatchObject({ size: null, usedBy: 0 });
    const { body: counted } = await test.request.post(`${audiences}/${id}/count`).expect(200);
    expect(counted.size).toEqual({
      count: 3,
      withLineId: 2,
      reachable: 1,
      blocked: 1,
      countedAt: expect.any(String),
    });
    expect((await test.request.get(`${audiences}/${id}`)).body).toEqual(counted);
    const renamed = await test.request.patch(`${audiences}/${id}`).send({ name: 'Golden' }).expect(200);
    expect(renamed.body.size).toEqual(counted.size);
    const changed = await test.request.patch(`${audiences}/${id}`).send({ filter: EVERYONE }).expect(200);
    expect(changed.body.size).toBeNull();
  });

  it('is no edit', async () => {
    const id = await create('Unchanged');
    const { body: before } = await test.request.get(`${audiences}/${id}`);
    const { body: after } = await test.request.post(`${audiences}/${id}/count`).expect(200);
    expect(after.updatedAt).toBe(before.updatedAt);
  });
});

describe('GET /audiences', () => {
  it('given a sort, pages through each once, in its order', async () => {
    const made = ['zz One', 'zz three', 'zz Two', 'zz two'];
    for (const name of made) await create(name);
    for (const [sort, expected] of [
      ['createdAt', made],
      ['-createdAt', made.toReversed()],
      ['name', ['zz One', 'zz three', 'zz Two', 'zz two']],
      ['-name', ['zz two', 'zz Two', 'zz three', 'zz One']],
      ['updatedAt', made],
      ['-updatedAt', made.toReversed()],
    ] as const) {
      const seen: string[] = [];
      let cursor: string | null = null;
      do {
        const page = await list({ q: 'ZZ ', sort, limit: 1, ...(cursor === null ? {} : { cursor }) });
        seen.push(...namesOf(page));
        cursor = page.nextCursor;
      } while (cursor !== null);
      expect([sort, seen]).toEqual([sort, expected]);
    }
  });

  it('finds a part of a name as it is written', async () => {
    await create('50%_off');
    expect(namesOf(await list({ q: '%_O' }))).toEqual(['50%_off']);
    expect(namesOf(await list({ q: 'no such audience' }))).toEqual([]);
  });

  it('refuses another order, and a cursor of another order', async () => {
    await test.request.get(audiences).query({ sort: 'size' }).expect(422);
    const { nextCursor } = await list({ sort: 'name', limit: 1 });
    for (const query of [{ sort: '-name', cursor: nextCursor }, { cursor: nextCursor }, { cursor: 'x' }])
      expect(pathsOf((await test.request.get(audiences).query(query).expect(422)).body)).toEqual(['cursor']);
  });
});

describe('an audience that campaigns use', () => {
  it('says by how many, and which, whatever their state', async () => {
    const id = await create('Used');
    const first = await useIn(id, 'First', 'archived');
    const second = await useIn(id, 'Second');
    expect((await test.request.get(`${audiences}/${id}`)).body.usedBy).toBe(2);
    expect((await list({ q: 'used' })).items[0].usedBy).toBe(2);
    const { body } = await test.request.get(`${audiences}/${id}/uses`).expect(200);
    expect(body.items).toHaveLength(2);
    expect(body.items).toEqual(
      expect.arrayContaining([
        { campaignId: first, name: 'First', stage: 'archived' },
        { campaignId: second, name: 'Second', stage: 'draft' },
      ]),
    );
  });

  it('is duplicated as one that nobody uses', async () => {
    const id = await create('Original');
    await useIn(id, 'Its campaign');
    const { body } = await test.request.post(`${audiences}/${id}/duplicate`).expect(201);
    expect(body).toMatchObject({ name: 'Original (copy)', filter: GOLD, usedBy: 0, size: null });
    const longest = await create(`${'x'.repeat(193)}🍵🍵🍵`);
    const copy = await test.request.post(`${audiences}/${longest}/duplicate`).expect(201);
    expect(copy.body.name).toBe(`${'x'.repeat(193)} (copy)`);
  });
});

describe('POST /audiences/preview', () => {
  const preview = (body: object) => test.request.post(`${audiences}/preview`).send(body);

  it('counts friends, blocked and unknown apart, and says when and how long', async () => {
    const { body } = await preview({ filter: EVERYONE }).expect(200);
    expect(body).toMatchObject({
      count: 4,
      withLineId: 3,
      reachable: 2,
      friends: 1,
      blocked: 1,
      unknown: 2,
      tookMs: expect.any(Number),
    });
    expect(Date.parse(body.countedAt)).toBeGreaterThan(Date.now() - 60_000);
  });

  it('takes a saved audience in place of a filter, less those left out', async () => {
    const audienceId = await create('Previewed');
    const exclude = { combinator: 'and', rules: [{ field: 'external_id', operator: '=', value: 'a' }] };
    const { body } = await preview({ audienceId, exclude }).expect(200);
    expect(body).toMatchObject({ count: 2, friends: 0 });
  });

  it('given both, none, or an audience that is not there, answers 422', async () => {
    const audienceId = await create('One of two');
    expect(pathsOf((await preview({ audienceId, filter: EVERYONE }).expect(422)).body)).toEqual([
      'audienceId',
    ]);
    expect(pathsOf((await preview({}).expect(422)).body)).toEqual(['filter']);
    expect(pathsOf((await preview({ audienceId: UNKNOWN_ID }).expect(422)).body)).toEqual(['audienceId']);
    expect(pathsOf((await preview({ audienceId: 'nonsense' }).expect(422)).body)).toEqual(['audienceId']);
  });
});

describe('POST /audiences/coverage', () => {
  const cover = (body: object) => test.request.post(`${audiences}/coverage`).send(body);

  it('says how many have no value, null, an empty text or an empty list', async () => {
    const fields = ['points', 'attributes.points', 'display_name', 'nick', 'tags', 'line_id', 'never_seen'];
    const { body } = await cover({ filter: GOLD, fields }).expect(200);
    expect(body).toEqual({
      total: 3,
      fields: [
        { field: 'points', missing: 1 },
        { field: 'attributes.points', missing: 1 },
        { field: 'display_name', missing: 2 },
        { field: 'nick', missing: 3 },
        { field: 'tags', missing: 2 },
        { field: 'line_id', missing: 1 },
        { field: 'never_seen', missing: 3 },
      ],
    });
  });

  it('looks at a saved audience too, and at nobody', async () => {
    const audienceId = await create('Covered', { combinator: 'or', rules: [] });
    expect((await cover({ audienceId, fields: ['points'] }).expect(200)).body.total).toBeGreaterThan(0);
    const nobody = await cover({ filter: GOLD, exclude: GOLD, fields: ['points'] }).expect(200);
    expect(nobody.body).toEqual({ total: 0, fields: [{ field: 'points', missing: 0 }] });
  });

  it('given no field, too many, or a wrong filter, answers 422', async () => {
    const tooMany = Array.from({ length: 51 }, (_, index) => `f${index}`);
    for (const fields of [[], tooMany, [1], [''], 'points'])
      await cover({ filter: EVERYONE, fields }).expect(422);
    const wrong = { combinator: 'and', rules: [{ field: 'tier', operator: '~' }] };
    expect(pathsOf((await cover({ filter: wrong, fields: ['tier'] }).expect(422)).body)[0]).toMatch(
      /^filter/,
    );
    await test.request
      .post(`${audiences}/coverage`)
      .set('content-type', 'application/json')
      .send('{')
      .expect(400);
  });
});

describe('another workspace, and nobody', () => {
  it('see and change nothing', async () => {
    const id = await create('Mine');
    const other = await addWorkspace(test);
    await other.post(`${audiences}/${id}/count`).expect(404);
    await other.post(`${audiences}/${id}/duplicate`).expect(404);
    await other.get(`${audiences}/${id}/uses`).expect(404);
    await other.post(`${audiences}/preview`).send({ audienceId: id }).expect(422);
    const nothing = await other.post(`${audiences}/coverage`).send({ filter: {}, fields: ['points'] });
    expect(nothing.body).toEqual({ total: 0, fields: [{ field: 'points', missing: 0 }] });
    await test.request.post(`${audiences}/${UNKNOWN_ID}/count`).expect(404);
    await test.request.post(`${audiences}/nonsense/duplicate`).expect(400);
    for (const path of [`${id}/count`, `${id}/duplicate`, 'coverage'])
      await supertest(test.url).post(`${audiences}/${path}`).send({}).expect(401);
    await supertest(test.url).get(`${audiences}/${id}/uses`).expect(401);
  });
});

describe('a count that nobody waits for any more', () => {
  it('does not begin', async () => {
    let begun = false;
    const work = async () => {
      begun = true;
    };
    await expect(cancellable(database, AbortSignal.abort(), work)).rejects.toBeInstanceOf(Abandoned);
    expect(begun).toBe(false);
  });

  // The embedded database has one session, which runs a statement to its end.
  const onServer = process.env.DATABASE_URL ? it : it.skip;
  onServer('is ended on a PostgreSQL server, and its connection is fit for the next', async () => {
    const gone = new AbortController();
    const counting = cancellable(database, gone.signal, (tx) => tx.query('SELECT pg_sleep(60)'));
    const outcome = counting.then(
      () => 'counted to its end',
      (error: unknown) => error,
    );
    for (;;) {
      const asleep = await database.query(`SELECT 1 FROM pg_stat_activity WHERE query = 'SELECT pg_sleep(60)'
        AND datname = current_database() AND state = 'active'`);
      if (asleep.length > 0) break;
      await sleep(20);
    }
    gone.abort();
    expect(await outcome).toBeInstanceOf(Abandoned);
    const named = await database.query(`SELECT 1 FROM pg_stat_activity WHERE application_name LIKE 'hikyaku %'
      AND datname = current_database()`);
    expect(named).toEqual([]);
  });

  it('leaves the server fit to answer others, when a client hangs up', async () => {
    const body = JSON.stringify({ filter: EVERYONE });
    const { port } = new URL(test.url);
    const socket = connect(Number(port), '127.0.0.1');
    socket.write(
      `POST ${audiences}/preview HTTP/1.1\r\nhost: localhost\r\nauthorization: Bearer ${test.adminKey}\r\n` +
        `content-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
      () => socket.destroy(),
    );
    await test.request.post(`${audiences}/preview`).send({ filter: EVERYONE }).expect(200);
  });
});
