import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { channelSpec } from '../../apps/line-simulator/default-world.js';
import { Database } from '../../src/database/index.js';
import { CampaignWorld } from '../support/campaign-world.js';
import { addWorkspace } from '../support/second-workspace.js';

const OTHER_TOKEN = 'token-of-another-account';
const ROTATED_TOKEN = 'rotated-sim-token';
const SECRET = '0123456789abcdef0123456789abcdef';
const UNKNOWN_ID = '01a1fc37-2078-71b3-a78e-f06a8d6dc3cc';

let world: CampaignWorld;

beforeAll(async () => {
  world = await CampaignWorld.start({ publicUrl: 'https://marketing.example', lineTimeoutMs: 1_500 });
  const other = world.line.admin.addChannel(channelSpec({ id: '2000000002', botName: 'Another account' }));
  if (other) world.line.admin.addToken(OTHER_TOKEN, other);
  world.line.admin.addToken(ROTATED_TOKEN, world.channel);
});
afterAll(() => world.close());

const create = (body: object) => world.request.post('/api/v1/connections').send(body);
const get = (id: string) => world.request.get(`/api/v1/connections/${id}`);
const patch = (id: string, body: object) => world.request.patch(`/api/v1/connections/${id}`).send(body);
const verify = (id: string) => world.request.post(`/api/v1/connections/${id}/verify`);
const remove = (id: string) => world.request.delete(`/api/v1/connections/${id}`);
const aConnection = (name = 'Shop', channelAccessToken: string = world.line.channel.token) =>
  world.connect(channelAccessToken, name);
const pathsOf = (body: { errors: { path: string }[] }): string[] => body.errors.map(({ path }) => path);

describe('POST /connections', () => {
  it('verifies the token with LINE and answers the account and its quota', async () => {
    world.channel.quota.setUsage(120, world.line.admin.clock.now());
    const { body } = await create({
      name: 'Shop',
      channelAccessToken: world.line.channel.token,
      channelSecret: SECRET,
    }).expect(201);
    expect(body).toEqual({
      id: expect.any(String),
      name: 'Shop',
      status: 'active',
      credential: 'access_token',
      channelId: null,
      hasChannelSecret: true,
      bot: { ...world.channel.bot, pictureUrl: null, premiumId: null },
      quota: { type: 'limited', limit: 1_000_000, used: 120, readAt: expect.any(String) },
      webhookUrl: `https://marketing.example/webhooks/line/${body.id}`,
      webhook: {
        url: null,
        isOurs: null,
        isActive: null,
        checkedAt: null,
        lastReceivedAt: null,
        lastTest: null,
      },
      timeZone: 'UTC',
      verifiedAt: expect.any(String),
      lastError: null,
      createdAt: expect.any(String),
      updatedAt: expect.any(String),
    });
    expect((await get(body.id).expect(200)).body).toEqual(body);
  });

  it('given a token LINE refuses, answers 422 naming the field and stores nothing', async () => {
    const { body: before } = await world.request.get('/api/v1/connections').expect(200);
    const answer = await create({ name: 'Shop', channelAccessToken: 'revoked-long-ago' }).expect(422);
    expect(answer.body.code).toBe('credential_refused');
    expect(pathsOf(answer.body)).toEqual(['channelAccessToken']);
    expect((await world.request.get('/api/v1/connections')).body).toEqual(before);
  });

  it.each([
    ['no credential', { name: 'x' }, ['channelAccessToken']],
    ['a channel id without its secret', { name: 'x', channelId: '2000000001' }, ['channelSecret']],
    ['a token with a line break', { name: 'x', channelAccessToken: 'to\nken' }, ['channelAccessToken']],
    ['a channel id that is no number', { name: 'x', channelId: '@shop' }, ['channelId']],
    ['no name', { channelAccessToken: 't' }, ['name']],
    ['an unknown field', { name: 'x', channelAccessToken: 't', token: 't' }, ['token']],
  ])('given %s, answers 422 with its path', async (_name, body, paths) => {
    expect(pathsOf((await create(body).expect(422)).body)).toEqual(paths);
  });

  it('given LINE does not answer, answers 503 with Retry-After and stores nothing', async () => {
    world.channel.faults.set([{ endpoint: 'bot_info', kind: '500_before', probability: 1 }]);
    const answer = await create({ name: 'x', channelAccessToken: world.line.channel.token }).expect(503);
    expect(answer.body.code).toBe('line_unavailable');
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
    world.channel.faults.set([]);
  });
});

describe('GET /connections', () => {
  it('pages by cursor, each connection once, oldest first', async () => {
    const made = [await aConnection('One'), await aConnection('Two'), await aConnection('Three')];
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const { body } = await world.request.get('/api/v1/connections').query({ limit: 2, cursor }).expect(200);
      seen.push(...body.items.map(({ id }: { id: string }) => id));
      cursor = body.nextCursor ?? undefined;
    } while (cursor);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.filter((id) => made.includes(id))).toEqual(made);
  });

  it('given an id that nobody has, every route answers 404', async () => {
    await get(UNKNOWN_ID).expect(404);
    await patch(UNKNOWN_ID, { name: 'x' }).expect(404);
    await verify(UNKNOWN_ID).expect(404);
    await remove(UNKNOWN_ID).expect(404);
  });
});

describe('PATCH /connections/:id', () => {
  it('renames without asking LINE', async () => {
    const id = await aConnection();
    world.line.admin.requestLog.clear();
    expect((await patch(id, { name: 'New name' }).expect(200)).body).toMatchObject({ name: 'New name' });
    expect(world.line.admin.requestLog.list()).toEqual([]);
  });

  it('given another token of the same account, takes it', async () => {
    const id = await aConnection();
    await patch(id, { channelAccessToken: ROTATED_TOKEN }).expect(200);
    world.line.admin.requestLog.clear();
    await verify(id).expect(200);
    const asked = world.line.admin.requestLog.list().map(({ headers }) => headers.authorization);
    expect(new Set(asked)).toEqual(new Set([`Bearer ${ROTATED_TOKEN}`]));
  });

  it("given another account's token, refuses it and keeps the old one", async () => {
    const id = await aConnection();
    const answer = await patch(id, { name: 'Moved', channelAccessToken: OTHER_TOKEN }).expect(422);
    expect(pathsOf(answer.body)).toEqual(['channelAccessToken']);
    expect(answer.body.errors[0].message).toMatch(/Another account/);
    expect((await verify(id).expect(200)).body).toMatchObject({
      name: 'Shop',
      status: 'active',
      bot: { userId: world.channel.bot.userId },
    });
  });

  it('given a token LINE refuses, answers 422 and keeps the old one', async () => {
    const id = await aConnection();
    await patch(id, { channelAccessToken: 'no-such-token' }).expect(422);
    expect((await verify(id)).body.status).toBe('active');
  });
});

describe('POST /connections/:id/verify', () => {
  it('given the token was revoked meanwhile, says so, and active again once a good one is entered', async () => {
    world.line.admin.addToken('short-lived', world.channel);
    const id = await aConnection('Short', 'short-lived');
    world.line.admin.revokeToken('short-lived', world.channel);
    const { body } = await verify(id).expect(200);
    expect(body).toMatchObject({ status: 'revoked', lastError: expect.stringMatching(/access token/) });
    const { body: mended } = await patch(id, { channelAccessToken: ROTATED_TOKEN }).expect(200);
    expect(mended).toMatchObject({ status: 'active', lastError: null });
  });

  it('given LINE is away, says unreachable and forgets nothing', async () => {
    const id = await aConnection();
    world.channel.faults.set([{ endpoint: '*', kind: 'reset_before', probability: 1 }]);
    const { body } = await verify(id).expect(200);
    expect(body).toMatchObject({ status: 'unreachable', bot: { userId: world.channel.bot.userId } });
    world.channel.faults.set([]);
    expect((await verify(id)).body.status).toBe('active');
  });
});

describe('DELETE /connections/:id', () => {
  it('deletes, and then there is none', async () => {
    const id = await aConnection();
    await remove(id).expect(204);
    await get(id).expect(404);
  });

  it('given a campaign that uses it, answers 409, and 204 once that is gone', async () => {
    const id = await aConnection();
    const campaignId = await world.createCampaign({ connectionId: id });
    expect((await remove(id).expect(409)).body.code).toBe('connection_in_use');
    await world.request.delete(`/api/v1/campaigns/${campaignId}`).expect(204);
    await remove(id).expect(204);
  });
});

describe('secrets', () => {
  it('are in no answer, and not in clear in the database', async () => {
    const secrets = { channelAccessToken: world.line.channel.token, channelSecret: SECRET };
    const { body } = await create({ name: 'Sealed', ...secrets }).expect(201);
    const answers = [
      await get(body.id),
      await verify(body.id),
      await patch(body.id, { name: 'Sealed still' }),
      await patch(body.id, { channelAccessToken: ROTATED_TOKEN }),
      await world.request.get('/api/v1/connections').query({ limit: 1000 }),
      await create({ name: 'x', channelAccessToken: 'refused-secret-token' }),
    ];
    for (const text of [JSON.stringify(body), ...answers.map((answer) => answer.text)])
      expect(text).not.toMatch(/"(rotated-)?sim-token"|0123456789abcdef0123|refused-secret|sealed_|v1\./);
    const rows = await world.test.server.app
      .get(Database)
      .query<{ sealed_access_token: string; sealed_channel_secret: string }>(
        'SELECT * FROM connections WHERE id = $1',
        [body.id],
      );
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toMatch(/sim-token|0123456789abcdef/);
    expect(rows[0]?.sealed_access_token).toMatch(/^v1\.[0-9a-f]{8}\./);
    expect(rows[0]?.sealed_channel_secret).toMatch(/^v1\.[0-9a-f]{8}\./);
  });
});

describe('another workspace', () => {
  it('sees no connection, campaign or report of this one, and can change none', async () => {
    const other = await addWorkspace(world.test);
    const id = await aConnection();
    const campaignId = await world.draftFor('nobody');
    for (const list of ['connections', 'campaigns'])
      expect((await other.get(`/api/v1/${list}`).expect(200)).body).toEqual({ items: [], nextCursor: null });
    const connection = `/api/v1/connections/${id}`;
    const campaign = `/api/v1/campaigns/${campaignId}`;
    for (const path of [connection, campaign, `${campaign}/report`, `${campaign}/deliveries`])
      await other.get(path).expect(404);
    for (const path of [connection, campaign]) {
      await other.patch(path).send({ name: 'Mine now' }).expect(404);
      await other.delete(path).expect(404);
    }
    await other.post(`${connection}/verify`).expect(404);
    for (const action of ['check', 'publish', 'pause', 'resume', 'stop', 'duplicate', 'archive'])
      await other.post(`${campaign}/${action}`).expect(404);
    await other.post(`${campaign}/preview`).send({}).expect(404);
    await other.post(`${campaign}/test`).send({ lineIds: [] }).expect(404);
    const stolen = await other.post('/api/v1/campaigns').send({ name: 'x', connectionId: id }).expect(422);
    expect(pathsOf(stolen.body)).toEqual(['connectionId']);
    expect((await get(id).expect(200)).body.name).toBe('Shop');
  });
});

describe('a LINE that cannot be reached', () => {
  it('given nobody listens there, answers 503, not 422', async () => {
    const lost = await CampaignWorld.start();
    await lost.line.close();
    const answer = await lost.request
      .post('/api/v1/connections')
      .send({ name: 'x', channelAccessToken: 't' })
      .expect(503);
    expect(answer.body.code).toBe('line_unavailable');
    await lost.test.close();
  });
});
