import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { Deadlines, SWEEP_EVERY_MS, type Timed } from './deadline.js';

let deadlines: Deadlines;
let expired: string[];

beforeEach(() => {
  jest.useFakeTimers();
  deadlines = new Deadlines();
  expired = [];
});
afterEach(() => void jest.useRealTimers());

function started(name: string, timeoutMs: number): Timed {
  const timed: Timed = {
    endsAtMs: performance.now() + timeoutMs,
    place: 0,
    expire: () => {
      expired.push(name);
      deadlines.delete(timed);
    },
  };
  deadlines.add(timed);
  return timed;
}

describe('Deadlines', () => {
  it('ends each when its time is up, at most one sweep late', () => {
    started('slow', 10 * SWEEP_EVERY_MS);
    started('fast', SWEEP_EVERY_MS + 1);
    jest.advanceTimersByTime(SWEEP_EVERY_MS);
    expect(expired).toEqual([]);
    jest.advanceTimersByTime(SWEEP_EVERY_MS);
    expect(expired).toEqual(['fast']);
    jest.advanceTimersByTime(8 * SWEEP_EVERY_MS);
    expect(expired).toEqual(['fast', 'slow']);
  });

  it('leaves alone what is over', () => {
    deadlines.delete(started('over', 1));
    jest.advanceTimersByTime(10 * SWEEP_EVERY_MS);
    expect(expired).toEqual([]);
  });

  it('ends exactly those that are due and not over, in whatever order the others ended', () => {
    const plan = fc.record({ timeoutMs: fc.nat(1_000), isOver: fc.boolean() });
    fc.assert(
      fc.property(fc.array(plan, { maxLength: 30 }), fc.nat(20), (plans, sweeps) => {
        // Those of the last case, which nobody ends any more.
        jest.clearAllTimers();
        [deadlines, expired] = [new Deadlines(), []];
        const all = plans.map(({ timeoutMs, isOver }, index) => ({
          timed: started(`${index}`, timeoutMs),
          isOver,
        }));
        for (const { timed, isOver } of all) if (isOver) deadlines.delete(timed);
        jest.advanceTimersByTime(sweeps * SWEEP_EVERY_MS);
        const due = plans.flatMap(({ timeoutMs, isOver }, index) =>
          !isOver && sweeps > 0 && timeoutMs <= sweeps * SWEEP_EVERY_MS ? [`${index}`] : [],
        );
        expect(expired.toSorted()).toEqual(due.toSorted());
      }),
    );
  });

  it('given a thousand, keeps one timer, and none once they are over', () => {
    const all = Array.from({ length: 1_000 }, (_, index) => started(`${index}`, 60_000));
    expect(jest.getTimerCount()).toBe(1);
    for (const timed of all) deadlines.delete(timed);
    jest.advanceTimersByTime(SWEEP_EVERY_MS);
    expect(jest.getTimerCount()).toBe(0);
  });

  it('says when nothing is under way, and then keeps no timer', async () => {
    await expect(deadlines.whenEmpty()).resolves.toBeUndefined();
    const timed = started('last', 60_000);
    const empty = deadlines.whenEmpty();
    deadlines.delete(timed);
    await expect(empty).resolves.toBeUndefined();
    expect(jest.getTimerCount()).toBe(0);
  });
});
