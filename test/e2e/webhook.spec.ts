import { createHmac } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import supertest, { type Test } from 'supertest';
import { CampaignWorld } from '../support/campaign-world.js';
import { addWorkspace } from '../support/second-workspace.js';

const UNKNOWN_ID = '01a1fc37-2078-71b3-a78e-f06a8d6dc3cc';
const EMPTY = '{"destination":"U0123456789abcdef0123456789abcdef","events":[]}';
const WRONG_SECRET = 'f'.repeat(32);

let world: CampaignWorld;
let id: string;
let secret: string;

beforeAll(async () => {
  world = await CampaignWorld.start();
  secret = world.line.channel.secret;
});
afterAll(() => world.close());
beforeEach(async () => {
  world.channel.faults.set([]);
  world.channel.webhook.setting = { endpoint: null, active: true };
  const { body } = await world.request
    .post('/api/v1/connections')
    .send({ name: 'Shop', channelAccessToken: world.line.channel.token, channelSecret: secret })
    .expect(201);
  id = body.id;
});

const signatureOf = (body: string, key = secret): string =>
  createHmac('sha256', key).update(body).digest('base64');
const deliver = (body: string, signature = signatureOf(body), to = id): Test =>
  supertest(world.test.url)
    .post(`/webhooks/line/${to}`)
    .set('content-type', 'application/json; charset=utf-8')
    .set('x-line-signature', signature)
    .send(body);
const path = (of = id): string => `/api/v1/connections/${of}`;
const get = async () => (await world.request.get(path()).expect(200)).body;
const ours = (): string => `${world.test.url.replace('127.0.0.1', 'localhost')}/webhooks/line/${id}`;

/** The note is written behind the answer. */
async function untilReceived(): Promise<string> {
  for (;;) {
    const { lastReceivedAt } = (await get()).webhook;
    if (lastReceivedAt) return lastReceivedAt;
    await sleep(20);
  }
}

describe('POST /webhooks/line/:connectionId', () => {
  it('takes what LINE signed, also without events, and notes when it came', async () => {
    expect((await get()).webhook.lastReceivedAt).toBeNull();
    expect((await deliver(EMPTY).expect(200)).body).toEqual({});
    expect(Date.parse(await untilReceived())).toBeGreaterThan(Date.now() - 60_000);
    const events = [{ type: 'follow', mode: 'active', something: 'that LINE added' }];
    await deliver(JSON.stringify({ destination: 'U', events }, null, 2)).expect(200);
  });

  it('checks the bytes, not what they mean', async () => {
    const spaced = '{ "events": [ ], "destination":"U\\u0030" }';
    await deliver(spaced).expect(200);
    await deliver(JSON.stringify(JSON.parse(spaced)), signatureOf(spaced)).expect(401);
  });

  it.each([
    ['another secret’s', () => signatureOf(EMPTY, WRONG_SECRET)],
    ['another body’s', () => signatureOf('{}')],
    ['an empty', () => ''],
    ['a cut', () => signatureOf(EMPTY).slice(0, 20)],
  ])('given %s signature, answers 401 and notes nothing', async (_what, signature) => {
    const { body, headers } = await deliver(EMPTY, signature()).expect(401);
    expect(body).toMatchObject({ status: 401, code: 'signature_refused' });
    expect(headers['content-type']).toContain('application/problem+json');
    expect((await get()).webhook.lastReceivedAt).toBeNull();
  });

  it('given no signature at all, or no body, answers 401', async () => {
    const request = supertest(world.test.url);
    await request.post(`/webhooks/line/${id}`).send({ events: [] }).expect(401);
    await request.post(`/webhooks/line/${id}`).expect(401);
  });

  it('given a connection without a channel secret, answers 401: nothing can be verified', async () => {
    await deliver(EMPTY, signatureOf(EMPTY), world.connectionId).expect(401);
  });

  it('given a connection that nobody has, answers 404', async () => {
    await deliver(EMPTY, signatureOf(EMPTY), UNKNOWN_ID).expect(404);
    await deliver(EMPTY, signatureOf(EMPTY), 'nonsense').expect(404);
  });

  it('given something signed that is no webhook, answers 400; given more than 4 MB, 413', async () => {
    for (const body of ['[]', 'null', '{"events":{}}', '{']) await deliver(body).expect(400);
    await deliver(JSON.stringify({ events: ['x'.repeat(4 * 1024 * 1024)] })).expect(413);
  });

  it('given the secret was changed, goes by the new one at once', async () => {
    await world.request.patch(path()).send({ channelSecret: WRONG_SECRET }).expect(200);
    await deliver(EMPTY).expect(401);
    await deliver(EMPTY, signatureOf(EMPTY, WRONG_SECRET)).expect(200);
  });
});

describe('the webhook of a connection', () => {
  const read = () => world.request.get(`${path()}/webhook`);
  const set = () => world.request.put(`${path()}/webhook`);
  const test = () => world.request.post(`${path()}/webhook/test`);

  it('is not known before LINE was asked', async () => {
    expect((await get()).webhook).toEqual({
      url: null,
      isOurs: null,
      isActive: null,
      checkedAt: null,
      lastReceivedAt: null,
      lastTest: null,
    });
  });

  it('given LINE has none, says so, and is ours once it was set', async () => {
    const { body: before } = await read().expect(200);
    expect(before).toMatchObject({ url: null, isOurs: false, isActive: false, expectedUrl: ours() });
    expect(before.nextStep).toEqual(expect.any(String));
    const { body } = await set().expect(200);
    expect(body).toMatchObject({ url: ours(), isOurs: true, isActive: true, nextStep: null });
    expect(world.channel.webhook.setting.endpoint).toBe(ours());
    expect((await get()).webhook).toMatchObject({ url: ours(), isOurs: true, checkedAt: body.checkedAt });
  });

  it('given another server’s, and given the switch is off, says what to do', async () => {
    world.channel.webhook.setting = { endpoint: 'https://other.example/hook', active: true };
    expect((await read().expect(200)).body).toMatchObject({
      url: 'https://other.example/hook',
      isOurs: false,
      detail: expect.stringMatching(/another address/),
    });
    world.channel.webhook.setting = { endpoint: ours(), active: false };
    expect((await read().expect(200)).body).toMatchObject({
      isOurs: true,
      isActive: false,
      nextStep: expect.stringMatching(/Use webhook/),
    });
  });

  it('is tested by LINE, and the test is remembered', async () => {
    await set().expect(200);
    const { body } = await test().expect(200);
    expect(body).toMatchObject({ ok: true, statusCode: 200, reason: 'OK', nextStep: null });
    const { webhook } = await get();
    expect(webhook.lastTest).toEqual({ at: body.at, ok: true, detail: body.detail });
    await untilReceived();
  });

  it('given a secret that is not the channel’s, says that the signature does not fit', async () => {
    await world.request.patch(path()).send({ channelSecret: WRONG_SECRET }).expect(200);
    const { body } = await test().expect(200);
    expect(body).toMatchObject({ ok: false, statusCode: 401, reason: 'ERROR_STATUS_CODE' });
    expect(body.nextStep).toMatch(/channel secret/);
    expect((await get()).webhook.lastTest).toMatchObject({ ok: false });
  });

  it('given LINE is asked too often, answers 429, and given it is away, 503', async () => {
    world.channel.faults.set([{ endpoint: 'webhook_endpoint', kind: '500_before', probability: 1 }]);
    const answer = await read().expect(503);
    expect(answer.body.code).toBe('line_unavailable');
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
    world.channel.faults.set([{ endpoint: 'webhook_test', kind: '429_rate', probability: 1 }]);
    const tooOften = await test().expect(429);
    expect(tooOften.body.code).toBe('line_rate_limited');
    expect(Number(tooOften.headers['retry-after'])).toBeGreaterThan(0);
  });

  it('given LINE refuses the credential, answers 409', async () => {
    world.line.admin.addToken('soon-revoked', world.channel);
    await world.request.patch(path()).send({ channelAccessToken: 'soon-revoked' }).expect(200);
    world.line.admin.revokeToken('soon-revoked', world.channel);
    for (const request of [read(), set(), test()])
      expect((await request.expect(409)).body.code).toBe('connection_revoked');
  });

  it('is nobody else’s', async () => {
    const other = await addWorkspace(world.test);
    await other.get(`${path()}/webhook`).expect(404);
    await other.put(`${path()}/webhook`).expect(404);
    await other.post(`${path()}/webhook/test`).expect(404);
    await world.request.get(`${path(UNKNOWN_ID)}/webhook`).expect(404);
    await world.request.get(`${path('nonsense')}/webhook`).expect(400);
    await supertest(world.test.url).get(`${path()}/webhook`).expect(401);
    await supertest(world.test.url).put(`${path()}/webhook`).expect(401);
    await supertest(world.test.url).post(`${path()}/webhook/test`).expect(401);
  });
});

describe('a PUBLIC_URL that LINE does not send to', () => {
  it('is told plainly', async () => {
    const plain = await CampaignWorld.start({ publicUrl: 'http://marketing.example' });
    const webhook = `/api/v1/connections/${plain.connectionId}/webhook`;
    const refused = await plain.request.put(webhook).expect(409);
    expect(refused.body).toMatchObject({
      code: 'webhook_url_refused',
      detail: expect.stringMatching(/PUBLIC_URL is http:\/\/marketing\.example, and LINE sends to https/),
    });
    const { body } = await plain.request.post(`${webhook}/test`).expect(200);
    expect(body).toMatchObject({ ok: false, statusCode: null, reason: 'INVALID_URL' });
    expect(body.nextStep).toMatch(/https/);
    await plain.close();
  });
});

describe('POST /connections/try', () => {
  const tryOut = (body: object) => world.request.post('/api/v1/connections/try').send(body);

  it('answers the account and what is missing, and keeps nothing', async () => {
    const { body: before } = await world.request.get('/api/v1/connections').query({ limit: 1000 });
    const { body } = await tryOut({ channelAccessToken: world.line.channel.token }).expect(200);
    expect(body).toMatchObject({
      bot: { userId: world.channel.bot.userId, premiumId: null },
      quota: { type: 'limited', limit: 1_000_000 },
    });
    expect(body.warnings.map((warning: { path: string }) => warning.path)).toEqual([
      'channelAccessToken',
      'channelSecret',
    ]);
    const { body: after } = await world.request.get('/api/v1/connections').query({ limit: 1000 });
    expect(after).toEqual(before);
  });

  it('given a credential LINE refuses, or none, answers 422 at its field', async () => {
    const fieldsOf = async (body: object) =>
      (await tryOut(body).expect(422)).body.errors.map((error: { path: string }) => error.path);
    expect(await fieldsOf({ channelAccessToken: 'refused' })).toEqual(['channelAccessToken']);
    expect(await fieldsOf({ channelId: '2000000001', channelSecret: 'wrong' })).toEqual(['channelSecret']);
    expect(await fieldsOf({})).toEqual(['channelAccessToken']);
    expect(await fieldsOf({ name: 'x', channelAccessToken: 't' })).toEqual(['name']);
    await supertest(world.test.url).post('/api/v1/connections/try').send({}).expect(401);
  });
});

describe('the time zone of a connection', () => {
  it('is the workspace’s, until another is given', async () => {
    expect((await get()).timeZone).toBe('UTC');
    const { body } = await world.request.patch(path()).send({ timeZone: 'Asia/Bangkok' }).expect(200);
    expect(body.timeZone).toBe('Asia/Bangkok');
    const wrong = await world.request.patch(path()).send({ timeZone: '+09:00' }).expect(422);
    expect(wrong.body.errors).toMatchObject([
      { path: 'timeZone', message: 'must be an IANA time zone, such as Asia/Tokyo' },
    ]);
  });
});
