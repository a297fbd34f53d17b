import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DAY_MS } from './world/clock.js';
import { startForSpec, strangerId, text, type SeenAnswer, type SpecSimulator } from './spec-client.js';

let sim: SpecSimulator;
const GROUP = strangerId('C', 1);
const ROOM = strangerId('R', 1);
const messages = [text('hello')];
const LOCATION = { type: 'location', title: 'Here', address: 'Tokyo', latitude: 35.7, longitude: 139.7 };

beforeAll(async () => {
  sim = await startForSpec();
});
afterAll(() => sim.simulator.close());
beforeEach(() => {
  sim.simulator.admin.clearTraffic();
  for (const userId of sim.friends) sim.channel.putUser({ userId, state: 'friend', wroteAtMs: null });
  Object.assign(sim.channel.settings, { unknownInMulticast: 'drop' });
  sim.channel.quota.limit = { type: 'limited', value: 1_000 };
  sim.channel.putGroup({
    groupId: GROUP,
    members: [1, 2, 3].map((n) => strangerId('U', n)),
    botIsMember: true,
  });
});

const push = (to: unknown, more: object = {}): Promise<SeenAnswer> =>
  sim.line('POST', '/v2/bot/message/push', { body: { to, messages, ...more } });
const multicast = (to: unknown): Promise<SeenAnswer> =>
  sim.line('POST', '/v2/bot/message/multicast', { body: { to, messages } });
const friend = (n: number): string => sim.friends[n] ?? '';
const usage = (): number => sim.channel.quota.usage(sim.simulator.admin.clock.now());
const ledger = (): [string, boolean][] =>
  [...sim.channel.ledger.records()].map(({ record }) => [record.recipient, record.delivered]);

describe('push', () => {
  it('answers an id and a quote token for each message, and tells the ledger', async () => {
    const answer = await push(friend(0), { messages: [text('a'), LOCATION] });
    expect(answer.status).toBe(200);
    expect(answer.json).toEqual({
      sentMessages: [
        { id: expect.stringMatching(/^\d{18}$/), quoteToken: expect.any(String) },
        { id: expect.stringMatching(/^\d{18}$/) },
      ],
    });
    const [entry] = [...sim.channel.ledger.records()];
    expect(entry?.record).toMatchObject({
      recipient: friend(0),
      requestId: answer.headers.get('x-line-request-id'),
      retryKey: null,
      endpoint: 'push',
      delivered: true,
      messages: [text('a'), LOCATION],
    });
    expect(usage()).toBe(1);
  });

  it.each(['blocked', 'deleted', 'not_friend'] as const)(
    'is accepted for free when the user is %s',
    async (state) => {
      sim.channel.putUser({ userId: friend(0), state });
      expect(await push(friend(0))).toMatchObject({ status: 200, json: { sentMessages: [{}] } });
      expect([ledger(), usage()]).toEqual([[[friend(0), false]], 0]);
    },
  );

  it('reaches somebody who is no friend within 7 days of their message', async () => {
    const { clock } = sim.simulator.admin;
    sim.channel.putUser({ userId: friend(0), state: 'not_friend', wroteAtMs: clock.now() });
    await push(friend(0));
    clock.advance(7 * DAY_MS);
    await push(friend(0));
    expect(ledger()).toEqual([
      [friend(0), true],
      [friend(0), false],
    ]);
    expect(usage()).toBeLessThanOrEqual(1);
  });

  it.each([undefined, null, '', 'Uabc', 7, strangerId('U', 0xabc).toUpperCase(), `${strangerId('U')}\n`])(
    'refuses the recipient %j',
    async (to) => {
      expect(await push(to)).toMatchObject({
        status: 400,
        json: { message: "The property, 'to', in the request body is invalid (line: -, column: -)" },
      });
    },
  );

  it('refuses people nobody knows and groups the bot is not in', async () => {
    sim.channel.putGroup({ groupId: ROOM, botIsMember: false });
    for (const to of [strangerId('U', 99), strangerId('C', 99), ROOM]) {
      expect(await push(to)).toMatchObject({ status: 400, json: { message: 'Failed to send messages' } });
    }
    expect([ledger(), sim.channel.violations.count]).toEqual([[], 3]);
  });

  it('refuses to send to the bot itself', async () => {
    const answer = await push(sim.channel.bot.userId);
    expect(answer).toMatchObject({ status: 400, json: { message: "You can't send messages to yourself" } });
  });

  it('costs as many messages as a group has members', async () => {
    expect((await push(GROUP)).status).toBe(200);
    expect([ledger(), usage()]).toEqual([[[GROUP, true]], 3]);
  });

  it('checks the messages before the recipient', async () => {
    const answer = await push('nonsense', { messages: [text('')] });
    expect(answer.json).toEqual({
      message: 'The request body has 1 error(s)',
      details: [{ message: 'May not be empty', property: 'messages[0].text' }],
    });
  });

  it('refuses what would pass the monthly limit, and nothing of it is sent', async () => {
    sim.channel.quota.limit = { type: 'limited', value: 2 };
    expect(await push(GROUP)).toMatchObject({
      status: 429,
      json: { message: 'You have reached your monthly limit.' },
    });
    expect((await push(friend(0))).status).toBe(200);
    expect([ledger(), usage()]).toEqual([[[friend(0), true]], 1]);
  });
});

describe('multicast', () => {
  it('answers {} and reaches friends only, once each', async () => {
    sim.channel.putUser({ userId: friend(1), state: 'blocked' });
    sim.channel.putUser({
      userId: friend(2),
      state: 'not_friend',
      wroteAtMs: sim.simulator.admin.clock.now(),
    });
    const answer = await multicast([friend(0), friend(1), friend(2), strangerId('U', 99), friend(0)]);
    expect(answer).toMatchObject({ status: 200, json: {} });
    expect(ledger()).toEqual([
      [friend(0), true],
      [friend(1), false],
      [friend(2), false],
      [strangerId('U', 99), false],
    ]);
    expect(usage()).toBe(1);
    expect(sim.channel.violations.list.map(({ kind }) => kind)).toEqual([
      'duplicate_recipient_in_multicast',
      'unknown_recipient',
    ]);
  });

  it('can be set to refuse everybody for one unknown id', async () => {
    sim.channel.settings.unknownInMulticast = 'reject';
    expect((await multicast([friend(0), strangerId('U', 99)])).status).toBe(400);
    expect(ledger()).toEqual([]);
  });

  it('names the first bad entry, and nobody gets it', async () => {
    const answer = await multicast([friend(0), GROUP, 'x']);
    expect(answer).toMatchObject({
      status: 400,
      json: { message: 'The property, to[1], in the request body is invalid (line: -, column: -)' },
    });
    expect(ledger()).toEqual([]);
  });

  it.each([0, 501])('refuses %d recipients', async (count) => {
    const answer = await multicast(Array.from({ length: count }, (_, n) => strangerId('U', n)));
    expect(answer.json).toEqual({
      message: 'The request body has 1 error(s)',
      details: [{ message: 'Size must be between 1 and 500', property: 'to' }],
    });
  });

  it('takes 500 at once', async () => {
    const answer = await multicast(Array.from({ length: 500 }, (_, n) => strangerId('U', n)));
    expect([answer.status, ledger().length]).toEqual([200, 500]);
  });

  it('is refused whole when the quota is too small for all', async () => {
    sim.channel.quota.limit = { type: 'limited', value: 2 };
    expect((await multicast(sim.friends.slice(0, 3))).status).toBe(429);
    expect([ledger(), usage()]).toEqual([[], 0]);
    expect((await multicast(sim.friends.slice(0, 2))).status).toBe(200);
  });
});

describe('validate', () => {
  it.each(['reply', 'push', 'multicast', 'narrowcast', 'broadcast'])(
    '%s checks the messages and nothing else',
    async (of) => {
      const path = `/v2/bot/message/validate/${of}`;
      expect(await sim.line('POST', path, { body: { messages, to: 7 } })).toMatchObject({
        status: 200,
        json: {},
      });
      expect(await sim.line('POST', path, { body: { messages: [] } })).toMatchObject({
        status: 400,
        json: { details: [{ message: 'Size must be between 1 and 5', property: 'messages' }] },
      });
      expect(ledger()).toEqual([]);
    },
  );
});
