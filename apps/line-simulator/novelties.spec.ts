import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startForSpec, strangerId, text, type SeenAnswer, type SpecSimulator } from './spec-client.js';

let sim: SpecSimulator;

beforeAll(async () => {
  sim = await startForSpec();
});
afterAll(() => sim.simulator.close());
beforeEach(() => sim.simulator.admin.reset());

describe('novelties', () => {
  it('are members nobody knows, in good answers and in bad ones', async () => {
    sim.channel.settings.novelties = true;
    const body = { to: sim.friends[0], messages: [text('x')] };
    const answers = [
      await sim.line('POST', '/v2/bot/message/push', { body }),
      await sim.line('POST', '/v2/bot/message/multicast', { body: { ...body, to: sim.friends } }),
      await sim.line('POST', '/v2/bot/message/push', { body: {} }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 400]);
    for (const { json } of answers) expect(json).toHaveProperty('simulatedNovelty');
  });
});

describe('a shuffled chat', () => {
  it('shows every request once, some of them later than the next', async () => {
    sim.channel.settings.chatOrder = 'shuffled';
    const words = Array.from({ length: 20 }, (_, n) => `message ${n}`);
    for (const word of words) {
      const body = { to: sim.friends[0], messages: [text(word)] };
      await sim.line('POST', '/v2/bot/message/push', { body });
    }
    const shown = (sim.channel.findUser(sim.friends[0] ?? '')?.accepted ?? []).map(
      ({ messages }) => messages[0]?.text,
    );
    expect(shown).not.toEqual(words);
    expect(new Set(shown)).toEqual(new Set(words));
    expect(shown).toHaveLength(words.length);
  });
});

describe('a reply', () => {
  it('has no token that is good, and takes no retry key', async () => {
    const body = { replyToken: 'x', messages: [text('x')] };
    const reply = (headers = {}): Promise<SeenAnswer> =>
      sim.line('POST', '/v2/bot/message/reply', { body, headers });
    expect(await reply()).toMatchObject({ status: 400, json: { message: 'Invalid reply token' } });
    expect(await reply({ 'x-line-retry-key': '123e4567-e89b-12d3-a456-426614174000' })).toMatchObject({
      status: 400,
      json: { message: "The value for the 'X-Line-Retry-Key' parameter is invalid" },
    });
  });
});

describe.each(['group', 'room'] as const)('the members of a %s', (kind) => {
  const id = strangerId(kind === 'group' ? 'C' : 'R', 1);
  const path = `/v2/bot/${kind}/${id}`;

  it('are listed by the hundred, for verified accounts', async () => {
    const members = Array.from({ length: 150 }, (_, n) => strangerId('U', n));
    sim.channel.putGroup({ groupId: id, members });
    const first = (await sim.line('GET', `${path}/members/ids`)).json as {
      memberIds: string[];
      next: string;
    };
    const rest = (await sim.line('GET', `${path}/members/ids?start=${first.next}`)).json as {
      memberIds: string[];
    };
    expect([...first.memberIds, ...rest.memberIds]).toEqual(members);
    expect(first.memberIds).toHaveLength(100);
    expect(rest).not.toHaveProperty('next');
    sim.channel.settings.verified = false;
    expect((await sim.line('GET', `${path}/members/ids`)).status).toBe(403);
  });

  it('show their profile there, and nobody else does', async () => {
    sim.channel.putGroup({ groupId: id, members: [strangerId('U', 1)] });
    const statusOf = async (userId: string): Promise<number> =>
      (await sim.line('GET', `${path}/member/${userId}`)).status;
    expect(await statusOf(strangerId('U', 1))).toBe(200);
    expect(await statusOf(strangerId('U', 2))).toBe(404);
    expect(await statusOf('x')).toBe(400);
  });
});
