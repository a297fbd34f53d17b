import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Grant, type PacedEndpoint, type PaceLevel, Pacing } from '../pacing/index.js';
import { PacedPermits } from './paced-permits.js';

/** Grants what the test hands out, one grant after another, and none before. */
class GivenPacing extends Pacing {
  readonly asked: [string, PacedEndpoint, number][] = [];
  granted = 0;
  private grant: ((grant: Grant) => void) | undefined;

  override take(channel: string, endpoint: PacedEndpoint, want: number): Promise<Grant> {
    this.asked.push([channel, endpoint, want]);
    return new Promise((resolve) => (this.grant = resolve));
  }

  /** @returns whether anybody had asked */
  async give(tokens: number, waitMs = 0): Promise<boolean> {
    await turn();
    const { grant } = this;
    this.grant = undefined;
    if (grant) this.granted += tokens;
    grant?.({ tokens, waitMs });
    await turn();
    return grant !== undefined;
  }

  override slowDown(): void {}

  override levels(): PaceLevel[] {
    return [];
  }
}

function aQueue() {
  const pacing = new GivenPacing();
  const permits = new PacedPermits(pacing, 'C1', 'push');
  const through: number[] = [];
  let next = 0;
  const take = (count: number): void => {
    for (let n = 0; n < count; n++) {
      const own = next++;
      void permits.take().then(() => through.push(own));
    }
  };
  return { pacing, through, take };
}

describe('paced permits', () => {
  it('given many ask at once, are fetched for all of them at once', async () => {
    const { pacing, through, take } = aQueue();
    take(30);
    await pacing.give(30);
    expect(pacing.asked).toEqual([['C1', 'push', 30]]);
    expect(through).toHaveLength(30);
  });

  it('given fewer are granted than wanted, are fetched again for the rest', async () => {
    const { pacing, through, take } = aQueue();
    take(5);
    await pacing.give(2);
    expect(through).toEqual([0, 1]);
    await pacing.give(3);
    expect(pacing.asked.map(([, , want]) => want)).toEqual([5, 3]);
    expect(through).toEqual([0, 1, 2, 3, 4]);
  });

  it('given a wait, let nobody through before it is over', async () => {
    const { pacing, through, take } = aQueue();
    take(1);
    const asked = performance.now();
    await pacing.give(1, 20);
    expect(through).toEqual([]);
    while (through.length === 0) await turn();
    // A timer may come up to a millisecond early.
    expect(performance.now() - asked).toBeGreaterThan(18);
  });

  it('given nobody asks, ask for nothing', async () => {
    const { pacing, take } = aQueue();
    take(1);
    await pacing.give(1);
    expect(await pacing.give(5)).toBe(false);
  });

  it('let through in the order of asking, never more than were granted, and everybody in the end', async () => {
    const steps = fc.array(
      fc.oneof(
        fc.record({ take: fc.integer({ min: 1, max: 9 }) }),
        fc.record({ give: fc.integer({ min: 1, max: 12 }) }),
      ),
      { maxLength: 20 },
    );
    await fc.assert(
      fc.asyncProperty(steps, async (taken) => {
        const { pacing, through, take } = aQueue();
        let asked = 0;
        for (const step of taken) {
          if ('give' in step) await pacing.give(step.give);
          else {
            take(step.take);
            asked += step.take;
          }
          expect(through).toEqual(through.map((_, n) => n));
          expect(through.length).toBeLessThanOrEqual(pacing.granted);
        }
        while (await pacing.give(5));
        expect(through).toHaveLength(asked);
      }),
    );
  });
});
