import { createHmac } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Database } from '../../src/database/index.js';
import { ForwardService } from '../../src/webhooks/relays/forward.service.js';
import { CampaignWorld } from '../support/campaign-world.js';
import { addWorkspace } from '../support/second-workspace.js';
import { until } from '../support/until.js';
import { WebhookReceiver } from '../support/webhook-receiver.js';
import { userEvent, WebhookSender } from '../support/webhook-sender.js';

const UNKNOWN_ID = '01a1fc37-2078-71b3-a78e-f06a8d6dc3cc';
let world: CampaignWorld;
let line: WebhookSender;
let receiver: WebhookReceiver;
let made = 0;

beforeAll(async () => {
  world = await CampaignWorld.start({ outgoingPrivateAddresses: 'allow' });
});
afterAll(() => world.close());
beforeEach(async () => {
  line = await connect(world);
  receiver = await WebhookReceiver.start();
});
afterEach(() => receiver.close());

async function connect({ request, line: { channel }, test }: CampaignWorld): Promise<WebhookSender> {
  const { body } = await request
    .post('/api/v1/connections')
    .send({ name: 'Shop', channelAccessToken: channel.token, channelSecret: channel.secret })
    .expect(201);
  return new WebhookSender(test.url, body.id, channel.secret);
}

/** A body that is no other, and that JSON would write in another way. */
const aBody = (): string =>
  `{ "destination":"U${'0'.repeat(32)}",  "events":[${JSON.stringify(
    userEvent('follow', `U${(made += 1).toString(16).padStart(32, '0')}`, Date.now(), { name: 'あ\u00e9' }),
  )}] }`;
const route = (on = line) => `/api/v1/connections/${on.connectionId}/relays`;
const add = async (url: string) => (await world.request.post(route()).send({ url }).expect(201)).body;
const list = async (on = line, of = world) => (await of.request.get(route(on)).expect(200)).body.items;
const one = async () => (await list())[0];
const send = async (body = aBody()): Promise<string> => {
  expect(await line.postBody(body)).toBe(200);
  return body;
};
const taken = (bodies: string[], path = '/in', by = receiver) =>
  until(
    async () => (bodies.every((body) => by.bodiesAt(path).has(body)) ? true : undefined),
    () => list(),
  );
const database = () => world.test.server.app.get(Database);
/** As if all waits were over. */
async function hurry(): Promise<void> {
  await database().execute(`UPDATE relays SET due_at = '-infinity'`);
  await database().execute('UPDATE relay_deliveries SET due_at = now() WHERE due_at > now()');
}

describe('a relay', () => {
  it('forwards the bytes as they came, with both signatures', async () => {
    const { secret, ...relay } = await add(`${receiver.url}/in?from=line`);
    expect(relay).toMatchObject({
      url: `${receiver.url}/in?from=line`,
      state: 'waiting',
      lastSuccessAt: null,
      lastError: null,
      waiting: 0,
      dropped: 0,
    });
    expect(JSON.stringify(await list())).not.toContain(secret);
    const body = await send();
    await taken([body], '/in?from=line');
    const [post] = receiver.received;
    const headers: IncomingHttpHeaders = post?.headers ?? {};
    const hmac = (key: string) => createHmac('sha256', key);
    expect(headers['x-line-signature']).toBe(hmac(line.channelSecret).update(body).digest('base64'));
    const [, seconds, given] =
      /^t=(\d+),v1=([0-9a-f]{64})$/.exec(String(headers['x-hikyaku-signature'])) ?? [];
    expect(given).toBe(hmac(secret).update(`${seconds}.${body}`).digest('hex'));
    expect(Math.abs(Number(seconds) * 1_000 - Date.now())).toBeLessThan(600_000);
    expect(headers['content-type']).toContain('application/json');
    const state = await until(async () => ((await one()).waiting === 0 ? one() : undefined));
    expect(state).toMatchObject({ state: 'working', lastSuccessAt: expect.any(String), lastError: null });
  });

  it('tries again until the receiver is back, and loses nothing', async () => {
    await add(`${receiver.url}/in`);
    receiver.status = 503;
    const bodies = [await send(), await send(), await send()];
    const failing = await until(async () => {
      const relay = await one();
      return relay.state === 'failing' && relay.waiting === 3 ? relay : undefined;
    });
    expect(failing.lastError).toMatchObject({ code: 'relay_status', values: { status: 503 } });
    receiver.status = 204;
    await taken(bodies);
    await until(async () => {
      const { state, waiting } = await one();
      return state === 'working' && waiting === 0 ? true : undefined;
    });
    // The same body, the same name.
    const names = receiver.received.map(({ headers }) => headers['x-hikyaku-delivery']);
    expect(new Set(names).size).toBe(3);
  });

  it('does not wait for another, nor for what one refuses', async () => {
    const other = await WebhookReceiver.start();
    await add(`${receiver.url}/in`);
    await add(`${other.url}/in`);
    other.status = 0;
    receiver.status = 400;
    const refused = await send();
    await until(async () => (receiver.received.length > 0 ? true : undefined));
    receiver.status = 200;
    const next = await send();
    await taken([next]);
    expect((await list())[0]).toMatchObject({ lastError: { code: 'relay_status', values: { status: 400 } } });
    await until(async () => ((await list())[1].lastError?.code === 'relay_no_answer' ? true : undefined));
    other.status = 200;
    await hurry();
    await taken([refused]);
    await taken([refused, next], '/in', other);
    await other.close();
  });

  it('follows no redirect', async () => {
    await add(`${receiver.url}/in`);
    Object.assign(receiver, { status: 307, location: `${receiver.url}/elsewhere` });
    const body = await send();
    await until(async () => ((await one()).lastError?.code === 'relay_redirect' ? true : undefined));
    expect(receiver.bodiesAt('/elsewhere').size).toBe(0);
    Object.assign(receiver, { status: 200, location: undefined });
    await taken([body]);
  });

  it('keeps what comes while it is paused, and gives up after a day', async () => {
    const { id } = await add(`${receiver.url}/in`);
    const pause = (isPaused: boolean) =>
      world.request.patch(`${route()}/${id}`).send({ isPaused }).expect(200);
    expect((await pause(true)).body).toMatchObject({ state: 'paused' });
    const [late, fresh] = [await send(), await send()];
    expect(await one()).toMatchObject({ state: 'paused', waiting: 2 });
    await database().execute(
      `UPDATE relay_deliveries SET received_at = received_at - interval '25 hours'
         WHERE relay_id = $1 AND body = convert_to($2, 'UTF8')`,
      [id, late],
    );
    await world.test.server.app.get(ForwardService).dropOld();
    expect(await one()).toMatchObject({ waiting: 1, dropped: 1 });
    await pause(false);
    await taken([fresh]);
    expect(receiver.bodiesAt('/in').has(late)).toBe(false);
  });

  it('given it is removed, gets nothing any more', async () => {
    const { id } = await add(`${receiver.url}/in`);
    await add(`${receiver.url}/stays`);
    await world.request.delete(`${route()}/${id}`).expect(204);
    await world.request.delete(`${route()}/${id}`).expect(404);
    await taken([await send()], '/stays');
    expect(receiver.bodiesAt('/in').size).toBe(0);
  });

  it('leaves alone what is no event, what is not LINE’s, and what was forwarded here', async () => {
    await add(`${receiver.url}/in`);
    await send('{"destination":"x","events":[]}');
    const forger = new WebhookSender(world.test.url, line.connectionId, 'f'.repeat(32));
    expect(await forger.postBody(aBody())).toBe(401);
    const forwarded = aBody();
    const answer = await fetch(`${world.test.url}/webhooks/line/${line.connectionId}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-line-signature': createHmac('sha256', line.channelSecret).update(forwarded).digest('base64'),
        'x-hikyaku-delivery': UNKNOWN_ID,
      },
      body: forwarded,
    });
    expect(answer.status).toBe(200);
    const last = await send();
    await taken([last]);
    expect(receiver.bodiesAt('/in')).toEqual(new Set([last]));
  });
});

describe('making one', () => {
  it('is possible three times for a connection, each with another address', async () => {
    for (const path of ['/1', '/2']) await add(receiver.url + path);
    const again = await world.request
      .post(route())
      .send({ url: `${receiver.url}/1#part` })
      .expect(409);
    expect(again.body.code).toBe('relay_exists');
    await add(`${receiver.url}/3`);
    const fourth = await world.request
      .post(route())
      .send({ url: `${receiver.url}/4` })
      .expect(409);
    expect(fourth.body.code).toBe('relays_full');
  });

  it('is not for another workspace', async () => {
    const { id } = await add(`${receiver.url}/in`);
    const other = await addWorkspace(world.test);
    await other.get(route()).expect(404);
    await other
      .post(route())
      .send({ url: `${receiver.url}/x` })
      .expect(404);
    await other.patch(`${route()}/${id}`).send({ isPaused: true }).expect(404);
    await other.delete(`${route()}/${id}`).expect(404);
    expect(await one()).toMatchObject({ state: 'waiting' });
  });
});

describe('a server as it comes', () => {
  let guarded: CampaignWorld;
  beforeAll(async () => {
    guarded = await CampaignWorld.start({ publicUrl: 'https://hikyaku.example' });
  });
  afterAll(() => guarded.close());

  it.each([
    ['http://crm.example/line', 'relay_not_https'],
    ['https://user:secret@crm.example/line', 'relay_has_password'],
    ['https://hikyaku.example/webhooks/line/1', 'relay_is_ours'],
    ['https://127.0.0.1/line', 'relay_private'],
    ['https://169.254.169.254/latest/meta-data', 'relay_private'],
    ['https://[::1]/line', 'relay_private'],
    ['https://2130706433/line', 'relay_private'],
    ['nonsense', 'relay_not_https'],
  ])('does not forward to %s', async (url, code) => {
    const on = await connect(guarded);
    const { body } = await guarded.request.post(route(on)).send({ url }).expect(422);
    expect(body.errors).toMatchObject([{ path: 'url', code }]);
  });

  it('does not call a name that leads into a private network', async () => {
    const on = await connect(guarded);
    await guarded.request
      .post(route(on))
      .send({ url: `https://localhost:${receiver.port}/in` })
      .expect(201);
    expect(await on.postBody(aBody())).toBe(200);
    await until(async () => {
      const [relay] = await list(on, guarded);
      return relay.lastError?.code === 'relay_private' ? true : undefined;
    });
    expect(receiver.received).toEqual([]);
  });
});
