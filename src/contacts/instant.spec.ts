import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseInstant } from './instant.js';

const two = (number: number): string => String(number).padStart(2, '0');

describe('an instant', () => {
  it.each([
    ['2026-05-01', '2026-05-01T00:00:00.000Z', false],
    ['2024-02-29', '2024-02-29T00:00:00.000Z', false],
    ['2026-05-01T09:00:00+09:00', '2026-05-01T00:00:00.000Z', true],
    ['2026-05-01 09:00Z', '2026-05-01T09:00:00.000Z', true],
  ])('is read from %s', (text, iso, hasTime) => {
    expect(parseInstant(text)).toEqual({ iso, hasTime });
  });

  it.each([
    '2026-02-29',
    '2000-02-30',
    '1900-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31T10:00Z',
    '0999-01-01',
  ])('is not %s', (text) => expect(parseInstant(text)).toBeUndefined());

  it('has a day of the calendar, and all of these', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1_000, max: 9_999 }), fc.nat(14), fc.nat(33), (year, month, day) => {
        const text = `${year}-${two(month)}-${two(day)}`;
        const date = new Date(`${text}T00:00:00Z`);
        const isDay = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
        expect(parseInstant(text) !== undefined).toBe(isDay);
        expect(parseInstant(`${text}T10:00Z`) !== undefined).toBe(isDay);
      }),
    );
  });
});
