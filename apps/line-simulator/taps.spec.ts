import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startForSpec, strangerId, text, type SeenAnswer, type SpecSimulator } from './spec-client.js';
import { startReceiver, type SpecReceiver } from './spec-receiver.js';

let sim: SpecSimulator;
let bot: SpecReceiver;
let base: string;
let user: string;
const GROUP = strangerId('C', 1);
const ROOM = strangerId('R', 1);
const MEMBER = strangerId('U', 1);

beforeAll(async () => {
  [sim, bot] = await Promise.all([startForSpec(), startReceiver()]);
  base = `/channels/${sim.simulator.channel.id}`;
});
afterAll(() => Promise.all([sim.simulator.close(), bot.close()]));
beforeEach(async () => {
  sim.simulator.admin.reset();
  user = `${base}/users/${sim.friends[0]}`;
  bot.received.length = 0;
  bot.answer = (response) => void response.end();
  await sim.admin('PATCH', base, { body: { webhook: { endpoint: bot.url } } });
  for (const groupId of [GROUP, ROOM]) sim.channel.putGroup({ groupId, members: [MEMBER] });
});

const tap = (action: object, rest: object = {}, chat = user): Promise<SeenAnswer> =>
  sim.admin('POST', `${chat}/taps`, { body: { action, ...rest } });
const events = (): unknown[] => bot.received.flatMap(({ body }) => body.events);
const postback = { type: 'postback', label: 'Yes', data: 'answer=yes', displayText: 'Yes!' };

describe('a tap', () => {
  it('on a postback shows its words and tells the bot', async () => {
    const answer = await tap(postback, { sequence: 7 });
    expect(answer).toMatchObject({ status: 200, json: { shown: 'Yes!', webhook: 'sent' } });
    expect(events()).toEqual([
      {
        type: 'postback',
        mode: 'active',
        timestamp: expect.any(Number),
        source: { type: 'user', userId: sim.friends[0] },
        webhookEventId: expect.stringMatching(/^[0-9A-HJKMNP-TV-Z]{26}$/),
        deliveryContext: { isRedelivery: false },
        replyToken: expect.stringMatching(/^[0-9a-f]{32}$/),
        postback: { data: 'answer=yes' },
      },
    ]);
    expect((await sim.admin('GET', `${base}/taps`)).json).toEqual({
      items: [
        {
          at: expect.any(String),
          chatId: sim.friends[0],
          userId: sim.friends[0],
          sequence: 7,
          action: postback,
          params: null,
          shown: 'Yes!',
          webhook: 'sent',
        },
      ],
    });
  });

  it('on a picker brings what was picked', async () => {
    const action = { type: 'datetimepicker', data: 'when', mode: 'date' };
    expect((await tap(action, { params: { date: '2026-12-24' } })).json).toEqual({
      shown: null,
      webhook: 'sent',
    });
    expect(events()).toMatchObject([{ postback: { data: 'when', params: { date: '2026-12-24' } } }]);
    expect((await tap(action, { params: { time: '10:00' } })).status).toBe(400);
  });

  it('on a link or a text to copy is only written down', async () => {
    for (const action of [
      { type: 'uri', uri: 'https://a.example' },
      { type: 'clipboard', clipboardText: 'a' },
    ])
      expect((await tap(action)).json).toEqual({ shown: null, webhook: 'off' });
    expect(events()).toEqual([]);
    expect((await sim.admin('GET', `${base}/taps?limit=1`)).json).toMatchObject({
      items: [{ action: { type: 'clipboard' } }],
    });
  });

  it('for a picture or a place sends a message of that type', async () => {
    for (const type of ['camera', 'cameraRoll', 'location']) await tap({ type, label: 'a' });
    expect(events()).toMatchObject([
      { type: 'message', message: { type: 'image', contentProvider: { type: 'line' } } },
      { type: 'message', message: { type: 'image' } },
      { type: 'message', message: { type: 'location', latitude: expect.any(Number) } },
    ]);
  });

  it('in a group says who it was with messages only', async () => {
    const chat = `${base}/groups/${GROUP}`;
    const says = { type: 'message', label: 'a', text: 'Count me in' };
    expect((await tap(says, { userId: MEMBER }, chat)).json).toEqual({
      shown: 'Count me in',
      webhook: 'sent',
    });
    await tap(postback, { userId: MEMBER }, `${base}/groups/${ROOM}`);
    expect(events()).toMatchObject([
      { source: { type: 'group', groupId: GROUP, userId: MEMBER } },
      { source: { type: 'room', roomId: ROOM } },
    ]);
    expect((await sim.admin('GET', `${chat}/said`)).json).toMatchObject({
      items: [{ userId: MEMBER, text: 'Count me in' }],
    });
    expect((await tap(says, { userId: strangerId('U', 9) }, chat)).status).toBe(400);
    sim.channel.putGroup({ groupId: GROUP, botIsMember: false });
    expect((await tap(says, { userId: MEMBER }, chat)).json).toMatchObject({ webhook: 'off' });
  });

  it.each([
    [{ action: 'postback' }, 400],
    [{ action: { type: 'richmenuswitch' } }, 400],
    [{ action: postback, sequence: 0 }, 400],
    [{ action: postback, typo: 1 }, 400],
    [undefined, 400],
  ])('%j is no tap', async (body, status) => {
    expect(await sim.admin('POST', `${user}/taps`, { body })).toMatchObject({
      status,
      json: { error: expect.any(String) },
    });
  });

  it('of nobody is not found, and who blocks the bot cannot tell it anything', async () => {
    expect((await tap(postback, {}, `${base}/users/${strangerId('U', 9)}`)).status).toBe(404);
    await sim.admin('PATCH', user, { body: { state: 'blocked' } });
    bot.received.length = 0;
    expect((await tap(postback)).status).toBe(409);
    expect((await tap({ type: 'uri', uri: 'https://a.example' })).status).toBe(200);
    expect(events()).toEqual([]);
  });
});

describe('writing', () => {
  it('shows the words, tells the bot, and opens seven days to who is no friend', async () => {
    await sim.admin('PATCH', user, { body: { state: 'not_friend' } });
    expect((await sim.admin('POST', `${user}/say`, { body: { text: 'こんにちは' } })).json).toEqual({
      shown: 'こんにちは',
      webhook: 'sent',
    });
    expect(events()).toMatchObject([
      {
        type: 'message',
        message: { type: 'text', id: expect.stringMatching(/^\d{18}$/), text: 'こんにちは' },
      },
    ]);
    const body = { to: sim.friends[0], messages: [text('hello')] };
    await sim.line('POST', '/v2/bot/message/push', { body });
    expect((await sim.admin('GET', user)).json).toMatchObject({ received: 1, wroteAt: expect.any(String) });
    expect((await sim.admin('POST', `${user}/say`, { body: { text: '' } })).status).toBe(400);
  });

  it('is listed in order with what was tapped', async () => {
    await sim.admin('POST', `${user}/say`, { body: { text: 'first' } });
    await tap(postback);
    expect((await sim.admin('GET', `${user}/said`)).json).toEqual({
      items: [
        { text: 'first', at: expect.any(String) },
        { text: 'Yes!', at: expect.any(String) },
      ],
    });
    sim.simulator.admin.clearTraffic();
    expect((await sim.admin('GET', `${user}/said`)).json).toEqual({ items: [] });
  });

  it('is told live', async () => {
    const abort = new AbortController();
    const response = await fetch(`${sim.simulator.url}/__sim${base}/events`, { signal: abort.signal });
    const reader = (response.body ?? new ReadableStream<Uint8Array>()).getReader();
    const decoder = new TextDecoder();
    await tap(postback);
    let heard = '';
    while (!heard.includes('event:')) heard += decoder.decode((await reader.read()).value);
    abort.abort();
    const data = /event: said\ndata: (.*)\n/.exec(heard)?.[1] ?? '';
    const [chatId] = sim.friends;
    expect(JSON.parse(data)).toEqual([{ chatId, userId: chatId, text: 'Yes!', at: expect.any(String) }]);
  });
});
