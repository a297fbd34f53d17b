import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mayAskAgain, SAFE_TO_ASK_MS, waitBeforeRetryMs } from './retry-schedule.js';

const attempts = fc.integer({ min: 1, max: 100_000 });
const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const TEN_MINUTES_MS = 600_000;

describe('waitBeforeRetryMs', () => {
  it('doubles, and stays at ten minutes', () => {
    const longest = [1, 2, 3, 10, 11, 12, 1_000].map((made) => waitBeforeRetryMs(made, 1));
    expect(longest).toEqual([1_000, 2_000, 4_000, 512_000, 600_000, 600_000, 600_000]);
    expect(waitBeforeRetryMs(1, 0)).toBe(500);
  });

  it('is from half a second to ten minutes, and within its doubling step', () => {
    fc.assert(
      fc.property(attempts, chance, (made, random) => {
        const wait = waitBeforeRetryMs(made, random);
        const longest = waitBeforeRetryMs(made, 1);
        expect(wait).toBeGreaterThanOrEqual(Math.max(500, longest / 2));
        expect(wait).toBeLessThanOrEqual(Math.min(TEN_MINUTES_MS, longest));
      }),
    );
  });

  it('never becomes shorter with more attempts', () => {
    fc.assert(
      fc.property(attempts, attempts, chance, (a, b, random) => {
        const [fewer, more] = [Math.min(a, b), Math.max(a, b)];
        expect(waitBeforeRetryMs(fewer, random)).toBeLessThanOrEqual(waitBeforeRetryMs(more, random));
      }),
    );
  });

  it.each([0, -1])('given %d attempts, throws', (made) => {
    expect(() => waitBeforeRetryMs(made, 0)).toThrow(RangeError);
  });
});

describe('mayAskAgain', () => {
  const first = new Date('2026-01-10T00:00:00Z');
  const after = (ms: number): Date => new Date(first.getTime() + ms);

  it('ends 23 hours after the first attempt', () => {
    expect(mayAskAgain(first, first)).toBe(true);
    expect(mayAskAgain(first, after(SAFE_TO_ASK_MS - 1))).toBe(true);
    expect(mayAskAgain(first, after(SAFE_TO_ASK_MS))).toBe(false);
  });

  it('never allows an attempt within an hour of the end of LINE’s 24', () => {
    fc.assert(
      fc.property(fc.integer({ min: 23 * 3_600_000, max: 1e12 }), (ms) =>
        expect(mayAskAgain(first, after(ms))).toBe(false),
      ),
    );
  });
});
