import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { isWorthNoting, LONGEST_SECONDS, sessionEnd } from './session-life.js';

const DAY_MS = 86_400_000;
const began = new Date('2026-03-01T09:00:00Z');
const after = (days: number): Date => new Date(began.getTime() + days * DAY_MS);

describe('sessionEnd', () => {
  it('is 14 days from the last use, and 90 days from the beginning at the latest', () => {
    expect([0, 10, 76, 80, 89].map((day) => sessionEnd(began, after(day)))).toEqual(
      [14, 24, 90, 90, 90].map(after),
    );
    expect(LONGEST_SECONDS).toBe(90 * 86_400);
  });

  it('never comes nearer by use, and never passes the longest', () => {
    const day = fc.double({ min: 0, max: 90, noNaN: true });
    fc.assert(
      fc.property(day, day, (a, b) => {
        const [earlier, later] = [Math.min(a, b), Math.max(a, b)].map((at) => sessionEnd(began, after(at)));
        expect(earlier?.getTime()).toBeLessThanOrEqual(later?.getTime() ?? 0);
        expect(later?.getTime()).toBeLessThanOrEqual(after(90).getTime());
      }),
    );
  });
});

describe('isWorthNoting', () => {
  it('is true once a minute', () => {
    const seen = (ms: number) => isWorthNoting(began, new Date(began.getTime() + ms));
    expect([seen(0), seen(59_999), seen(60_000)]).toEqual([false, false, true]);
    expect(isWorthNoting(null, began)).toBe(true);
  });
});
