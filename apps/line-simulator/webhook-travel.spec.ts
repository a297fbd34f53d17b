import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startForSpec, strangerId, type SeenAnswer, type SpecSimulator } from './spec-client.js';
import { startReceiver, type SpecReceiver } from './spec-receiver.js';

let sim: SpecSimulator;
let bot: SpecReceiver;
let base: string;
let user: string;
const GROUP = strangerId('C', 1);
const [AYA, KEN] = [strangerId('U', 1), strangerId('U', 2)];

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
  await use({ endpoint: bot.url });
});

const use = (webhook: object): Promise<SeenAnswer> => sim.admin('PATCH', base, { body: { webhook } });
const change = async (path: string, body: object): Promise<unknown> =>
  ((await sim.admin('PATCH', path, { body })).json as { webhook: unknown }).webhook;
const events = () => bot.received.flatMap(({ body }) => body.events);
async function arrived(): Promise<void> {
  for (;;) {
    const { json } = await sim.admin('GET', `${base}/webhooks`);
    if ((json as { underWay: number }).underWay === 0) return;
    await sleep(10);
  }
}

describe('people', () => {
  it('tell the bot when they block, unblock and add it, and of nothing else', async () => {
    expect(await change(user, { state: 'blocked' })).toBe('sent');
    expect(await change(user, { state: 'friend' })).toBe('sent');
    expect(await change(user, { displayName: 'Aya' })).toBe('off');
    expect(await change(user, { state: 'not_friend' })).toBe('off');
    expect(await change(user, { state: 'friend' })).toBe('sent');
    expect(await change(user, { state: 'deleted' })).toBe('off');
    const source = { type: 'user', userId: sim.friends[0] };
    expect(events()).toMatchObject([
      { type: 'unfollow', source },
      { type: 'follow', source, follow: { isUnblocked: true }, replyToken: expect.any(String) },
      { type: 'follow', source, follow: { isUnblocked: false } },
    ]);
    expect(events()[0]).not.toHaveProperty('replyToken');
  });
});

describe('groups', () => {
  it('tell the bot who comes and goes, while it is in them', async () => {
    const group = `${base}/groups/${GROUP}`;
    sim.channel.putGroup({ groupId: GROUP, members: [AYA], botIsMember: false });
    expect(await change(group, { members: [] })).toBe('off');
    expect(await change(group, { botIsMember: true })).toBe('sent');
    expect(await change(group, { members: [AYA] })).toBe('sent');
    expect(await change(group, { members: [KEN] })).toBe('sent');
    expect(await change(group, { botIsMember: false })).toBe('sent');
    const source = { type: 'group', groupId: GROUP };
    const [joined, left] = [KEN, AYA].map((userId) => ({ members: [{ type: 'user', userId }] }));
    expect(events()).toMatchObject([
      { type: 'join', source },
      { type: 'memberJoined', joined: left },
      { type: 'memberJoined', joined },
      { type: 'memberLeft', left },
      { type: 'leave', source },
    ]);
    for (const event of events()) expect(event.source).toEqual(source);
  });
});

describe('on the way', () => {
  it('what was not taken comes again, the same but marked, when redelivery is on', async () => {
    await use({ redelivery: true });
    bot.answer = (response) => void response.writeHead(bot.received.length < 3 ? 500 : 200).end();
    expect(await change(user, { state: 'blocked' })).toBe('failed');
    await arrived();
    const marks = events().map(
      ({ deliveryContext }) => (deliveryContext as { isRedelivery: boolean }).isRedelivery,
    );
    expect(marks).toEqual([false, true, true]);
    expect(
      new Set(events().map(({ webhookEventId, timestamp }) => JSON.stringify([webhookEventId, timestamp])))
        .size,
    ).toBe(1);
  });

  it('what was not taken is lost when redelivery is off', async () => {
    bot.answer = (response) => void response.writeHead(500).end();
    expect(await change(user, { state: 'blocked' })).toBe('failed');
    await arrived();
    expect(bot.received).toHaveLength(1);
  });

  it('some come twice, and all late', async () => {
    await use({ duplicates: 1, delayMs: 50 });
    expect(await change(user, { state: 'blocked' })).toBe('later');
    await arrived();
    expect(events().map(({ webhookEventId }) => webhookEventId)).toHaveLength(2);
    expect(new Set(events().map(({ webhookEventId }) => webhookEventId)).size).toBe(1);
  });

  it('what is on the way is forgotten with the traffic', async () => {
    await use({ delayMs: 60_000 });
    await change(user, { state: 'blocked' });
    sim.simulator.admin.clearTraffic();
    await arrived();
    expect(events()).toEqual([]);
  });

  it('is shown with the channel, and refused when it is nonsense', async () => {
    await use({ redelivery: true, duplicates: 0.5, delayMs: 10 });
    expect((await sim.admin('GET', base)).json).toMatchObject({
      webhook: { endpoint: bot.url, active: true, redelivery: true, duplicates: 0.5, delayMs: 10 },
    });
    expect((await use({ duplicates: 2 })).status).toBe(400);
    expect((await use({ delayMs: -1 })).status).toBe(400);
  });
});
