import { afterEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { InMemoryPacing } from '../../src/pacing/in-memory-pacing.js';
import type { Pacing } from '../../src/pacing/pacing.js';
import { PACES, REDIS_URL, SharedPacing } from './shared-pacing.js';

const withRedis = REDIS_URL ? describe : describe.skip;

const open: SharedPacing[] = [];

afterEach(async () => {
  for (const shared of open.splice(0)) await shared.close();
});

function aSharedPacing(): SharedPacing {
  const shared = new SharedPacing();
  open.push(shared);
  return shared;
}

interface Usable {
  at: number;
  tokens: number;
}

/** Callers who ask again as soon as they may, a process each, for so many seconds of the shared clock. */
async function playGreedy(shared: SharedPacing, processes: Pacing[], seconds: number): Promise<Usable[]> {
  const end = shared.clock.now + seconds * 1_000;
  const usable: Usable[] = [];
  const callers = processes.map((pacing) => ({ pacing, nextAt: shared.clock.now }));
  for (;;) {
    const caller = callers.reduce((first, other) => (other.nextAt < first.nextAt ? other : first));
    if (caller.nextAt >= end) return usable;
    shared.clock.now = caller.nextAt;
    const { tokens, waitMs } = await caller.pacing.take('C1', 'push', 500);
    caller.nextAt += waitMs;
    usable.push({ at: caller.nextAt, tokens });
  }
}

/** The most tokens above `perSecond` that any window holds. */
function mostAbove(perSecond: number, usable: Usable[]): number {
  const inOrder = usable.toSorted((a, b) => a.at - b.at);
  const excesses = inOrder.map((first, from) => {
    let tokens = 0;
    return Math.max(
      ...inOrder.slice(from).map((last) => {
        tokens += last.tokens;
        return tokens - (perSecond * (last.at - first.at)) / 1_000;
      }),
    );
  });
  return Math.max(...excesses);
}

withRedis('pacing in Redis (needs REDIS_URL)', () => {
  it('gives the same grants as pacing in memory, for any asks at any times', async () => {
    const shared = aSharedPacing();
    const inRedis = shared.startProcess();
    const step = fc.record({
      afterMs: fc.oneof(fc.constant(0), fc.double({ min: -5_000, max: 5_000, noNaN: true }), fc.nat(70)),
      want: fc.integer({ min: 1, max: 500 }),
      refused: fc.oneof({ weight: 4, arbitrary: fc.constant(false) }, fc.boolean()),
      endpoint: fc.constantFrom('push' as const, 'multicast' as const),
    });
    let channels = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 40 }), async (steps) => {
        const inMemory = new InMemoryPacing(PACES, () => shared.clock.now);
        const channel = `C${channels++}`;
        for (const { afterMs, want, refused, endpoint } of steps) {
          shared.clock.now += afterMs;
          if (refused) for (const pacing of [inMemory, inRedis]) pacing.slowDown(channel, endpoint);
          const expected = await inMemory.take(channel, endpoint, want);
          expect(await inRedis.take(channel, endpoint, want)).toEqual(expected);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('given two processes, they never exceed the pace together in any window, and reach it', async () => {
    const shared = aSharedPacing();
    const usable = await playGreedy(shared, [shared.startProcess(), shared.startProcess()], 10);
    expect(mostAbove(1_990, usable)).toBeLessThanOrEqual(99.1);
    const tokens = usable.reduce((sum, one) => sum + one.tokens, 0);
    expect(tokens).toBeGreaterThanOrEqual(0.97 * 1_990 * 10);
  });

  it('given LINE refuses one process, slows down the other', async () => {
    const shared = aSharedPacing();
    const [one, other] = [shared.startProcess(), shared.startProcess()];
    await other.take('C1', 'push', 1);
    one.slowDown('C1', 'push');
    await one.take('C1', 'push', 1);
    expect((await other.take('C1', 'push', 1)).waitMs).toBeGreaterThan(250);
    expect(other.levels()[0]?.factor).toBeCloseTo(0.5, 1);
  });

  it('given Redis loses everything, scripts too, goes on with an empty bucket', async () => {
    const shared = aSharedPacing();
    const pacing = shared.startProcess();
    const before = await playGreedy(shared, [pacing], 2);
    await shared.loseEverything();
    const after = await playGreedy(shared, [pacing], 2);
    expect(mostAbove(1_990, [...before, ...after])).toBeLessThanOrEqual(2 * 99.1);
    expect(after.reduce((sum, one) => sum + one.tokens, 0)).toBeGreaterThanOrEqual(0.97 * 1_990 * 2);
  });

  it('leaves nothing behind for longer than a minute and what is promised', async () => {
    const shared = aSharedPacing();
    const pacing = shared.startProcess();
    await Promise.all(Array.from({ length: 20 }, () => pacing.take('C1', 'push', 500)));
    expect(await shared.keys()).toEqual([`${shared.prefix}:pace:push:C1`]);
    expect(await shared.longestLifeMs()).toBeLessThanOrEqual(60_600);
  });

  it('goes by the clock of Redis when it is given none', async () => {
    const shared = aSharedPacing();
    const startByRedisClock = () => shared.startProcess(PACES, REDIS_URL, null);
    const [one, other] = [startByRedisClock(), startByRedisClock()];
    const grants = await Promise.all([one, other, one, other].map((each) => each.take('C1', 'push', 500)));
    expect(grants.map(({ tokens }) => tokens)).toEqual([99, 99, 99, 99]);
    const waits = grants.map(({ waitMs }) => waitMs).toSorted((a, b) => a - b);
    expect(waits[3]).toBeLessThanOrEqual(200);
    expect(waits[0]).toBeLessThanOrEqual(50);
  });
});
