import { afterEach, describe, expect, it } from '@jest/globals';
import { InMemoryPacing } from '../../src/pacing/in-memory-pacing.js';
import type { Grant, PacedEndpoint, Pacing } from '../../src/pacing/pacing.js';
import type { Paces } from '../../src/pacing/paces.js';
import { LIFTED, PACES, REDIS_URL, SharedPacing } from './shared-pacing.js';

interface World {
  pacing: Pacing;
  clock: { now: number };
}

type Start = (paces: Paces) => World;

const open: SharedPacing[] = [];

afterEach(async () => {
  for (const shared of open.splice(0)) await shared.close();
});

function inMemory(paces: Paces): World {
  const clock = { now: 0 };
  return { pacing: new InMemoryPacing(paces, () => clock.now), clock };
}

function inRedis(paces: Paces): World {
  const shared = new SharedPacing();
  open.push(shared);
  return { pacing: shared.startProcess(paces), clock: shared.clock };
}

/** Takes one after the other, each as soon as the tokens of the one before may be used. */
async function takeFor(
  { pacing, clock }: World,
  seconds: number,
  endpoint: PacedEndpoint,
  want: number,
): Promise<Grant[]> {
  const end = clock.now + seconds * 1_000;
  const grants: Grant[] = [];
  while (clock.now < end) {
    const grant = await pacing.take('C1', endpoint, want);
    grants.push(grant);
    clock.now += grant.waitMs;
  }
  return grants;
}

const tokensOf = (grants: Grant[]): number => grants.reduce((sum, { tokens }) => sum + tokens, 0);

const implementations: [string, Start][] = [['in memory', inMemory]];
if (REDIS_URL) implementations.push(['in Redis', inRedis]);

describe.each(implementations)('pacing %s', (_, start) => {
  it.each([
    ['push', 500, 1_990],
    ['push', 1, 1_990],
    ['multicast', 1, 199],
  ] as const)(
    'given a %s caller who always wants %i, grants %i a second',
    async (endpoint, want, perSecond) => {
      const grants = await takeFor(start(PACES), 5, endpoint, want);
      expect(Math.abs(tokensOf(grants) - perSecond * 5)).toBeLessThanOrEqual(100);
    },
  );

  it('given a caller who wants many, is asked no more than some 20 times a second', async () => {
    const grants = await takeFor(start(PACES), 5, 'push', 500);
    expect(grants.length).toBeLessThanOrEqual(5 * 21);
  });

  it('keeps channels and endpoints apart', async () => {
    const { pacing } = start(PACES);
    const waits = [];
    for (const [channel, endpoint] of [
      ['C1', 'push'],
      ['C2', 'push'],
      ['C1', 'multicast'],
    ] as const)
      waits.push((await pacing.take(channel, endpoint, 1)).waitMs);
    expect(waits.map((ms) => ms.toFixed(1))).toEqual(['0.5', '0.5', '5.0']);
  });

  it('serves in the order of asking, and a small ask right after a large one', async () => {
    const { pacing } = start(PACES);
    const wants = [500, 1, 500, 2];
    const grants = await Promise.all(wants.map((want) => pacing.take('C1', 'push', want)));
    expect(grants.map(({ tokens }) => tokens)).toEqual([99, 1, 99, 2]);
    expect(grants.map(({ waitMs }) => Math.round(waitMs))).toEqual([50, 50, 100, 101]);
  });

  it('given many who want much, promises no more than half a second and a token for each', async () => {
    const { pacing } = start(PACES);
    const grants = await Promise.all(Array.from({ length: 50 }, () => pacing.take('C1', 'push', 500)));
    expect(tokensOf(grants)).toBeLessThanOrEqual(995 + 50);
    expect(Math.min(...grants.map(({ tokens }) => tokens))).toBe(1);
    expect(Math.max(...grants.map(({ waitMs }) => waitMs))).toBeLessThan(530);
  });

  it('given LINE refuses, pauses, goes on at half the pace, and recovers within 15 seconds', async () => {
    const world = start(PACES);
    await takeFor(world, 1, 'push', 500);
    for (let n = 0; n < 50; n++) world.pacing.slowDown('C1', 'push');
    expect((await world.pacing.take('C1', 'push', 1)).waitMs).toBeGreaterThan(250);
    world.clock.now += 250;
    const slow = tokensOf(await takeFor(world, 1, 'push', 500));
    expect(slow).toBeGreaterThan(900);
    expect(slow).toBeLessThan(1_150);
    world.clock.now += 14_000;
    expect(tokensOf(await takeFor(world, 1, 'push', 500))).toBeGreaterThanOrEqual(1_990);
  });

  it('slows down what LINE refused and nothing else', async () => {
    const { pacing } = start(PACES);
    pacing.slowDown('C1', 'push');
    expect((await pacing.take('C1', 'multicast', 1)).waitMs).toBeLessThan(10);
    expect((await pacing.take('C2', 'push', 1)).waitMs).toBeLessThan(10);
    expect((await pacing.take('C1', 'push', 1)).waitMs).toBeGreaterThan(250);
    expect(pacing.levels().find(({ channel, endpoint }) => channel === 'C1' && endpoint === 'push')).toEqual({
      channel: 'C1',
      endpoint: 'push',
      factor: expect.closeTo(0.5, 1),
      perSecond: expect.closeTo(995, -2),
      backlogMs: expect.closeTo(250, -3),
    });
  });

  it('given the limits are lifted, grants all at once', async () => {
    const { pacing } = start(LIFTED);
    pacing.slowDown('C1', 'push');
    expect(await pacing.take('C1', 'push', 1_000_000)).toEqual({ tokens: 1_000_000, waitMs: 0 });
    expect(await pacing.take('C1', 'multicast', 7)).toEqual({ tokens: 7, waitMs: 0 });
  });
});
