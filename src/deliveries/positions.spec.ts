import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { formatPositions, parsePositions } from './positions.js';

const ascending = fc
  .uniqueArray(fc.nat(499), { minLength: 1, maxLength: 500 })
  .map((positions) => positions.toSorted((a, b) => a - b));

describe('positions in short', () => {
  it.each([
    [[0], '0'],
    [[7, 9], '7,9'],
    [[3, 4], '3-4'],
    [[0, 1, 2, 4, 6, 7], '0-2,4,6-7'],
    [Array.from({ length: 500 }, (_, position) => position), '0-499'],
  ])('of %j are %s', (positions, text) => {
    expect(formatPositions(positions)).toBe(text);
  });

  it('are read as they were written', () => {
    fc.assert(
      fc.property(ascending, (positions) =>
        expect(parsePositions(formatPositions(positions))).toEqual(positions),
      ),
    );
  });

  it('name each set of positions by another text, since retry keys are made of it', () => {
    fc.assert(
      fc.property(ascending, ascending, (some, others) => {
        expect(formatPositions(some) === formatPositions(others)).toBe(String(some) === String(others));
      }),
    );
  });

  it('hold no space, which separates them from key and body', () => {
    fc.assert(fc.property(ascending, (positions) => expect(formatPositions(positions)).toMatch(/^[\d,-]+$/)));
  });
});
