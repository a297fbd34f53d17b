import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { SeenLineIds } from './seen-line-ids.js';

const lineIdOf = (n: number): string => `U${n.toString(16).padStart(32, '0')}`;

/** How many of so many LINE IDs that are all new look like one that was seen. */
function mistaken(count: number, expected = count): number {
  const seen = new SeenLineIds(expected);
  return Array.from({ length: count }, (_, n) => seen.add(lineIdOf(n))).filter(Boolean).length;
}

describe('LINE IDs that were seen', () => {
  it('never look new again', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), fc.nat(5_000), (lineIds, expected) => {
        const seen = new SeenLineIds(expected);
        for (const lineId of lineIds) seen.add(lineId);
        expect(lineIds.filter((lineId) => !seen.add(lineId))).toEqual([]);
      }),
    );
  });

  it('seldom make others look seen, also when they differ in one digit only', () => {
    expect(mistaken(100_000)).toBeLessThan(1_000);
  });

  it('given more than were expected, still let some look new', () => {
    const mistakes = mistaken(20_000, 2_000);
    expect(mistakes).toBeGreaterThan(1_000);
    expect(mistakes).toBeLessThan(20_000);
  });
});
