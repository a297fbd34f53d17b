import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { STORED_INSTANT } from './instant.js';

const stored = new RegExp(STORED_INSTANT);

describe('the times that attributes hold', () => {
  it('are all that JavaScript writes', () => {
    const min = new Date('1000-01-01T00:00:00Z');
    const max = new Date('9999-12-31T23:59:59.999Z');
    fc.assert(
      fc.property(fc.date({ min, max, noInvalidDate: true }), (date) => {
        expect(stored.test(date.toISOString())).toBe(true);
        expect(stored.test(date.toISOString().replace('.000', ''))).toBe(true);
      }),
    );
  });

  it('are only those that the calendar has', () => {
    const two = (max: number): fc.Arbitrary<string> =>
      fc.integer({ min: 0, max }).map((n) => String(n).padStart(2, '0'));
    const year = fc.oneof(fc.constantFrom(1900, 2000, 2024, 2100), fc.integer({ min: 1000, max: 9999 }));
    fc.assert(
      fc.property(year, two(13), two(32), two(25), two(61), (y, month, day, hour, minute) => {
        const text = `${y}-${month}-${day}T${hour}:${minute}:00.000Z`;
        const date = new Date(text);
        const isReal = !Number.isNaN(date.getTime()) && date.toISOString() === text;
        expect(stored.test(text)).toBe(isReal);
      }),
      { numRuns: 5_000 },
    );
  });

  it.each([
    '2026-01-01',
    '2026-01-01T00:00:00',
    '2026-01-01T00:00:00+09:00',
    '2026-01-01T00:00:00Z\n',
    ' 2026-01-01T00:00:00Z',
  ])('%j is none', (text) => {
    expect(stored.test(text)).toBe(false);
  });
});
