import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import supertest from 'supertest';
import { AudienceResolver } from '../../src/audiences/index.js';
import { InvalidInput } from '../../src/common/index.js';
import { ContactReader } from '../../src/contacts/index.js';
import { Database } from '../../src/database/index.js';
import { addWorkspace } from '../support/second-workspace.js';
import { startTestServer, type TestServer } from '../support/test-server.js';

const LINE_ID = (digit: string): string => `U${digit.repeat(32)}`;

let test: TestServer;
let workspaceId: string;

beforeAll(async () => {
  test = await startTestServer();
  const contacts = [
    {
      externalId: 'a',
      lineId: LINE_ID('a'),
      language: 'ja',
      attributes: { points: 10, tags: ['gold', 'vip'] },
    },
    { externalId: 'b', lineId: LINE_ID('b'), language: 'th', attributes: { points: 20, is_vip: true } },
    { externalId: 'c', language: 'ja', attributes: { points: 30 } },
    { externalId: 'd', lineId: LINE_ID('d') },
  ];
  await test.request.post('/api/v1/contacts/bulk').send({ contacts }).expect(200);
  const database = test.server.app.get(Database);
  await database.execute(
    `UPDATE contacts SET last_interaction_at = now() - interval '5 days' WHERE external_id = 'a'`,
  );
  await database.execute(
    `UPDATE contacts SET last_interaction_at = now() - interval '60 days' WHERE external_id = 'b'`,
  );
  await database.execute(
    `UPDATE contacts SET last_interaction_at = now(), friend_status = 'blocked' WHERE external_id = 'c'`,
  );
  [{ id: workspaceId }] = (await database.query('SELECT workspace_id AS id FROM contacts LIMIT 1')) as [
    { id: string },
  ];
});
afterAll(() => test.close());

const rule = (field: string, operator: string, value?: unknown) => ({
  combinator: 'and',
  rules: [{ field, operator, value }],
});
const preview = (filter: unknown, exclude?: unknown) =>
  test.request.post('/api/v1/audiences/preview').send({ filter, exclude });
const matches = async (filter: unknown, exclude?: unknown): Promise<string[]> =>
  (await preview(filter, exclude).expect(200)).body.sample.map(
    (contact: { externalId: string }) => contact.externalId,
  );
const pathsOf = (body: { errors: { path: string }[] }): string[] => body.errors.map(({ path }) => path);

describe('POST /audiences/preview', () => {
  it('counts everyone, how many have a LINE id, and shows a sample', async () => {
    const { body } = await preview({}).expect(200);
    expect(body).toMatchObject({ count: 4, withLineId: 3, warnings: [] });
    expect(body.sample[0]).toMatchObject({ externalId: 'a', attributes: { points: 10 } });
    expect(body.sample).toHaveLength(4);
  });

  it.each<[string, unknown, string[]]>([
    ['a number attribute', rule('points', '>=', 20), ['b', 'c']],
    ['the same by its long name', rule('attributes.points', '<', 20), ['a']],
    ['a list attribute', rule('tags', 'contains', 'vip'), ['a']],
    ['a boolean attribute', rule('is_vip', '=', true), ['b']],
    ['a system field', rule('language', 'in', ['ja']), ['a', 'c']],
    ['LINE id exists', rule('line_id', 'notNull'), ['a', 'b', 'd']],
    ['engagement L3', rule('engagement_level', '=', 'L3'), ['a']],
    ['engagement L2', rule('engagement_level', '=', 'L2'), ['b']],
    ['engagement L1, also when blocked', rule('engagement_level', '=', 'L1'), ['c', 'd']],
    ['days since', rule('last_interaction_at', 'withinLastDays', 7), ['a', 'c']],
    [
      'a group in a group',
      { combinator: 'or', rules: [rule('points', '=', 10), rule('points', '=', 30)] },
      ['a', 'c'],
    ],
    ['its opposite, with those without a value', { not: true, ...rule('points', '>=', 20) }, ['a', 'd']],
  ])('selects by %s', async (_name, filter, expected) => {
    expect(await matches(filter)).toEqual(expected);
  });

  it('leaves out whom exclude matches, and nobody for an empty one', async () => {
    expect(await matches(rule('line_id', 'notNull'), rule('points', '<=', 10))).toEqual(['b', 'd']);
    expect(await matches(rule('points', '>', 0), {})).toEqual(['a', 'b', 'c']);
    expect(await matches(rule('points', '>', 0), { combinator: 'and', rules: [] })).toEqual(['a', 'b', 'c']);
  });

  it('warns of an attribute that no contact has, and compares as data what looks like SQL', async () => {
    const { body } = await preview(rule("x' OR 1=1 --", '=', "'; DROP TABLE contacts")).expect(200);
    expect(body).toMatchObject({ count: 0, withLineId: 0, sample: [] });
    expect(pathsOf({ errors: body.warnings })).toEqual(['filter.rules[0].field']);
  });

  it.each<[string, unknown, unknown, string[]]>([
    ['an unknown operator', rule('points', '~', 1), undefined, ['filter.rules[0].operator']],
    ['a value of the wrong type', rule('points', '>', 'many'), undefined, ['filter.rules[0].value']],
    ['a wrong exclude', {}, { combinator: 'xor', rules: [] }, ['exclude.combinator']],
    [
      'mistakes in both',
      rule('points', '~', 1),
      rule('points', '?', 1),
      ['filter.rules[0].operator', 'exclude.rules[0].operator'],
    ],
    ['no filter', undefined, undefined, ['filter']],
    ['a list', [], undefined, ['filter']],
  ])('given %s, answers 422 with the path of each', async (_name, filter, exclude, paths) => {
    expect(pathsOf((await preview(filter, exclude).expect(422)).body)).toEqual(paths);
  });
});

describe('a saved audience', () => {
  const create = (body: object) => test.request.post('/api/v1/audiences').send(body);

  it('is created, read, listed by pages, changed and deleted', async () => {
    const filter = rule('points', '>', 5);
    const { body: made } = await create({ name: 'With points', filter }).expect(201);
    expect(made).toEqual({
      id: expect.any(String),
      name: 'With points',
      filter,
      limit: null,
      size: null,
      usedBy: 0,
      insideOf: 0,
      createdAt: expect.any(String),
      updatedAt: expect.any(String),
    });
    await create({ name: 'Everyone', filter: {} }).expect(201);
    const { body: first } = await test.request.get('/api/v1/audiences?limit=1').expect(200);
    const { body: second } = await test.request
      .get('/api/v1/audiences')
      .query({ limit: 1, cursor: first.nextCursor });
    expect([...first.items, ...second.items].map((audience: { name: string }) => audience.name)).toEqual([
      'With points',
      'Everyone',
    ]);
    expect(second.nextCursor).toBeNull();
    const { body: changed } = await test.request
      .patch(`/api/v1/audiences/${made.id}`)
      .send({ name: 'Renamed' })
      .expect(200);
    expect(changed).toMatchObject({ name: 'Renamed', filter });
    expect((await test.request.get(`/api/v1/audiences/${made.id}`).expect(200)).body).toEqual(changed);
    await test.request.patch(`/api/v1/audiences/${made.id}`).send({}).expect(200);
    await test.request.delete(`/api/v1/audiences/${made.id}`).expect(204);
    await test.request.get(`/api/v1/audiences/${made.id}`).expect(404);
    await test.request.delete(`/api/v1/audiences/${made.id}`).expect(404);
  });

  it('is not saved, or changed, with a wrong filter, a wrong name or an unknown field', async () => {
    const { body: made } = await create({ name: 'Kept', filter: {} }).expect(201);
    const at = `/api/v1/audiences/${made.id}`;
    expect(pathsOf((await create({ name: 'x', filter: rule('points', '~', 1) }).expect(422)).body)).toEqual([
      'filter.rules[0].operator',
    ]);
    expect(pathsOf((await create({ name: '', filter: {} }).expect(422)).body)).toEqual(['name']);
    expect(pathsOf((await create({ name: 'x', filter: {}, size: 1 }).expect(422)).body)).toEqual(['size']);
    expect(
      pathsOf(
        (
          await test.request
            .patch(at)
            .send({ filter: rule('points', '~', 1) })
            .expect(422)
        ).body,
      ),
    ).toEqual(['filter.rules[0].operator']);
    expect(pathsOf((await test.request.patch(at).send({ name: null }).expect(422)).body)).toEqual(['name']);
    expect((await test.request.get(at)).body).toEqual(made);
  });

  it('given a campaign that uses it, is not deleted', async () => {
    const { body: made } = await create({ name: 'Used', filter: {} }).expect(201);
    await test.server.app.get(Database).execute(
      `INSERT INTO campaigns (id, workspace_id, name, audience_id, definition, stage)
       VALUES (gen_random_uuid(), $1, 'Campaign', $2, '{}', 'draft')`,
      [workspaceId, made.id],
    );
    const answer = await test.request.delete(`/api/v1/audiences/${made.id}`).expect(409);
    expect(answer.body).toMatchObject({
      code: 'audience_in_use',
      detail: expect.stringMatching(/Campaigns use/),
    });
    await test.request.get(`/api/v1/audiences/${made.id}`).expect(200);
  });

  it('is unknown to another workspace, and to nobody without a key', async () => {
    const { body: made } = await create({ name: 'Mine', filter: {} }).expect(201);
    const other = await addWorkspace(test);
    await other.get(`/api/v1/audiences/${made.id}`).expect(404);
    await other.patch(`/api/v1/audiences/${made.id}`).send({ name: 'Theirs' }).expect(404);
    await other.delete(`/api/v1/audiences/${made.id}`).expect(404);
    expect((await other.get('/api/v1/audiences')).body.items).toEqual([]);
    expect((await other.post('/api/v1/audiences/preview').send({ filter: {} })).body.count).toBe(0);
    await test.request.get('/api/v1/audiences/nonsense').expect(400);
    await supertest(test.url).get('/api/v1/audiences').expect(401);
    await supertest(test.url).post('/api/v1/audiences/preview').send({ filter: {} }).expect(401);
  });
});

describe('AudienceResolver', () => {
  it('answers a condition by which the reader pages through each contact once', async () => {
    const { body: saved } = await test.request
      .post('/api/v1/audiences')
      .send({ name: 'Paged', filter: rule('line_id', 'notNull') })
      .expect(201);
    const resolver = test.server.app.get(AudienceResolver, { strict: false });
    const reader = test.server.app.get(ContactReader, { strict: false });
    const selection = { audienceId: saved.id, exclude: rule('points', '=', 20) };
    const { where } = await resolver.resolve(workspaceId, selection);
    const seen: string[] = [];
    for (let after: string | undefined; ;) {
      const [contact] = await reader.nextPage({ workspaceId, where, after, limit: 1 });
      if (!contact) break;
      seen.push(contact.externalId);
      after = contact.id;
    }
    expect(seen).toEqual(['a', 'd']);
    expect(await reader.count(workspaceId, where)).toEqual({ count: 2, withLineId: 2 });
  });

  it('names the place of an unknown audience and of a wrong exclude in the input of the caller', async () => {
    const resolver = test.server.app.get(AudienceResolver, { strict: false });
    const problemOf = (selection: Parameters<AudienceResolver['resolve']>[1]) =>
      resolver.resolve(workspaceId, selection, 'audience').then(
        () => [],
        (error: unknown) =>
          error instanceof InvalidInput ? error.errors.map(({ path }) => path) : [String(error)],
      );
    expect(await problemOf({ audienceId: 'nonsense' })).toEqual(['audience.audienceId']);
    expect(await problemOf({ filter: {}, exclude: rule('points', '~', 1) })).toEqual([
      'audience.exclude.rules[0].operator',
    ]);
  });
});
