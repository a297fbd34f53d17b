import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startForSpec, text, type SeenAnswer, type SpecSimulator } from './spec-client.js';

let sim: SpecSimulator;
let base: string;

beforeAll(async () => {
  sim = await startForSpec();
  base = `/channels/${sim.simulator.channel.id}`;
});
afterAll(() => sim.simulator.close());
beforeEach(() => sim.simulator.admin.reset());

const set = (body: object): Promise<SeenAnswer> => sim.admin('PATCH', base, { body });

describe('the settings of a channel', () => {
  it('are shown as they were set', async () => {
    const settings = {
      blocksMidRun: 0.5,
      chatOrder: 'shuffled',
      novelties: true,
      refusedWords: ['casino'],
      narrowcast: { waitingSeconds: 1, sendingSeconds: 0 },
      consumption: { lagSeconds: 30, roundTo: 100 },
      rateLimits: { enabled: true, burst: 0.5 },
      sameUserCap: { messages: 5, seconds: 60 },
      ledger: 'lean',
    };
    expect((await set(settings)).json).toMatchObject(settings);
    expect((await sim.admin('GET', base)).json).toMatchObject(settings);
  });

  it.each<[object]>([
    [{ blocksMidRun: 1.5 }],
    [{ chatOrder: 'any' }],
    [{ novelties: 'yes' }],
    [{ narrowcast: { seconds: 1 } }],
    [{ consumption: { roundTo: 0 } }],
    [{ sameUserCap: {} }],
    [{ ledger: 'none' }],
    [{ refusedWords: 'casino' }],
    [{ rateLimits: { burst: 0 } }],
  ])('refuse %j, and then nothing is changed', async (wrong) => {
    expect((await set({ displayName: 'New', ...wrong })).status).toBe(400);
    expect(sim.channel.bot.displayName).toBe('Simulated Bot');
  });
});

describe('a lean ledger', () => {
  it('counts exactly and shows no messages', async () => {
    await set({ ledger: 'lean' });
    for (const to of [sim.friends[0], sim.friends[1], sim.friends[0]])
      await sim.line('POST', '/v2/bot/message/push', { body: { to, messages: [text('x')] } });
    expect((await sim.admin('GET', `${base}/ledger/summary`)).json).toMatchObject({
      requests: 3,
      accepted: 3,
      distinctRecipients: 2,
      duplicates: [{ recipient: sim.friends[0], count: 2 }],
    });
    expect((await sim.admin('GET', `${base}/ledger/summary?since=2`)).status).toBe(409);
    expect((await sim.admin('GET', `${base}/ledger`)).json).toEqual({ items: [], nextCursor: null });
    expect((await sim.admin('GET', base)).json).toMatchObject({ acceptedRequests: 3 });
  });
});

describe('the process', () => {
  it('tells what it has used', async () => {
    expect((await sim.admin('GET', '/process')).json).toEqual({
      pid: process.pid,
      cpuMs: expect.any(Number),
      rssBytes: expect.any(Number),
      heapUsedBytes: expect.any(Number),
    });
  });
});
