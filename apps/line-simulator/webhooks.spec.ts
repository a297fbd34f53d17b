import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createHmac } from 'node:crypto';
import { startForSpec, strangerId, text, type SeenAnswer, type SpecSimulator } from './spec-client.js';
import { startReceiver, type SpecReceiver } from './spec-receiver.js';
import { signatureOf } from './webhooks/signature.js';

let sim: SpecSimulator;
let bot: SpecReceiver;
let base: string;
let user: string;
const ENDPOINT = '/v2/bot/channel/webhook/endpoint';

beforeAll(async () => {
  [sim, bot] = await Promise.all([startForSpec(), startReceiver()]);
  base = `/channels/${sim.simulator.channel.id}`;
});
afterAll(() => Promise.all([sim.simulator.close(), bot.close()]));
beforeEach(() => {
  sim.simulator.admin.reset();
  user = `${base}/users/${sim.friends[0]}`;
  bot.received.length = 0;
  bot.answer = (response) => void response.end();
});

const use = (webhook: object): Promise<SeenAnswer> => sim.admin('PATCH', base, { body: { webhook } });
const say = async (): Promise<unknown> => {
  const { json } = await sim.admin('POST', `${user}/say`, { body: { text: '予約したい 🍵' } });
  return (json as { webhook: string }).webhook;
};
const test = (body: object = {}): Promise<SeenAnswer> =>
  sim.line('POST', '/v2/bot/channel/webhook/test', { body });
const posts = async (): Promise<unknown> => (await sim.admin('GET', `${base}/webhooks`)).json;
/** A port that was free a moment ago. */
async function closedPort(): Promise<string> {
  const gone = await startReceiver();
  await gone.close();
  return gone.url;
}

describe('a webhook', () => {
  it('is signed over the very bytes that are sent', async () => {
    await use({ endpoint: bot.url, active: true });
    expect(await say()).toBe('sent');
    const [got] = bot.received;
    const hmac = createHmac('sha256', sim.simulator.channel.secret).update(got?.bytes ?? '');
    expect(got).toMatchObject({
      method: 'POST',
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'user-agent': 'LineBotWebhook/2.0',
        'x-line-signature': hmac.digest('base64'),
      },
      body: { destination: sim.channel.bot.userId, events: [{ type: 'message' }] },
    });
  });

  it("has LINE's signature for LINE's example", () => {
    const body = Buffer.from('{"destination":"U8e742f61d673b39c7fff3cecb7536ef0","events":[]}');
    expect(signatureOf(body, '8c570fa6dd201bb328f1c1eac23a96d8')).toBe(
      'GhRKmvmHys4Pi8DxkF4+EayaH0OqtJtaZxgTD9fMDLs=',
    );
  });

  it('goes nowhere without an endpoint, or when it is switched off', async () => {
    expect(await say()).toBe('off');
    await use({ endpoint: bot.url, active: false });
    expect(await say()).toBe('off');
    expect(bot.received).toEqual([]);
    expect(await posts()).toEqual({ items: [], underWay: 0 });
  });

  it('leaves a note of what became of it, without what was in it', async () => {
    await use({ endpoint: bot.url });
    await say();
    bot.answer = (response) => void response.writeHead(500).end();
    expect(await say()).toBe('failed');
    const gone = await closedPort();
    await use({ endpoint: gone });
    expect(await say()).toBe('failed');
    const at = expect.any(String);
    const eventTypes = ['message'];
    expect(await posts()).toEqual({
      underWay: 0,
      items: [
        { at, endpoint: bot.url, status: 200, error: null, eventTypes },
        { at, endpoint: bot.url, status: 500, error: 'ERROR_STATUS_CODE', eventTypes },
        { at, endpoint: gone, status: null, error: 'COULD_NOT_CONNECT', eventTypes },
      ],
    });
  });

  it('is given up after two seconds', async () => {
    bot.answer = () => undefined;
    await use({ endpoint: bot.url });
    expect(await say()).toBe('failed');
    expect(await posts()).toMatchObject({ items: [{ status: null, error: 'REQUEST_TIMEOUT' }] });
  });
});

describe('the endpoint', () => {
  it('is set and told by LINE; its switch is only told', async () => {
    expect((await sim.line('GET', ENDPOINT)).json).toEqual({ message: 'Webhook endpoint not found' });
    const endpoint = 'https://bot.example/webhook';
    expect(await sim.line('PUT', ENDPOINT, { body: { endpoint, active: true } })).toMatchObject({
      status: 200,
      json: {},
    });
    expect((await sim.line('GET', ENDPOINT)).json).toEqual({ endpoint, active: false });
    await use({ active: true });
    expect((await sim.line('GET', ENDPOINT)).json).toEqual({ endpoint, active: true });
  });

  it.each([
    ['http://localhost:3000/w', 200],
    [`https://bot.example/${'x'.repeat(480)}`, 200],
    [`https://bot.example/${'x'.repeat(481)}`, 400],
    ['http://bot.example/w', 400],
    ['bot.example', 400],
    [undefined, 400],
  ])('%s: %d', async (endpoint, status) => {
    const answer = await sim.line('PUT', ENDPOINT, { body: { endpoint } });
    expect(answer.status).toBe(status);
    expect(answer.json).toEqual(status === 200 ? {} : { message: 'Invalid webhook endpoint URL' });
  });

  it('in the admin API may be anywhere, and is taken away with null', async () => {
    expect((await use({ endpoint: 'http://bot:3000/w' })).json).toMatchObject({
      webhook: { endpoint: 'http://bot:3000/w', active: true },
    });
    expect((await use({ endpoint: null })).json).toMatchObject({
      webhook: { endpoint: null, active: false },
    });
    expect((await use({ endpoint: 'ftp://a' })).status).toBe(400);
  });
});

describe('the test of an endpoint', () => {
  const result = (reason: string, statusCode: number): object => ({
    success: reason === 'OK',
    timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
    statusCode,
    reason,
    detail: expect.any(String),
  });

  it('sends a signed body without events', async () => {
    await sim.line('PUT', ENDPOINT, { body: { endpoint: bot.url } });
    expect((await test()).json).toEqual(result('OK', 200));
    expect(bot.received[0]?.body).toEqual({ destination: sim.channel.bot.userId, events: [] });
  });

  it('tells every way in which it can fail', async () => {
    bot.answer = (response) => void response.writeHead(302, { location: '/' }).end();
    expect((await test({ endpoint: bot.url })).json).toEqual(result('ERROR_STATUS_CODE', 302));
    bot.answer = (response) => void response.socket?.destroy();
    expect((await test({ endpoint: bot.url })).json).toEqual(result('UNCLASSIFIED', 0));
    bot.answer = () => undefined;
    expect((await test({ endpoint: bot.url })).json).toEqual(result('REQUEST_TIMEOUT', 0));
    expect((await test({ endpoint: await closedPort() })).json).toEqual(result('COULD_NOT_CONNECT', 0));
  });

  it('needs an endpoint', async () => {
    expect((await test()).status).toBe(404);
    expect((await test({ endpoint: 'http://bot.example' })).status).toBe(400);
  });

  it('is answered in order when more requests follow on the connection', async () => {
    bot.answer = (response) => void setTimeout(() => response.end(), 50);
    const answers = await Promise.all([
      test({ endpoint: bot.url }),
      test({ endpoint: bot.url }),
      sim.line('GET', '/v2/bot/info'),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  });

  it('can be lost on its way like any answer', async () => {
    await sim.admin('PUT', `${base}/faults`, {
      body: { faults: [{ endpoint: 'webhook_test', kind: 'empty_after' }] },
    });
    expect(await test({ endpoint: bot.url })).toMatchObject({ status: 200, text: '' });
    await sim.admin('PUT', `${base}/faults`, {
      body: { faults: [{ endpoint: 'webhook_test', kind: 'html_after' }] },
    });
    expect((await test({ endpoint: bot.url })).json).toBeNull();
  });
});

describe('a reply', () => {
  const reply = (replyToken: unknown, messages: object[] = [text('hello')]): Promise<SeenAnswer> =>
    sim.line('POST', '/v2/bot/message/reply', { body: { replyToken, messages } });
  async function tokenFromEvent(path = `${user}/say`, body: object = { text: 'hi' }): Promise<unknown> {
    await use({ endpoint: bot.url });
    await sim.admin('POST', path, { body });
    return bot.received.at(-1)?.body.events[0]?.replyToken;
  }

  it('reaches who wrote, once, free of charge', async () => {
    const token = await tokenFromEvent();
    expect(await reply(token)).toMatchObject({
      status: 200,
      json: { sentMessages: [{ id: expect.any(String) }] },
    });
    expect(await reply(token)).toMatchObject({ status: 400, json: { message: 'Invalid reply token' } });
    expect((await sim.admin('GET', `${user}/messages`)).json).toMatchObject({
      items: [{ endpoint: 'reply', delivered: true, messages: [text('hello')] }],
    });
    expect((await sim.admin('GET', base)).json).toMatchObject({ usage: 0 });
  });

  it('must come within a minute', async () => {
    const [early, late] = [await tokenFromEvent(), await tokenFromEvent()];
    sim.simulator.admin.clock.advance(50_000);
    expect((await reply(early)).status).toBe(200);
    sim.simulator.admin.clock.advance(10_000);
    expect((await reply(late)).status).toBe(400);
  });

  it('keeps its token when its messages are refused', async () => {
    const token = await tokenFromEvent();
    expect((await reply(token, [{ type: 'text' }])).status).toBe(400);
    expect((await reply(token)).status).toBe(200);
  });

  it('goes to the group the event came from', async () => {
    const [groupId, userId] = [strangerId('C', 1), strangerId('U', 1)];
    sim.channel.putGroup({ groupId, members: [userId] });
    const token = await tokenFromEvent(`${base}/groups/${groupId}/say`, { userId, text: 'hi' });
    const mention = { type: 'mention', mentionee: { type: 'user', userId } };
    expect((await reply(token, [{ type: 'textV2', text: '{a}', substitution: { a: mention } }])).status).toBe(
      200,
    );
    expect((await sim.admin('GET', `${base}/groups/${groupId}/messages`)).json).toMatchObject({ total: 1 });
  });

  it.each([[undefined], ['nonsense'], [5]])('with %j as its token is refused', async (token) => {
    expect((await reply(token)).json).toEqual({ message: 'Invalid reply token' });
  });
});
