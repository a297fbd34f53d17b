import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startForSpec, strangerId, text, type SeenAnswer, type SpecSimulator } from './spec-client.js';

let sim: SpecSimulator;
let base: string;

beforeAll(async () => {
  sim = await startForSpec({ users: 10 });
  base = `/channels/${sim.simulator.channel.id}`;
});
afterAll(() => sim.simulator.close());
beforeEach(() => sim.simulator.admin.reset());

const messages = [text('x')];
const push = (n = 0): Promise<SeenAnswer> =>
  sim.line('POST', '/v2/bot/message/push', { body: { to: sim.friends[n], messages } });
const multicast = (count: number): Promise<SeenAnswer> =>
  sim.line('POST', '/v2/bot/message/multicast', { body: { to: sim.friends.slice(0, count), messages } });
const set = (body: object): Promise<SeenAnswer> => sim.admin('PATCH', base, { body });
const told = async (): Promise<unknown> =>
  ((await sim.line('GET', '/v2/bot/message/quota/consumption')).json as { totalUsage: unknown }).totalUsage;
const advance = (seconds: number): void => sim.simulator.admin.clock.advance(seconds * 1_000);

describe('the quota', () => {
  it('refuses a request whole, and takes it once the limit is raised', async () => {
    await set({ quota: { type: 'limited', value: 5 } });
    expect((await multicast(4)).status).toBe(200);
    expect(await multicast(2)).toMatchObject({
      status: 429,
      json: { message: 'You have reached your monthly limit.' },
    });
    expect(await told()).toBe(4);
    await set({ quota: { type: 'limited', value: 6 } });
    expect((await multicast(2)).status).toBe(200);
  });

  it('counts the people of groups and rooms', async () => {
    const members = [1, 2, 3].map((n) => strangerId('U', n));
    for (const prefix of ['C', 'R'] as const) {
      const groupId = strangerId(prefix);
      sim.channel.putGroup({ groupId, members });
      await sim.line('POST', '/v2/bot/message/push', { body: { to: groupId, messages } });
    }
    expect(await told()).toBe(6);
  });

  it('is short of what is reserved, for as long as it is', async () => {
    await set({ quota: { type: 'limited', value: 5 }, reserve: { messages: 5, seconds: 30 } });
    expect((await push()).status).toBe(429);
    advance(30);
    expect((await push()).status).toBe(200);
  });

  it('is told late and rounded when that is wanted', async () => {
    await set({ consumption: { lagSeconds: 60, roundTo: 5 } });
    await multicast(8);
    expect(await told()).toBe(0);
    advance(60);
    expect(await told()).toBe(5);
    await set({ consumption: { lagSeconds: 0, roundTo: 1 } });
    expect(await told()).toBe(8);
  });

  it('begins anew with the month in UTC+9, also where it is told late', async () => {
    await set({ consumption: { lagSeconds: 3_600 } });
    await push();
    const { clock } = sim.simulator.admin;
    const now = new Date(clock.now() + 9 * 3_600_000);
    const nextMonth = Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1) - 9 * 3_600_000;
    clock.advance(nextMonth - clock.now());
    expect(sim.channel.quota.usage(clock.now())).toBe(0);
    expect(await told()).toBe(0);
  });
});

describe('a person who blocks between acceptance and delivery', () => {
  it('costs nothing, and the sender sees a success', async () => {
    await set({ blocksMidRun: 1 });
    expect((await push()).status).toBe(200);
    expect(await told()).toBe(0);
    expect([...sim.channel.ledger.records()].map(({ record }) => record.delivered)).toEqual([false]);
    expect(sim.channel.findUser(sim.friends[0] ?? '')?.state).toBe('blocked');
  });
});

describe('the cap on pushes to one person', () => {
  it('answers a 429 that nobody knows, for that person alone, until the time has passed', async () => {
    await set({ sameUserCap: { messages: 2, seconds: 60 } });
    expect([(await push()).status, (await push()).status]).toEqual([200, 200]);
    const refused = await push();
    expect(refused.status).toBe(429);
    expect(refused.text).not.toMatch(/rate limit|monthly limit/);
    expect((await push(1)).status).toBe(200);
    advance(61);
    expect((await push()).status).toBe(200);
    await set({ sameUserCap: null });
    await push();
    expect((await push()).status).toBe(200);
  });
});

describe('rates', () => {
  const statusesOf = async (calls: readonly (() => Promise<SeenAnswer>)[]): Promise<Set<number>> =>
    new Set((await Promise.all(calls.map((call) => call()))).map(({ status }) => status));
  const times = (count: number, call: () => Promise<SeenAnswer>): (() => Promise<SeenAnswer>)[] =>
    Array.from({ length: count }, () => call);

  it('are those of each call: an hour gives 60 broadcasts, and a minute one more', async () => {
    await set({ rateLimits: { enabled: true } });
    const broadcast = (): Promise<SeenAnswer> =>
      sim.line('POST', '/v2/bot/message/broadcast', { body: { messages } });
    expect(await statusesOf(times(60, broadcast))).toEqual(new Set([200]));
    expect((await broadcast()).status).toBe(429);
    expect((await push()).status).toBe(200);
    advance(60);
    expect([(await broadcast()).status, (await broadcast()).status]).toEqual([200, 429]);
    expect(sim.channel.violations.counts).toEqual({ rate_limit_exceeded: 2 });
    expect(sim.channel.answerCounts['broadcast 429']).toBe(2);
  });

  it('let through half at once when a bucket holds half, and as much in the long run', async () => {
    await set({ rateLimits: { enabled: true, burst: 0.5 } });
    const broadcast = (): Promise<SeenAnswer> =>
      sim.line('POST', '/v2/bot/message/broadcast', { body: { messages } });
    expect(await statusesOf(times(30, broadcast))).toEqual(new Set([200]));
    expect((await broadcast()).status).toBe(429);
    advance(1_800);
    expect(await statusesOf(times(30, broadcast))).toEqual(new Set([200]));
  });

  it('cost a token for refused requests too', async () => {
    await set({ rateLimits: { enabled: true, burst: 0.5 } });
    const bad = (): Promise<SeenAnswer> => sim.line('POST', '/v2/bot/message/narrowcast', { body: {} });
    expect(await statusesOf(times(30, bad))).toEqual(new Set([400]));
    expect((await bad()).status).toBe(429);
  });

  it('can be on from the start', async () => {
    const limited = await startForSpec({ rateLimits: { enabled: true, burst: 0.5 } });
    expect(limited.channel.rateLimits.settings).toEqual({ enabled: true, burst: 0.5 });
    await limited.simulator.close();
  });
});
