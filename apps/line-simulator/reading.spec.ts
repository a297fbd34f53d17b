import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startForSpec, strangerId, text, type SpecSimulator } from './spec-client.js';

let sim: SpecSimulator;
const GROUP = strangerId('C', 1);
const ROOM = strangerId('R', 1);

beforeAll(async () => {
  sim = await startForSpec({ botName: 'Shop', quota: { type: 'limited', value: 50 } });
  sim.channel.putGroup({
    groupId: GROUP,
    groupName: 'Friends of tea',
    members: [strangerId('U', 1), strangerId('U', 2)],
  });
  sim.channel.putGroup({ groupId: ROOM, members: [strangerId('U', 1)] });
});
afterAll(() => sim.simulator.close());

describe('bot info and quota', () => {
  it('tell what the channel is and has', async () => {
    expect((await sim.line('GET', '/v2/bot/info')).json).toEqual({
      userId: sim.channel.bot.userId,
      basicId: expect.stringMatching(/^@[0-9a-f]{8}$/),
      displayName: 'Shop',
      chatMode: 'bot',
      markAsReadMode: 'auto',
    });
    expect((await sim.line('GET', '/v2/bot/message/quota')).json).toEqual({ type: 'limited', value: 50 });
    await sim.line('POST', '/v2/bot/message/push', { body: { to: sim.friends[0], messages: [text('x')] } });
    expect((await sim.line('GET', '/v2/bot/message/quota/consumption')).json).toEqual({ totalUsage: 1 });
    sim.channel.quota.limit = { type: 'none' };
    expect((await sim.line('GET', '/v2/bot/message/quota')).json).toEqual({ type: 'none' });
  });
});

describe('profile', () => {
  const profile = async (id: string): Promise<[number, unknown]> => {
    const answer = await sim.line('GET', `/v2/bot/profile/${id}`);
    return [answer.status, answer.json];
  };

  it('is that of a friend, or of somebody who wrote', async () => {
    const userId = strangerId('U', 50);
    sim.channel.putUser({ userId, displayName: '花子', language: 'ja', statusMessage: '元気' });
    expect(await profile(userId)).toEqual([
      200,
      { displayName: '花子', userId, language: 'ja', statusMessage: '元気' },
    ]);
    sim.channel.putUser({ userId, state: 'not_friend', wroteAtMs: 0 });
    expect((await profile(userId))[0]).toBe(200);
  });

  it('of anybody else is not found, and of no id invalid', async () => {
    const userId = strangerId('U', 51);
    expect(await profile(userId)).toEqual([404, { message: 'Not found' }]);
    sim.channel.putUser({ userId, state: 'blocked' });
    expect(await profile(userId)).toEqual([404, { message: 'Not found' }]);
    expect(await profile('U123')).toEqual([
      400,
      { message: "The value for the 'userId' parameter is invalid" },
    ]);
  });
});

describe('follower ids', () => {
  type Page = { userIds: string[]; next?: string };

  async function readAll(limit: number): Promise<{ ids: string[]; sizes: number[] }> {
    const pages: Page[] = [];
    let next: string | undefined;
    do {
      const start = next === undefined ? '' : `&start=${next}`;
      const { json } = await sim.line('GET', `/v2/bot/followers/ids?limit=${limit}${start}`);
      const page = json as Page;
      pages.push(page);
      next = page.next;
    } while (next !== undefined);
    return {
      ids: pages.flatMap(({ userIds }) => userIds),
      sizes: pages.map(({ userIds }) => userIds.length),
    };
  }

  const friendIds = (): string[] =>
    sim.channel.users.filter(({ state }) => state === 'friend').map(({ userId }) => userId);

  it('come in pages, friends only, each once', async () => {
    const { ids, sizes } = await readAll(2);
    expect(ids).toEqual(friendIds());
    expect(sizes).toEqual([2, 2, 1]);
  });

  it('can come in short and empty pages that still name a next one', async () => {
    sim.channel.settings.followerPages = 'ragged';
    const { ids, sizes } = await readAll(2);
    expect(ids).toEqual(friendIds());
    expect(sizes).toEqual([2, 0, 1, 2]);
    sim.channel.settings.followerPages = 'full';
  });

  it('go on for 24 hours and not with a token made up', async () => {
    const { json } = await sim.line('GET', '/v2/bot/followers/ids?limit=1');
    const path = `/v2/bot/followers/ids?start=${(json as Page).next}`;
    expect((await sim.line('GET', path)).status).toBe(200);
    sim.simulator.admin.clock.advance(24 * 3_600_000);
    expect(await sim.line('GET', path)).toMatchObject({
      status: 400,
      json: { message: 'Invalid start param' },
    });
    expect((await sim.line('GET', '/v2/bot/followers/ids?start=abc')).status).toBe(400);
  });

  it.each(['0', '1001', '-1', 'x', ''])('refuse the limit %j', async (limit) => {
    expect((await sim.line('GET', `/v2/bot/followers/ids?limit=${limit}`)).status).toBe(400);
  });

  it('are not for unverified accounts', async () => {
    sim.channel.settings.verified = false;
    expect(await sim.line('GET', '/v2/bot/followers/ids')).toMatchObject({
      status: 403,
      json: { message: 'Access to this API is not available for your account' },
    });
  });
});

describe('groups and rooms', () => {
  it('tell their name and how many are in them, without the bot', async () => {
    expect((await sim.line('GET', `/v2/bot/group/${GROUP}/summary`)).json).toEqual({
      groupId: GROUP,
      groupName: 'Friends of tea',
    });
    expect((await sim.line('GET', `/v2/bot/group/${GROUP}/members/count`)).json).toEqual({ count: 2 });
    expect((await sim.line('GET', `/v2/bot/room/${ROOM}/members/count`)).json).toEqual({ count: 1 });
    expect((await sim.line('GET', `/v2/bot/room/${ROOM}/summary`)).status).toBe(404);
  });

  it('are not found once the bot has left; a room may be left again', async () => {
    const leaveGroup = (): Promise<{ status: number }> => sim.line('POST', `/v2/bot/group/${GROUP}/leave`);
    const leaveRoom = (): Promise<{ status: number }> => sim.line('POST', `/v2/bot/room/${ROOM}/leave`);
    expect([(await leaveGroup()).status, (await leaveGroup()).status]).toEqual([200, 404]);
    expect([(await leaveRoom()).status, (await leaveRoom()).status]).toEqual([200, 200]);
    expect((await sim.line('GET', `/v2/bot/group/${GROUP}/summary`)).status).toBe(404);
    expect((await sim.line('GET', `/v2/bot/room/${ROOM}/members/count`)).status).toBe(404);
  });

  it.each(['group', 'room'])('have ids of their own form: %s', async (kind) => {
    expect(await sim.line('GET', `/v2/bot/${kind}/${strangerId('U')}/members/count`)).toMatchObject({
      status: 400,
      json: { message: `The value for the '${kind}Id' parameter is invalid` },
    });
  });
});
