import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseEvent } from './parse-event.js';

const NOW = new Date('2026-04-15T12:00:00.000Z');
const EVENT = { externalId: 'a', name: 'purchase' };

function problemsOf(parts: object): unknown[] {
  const parsing = parseEvent({ ...EVENT, ...parts }, NOW);
  return parsing.ok ? [] : parsing.problems.map(({ path, message }) => [path, message]);
}

describe('parseEvent', () => {
  it('takes all parts, with times in UTC and without what is null', () => {
    const input = {
      externalId: 'a',
      name: '注文 完了',
      at: '2026-04-15T09:00:00+09:00',
      eventId: 'order-1',
      properties: {
        amount: 0.5,
        gift: false,
        due: '2026-05-01 09:00+09:00',
        day: '2026-05-01',
        none: null,
        empty: '',
      },
    };
    expect(parseEvent(input, NOW)).toEqual({
      ok: true,
      event: {
        externalId: 'a',
        name: '注文 完了',
        at: new Date('2026-04-15T00:00:00.000Z'),
        eventId: 'order-1',
        properties: {
          amount: 0.5,
          gift: false,
          due: '2026-05-01T00:00:00.000Z',
          day: '2026-05-01',
          empty: '',
        },
      },
    });
  });

  it('takes what has no time as of now, and what has no more as without', () => {
    expect(parseEvent({ ...EVENT, at: null, eventId: null }, NOW)).toEqual({
      ok: true,
      event: { ...EVENT, at: NOW, eventId: null, properties: {} },
    });
  });

  it.each([
    [{ externalId: undefined }, 'externalId', 'is missing'],
    [{ externalId: 7 }, 'externalId', 'must be a text'],
    [{ name: null }, 'name', 'says what happened'],
    [{ name: 7 }, 'name', 'must be a string'],
    [{ name: ' a' }, 'name', 'blank'],
    [{ name: 'a\nb' }, 'name', 'control characters'],
    [{ name: 'a'.repeat(101) }, 'name', 'at most 100 characters, not 101'],
    [{ at: '2026-04-15T12:00:00' }, 'at', 'with its zone'],
    [{ at: '2026-02-30T12:00:00Z' }, 'at', 'with its zone'],
    [{ at: 1_700_000_000 }, 'at', 'with its zone'],
    [{ at: '2026-04-15T12:05:00.001Z' }, 'at', 'up to 5 minutes'],
    [{ eventId: '' }, 'eventId', 'must not be empty'],
    [{ eventId: 7 }, 'eventId', 'must be a string'],
    [{ properties: [] }, 'properties', 'must be an object'],
    [{ properties: { a: {} } }, 'properties.a', 'a text, number, boolean or null'],
    [{ properties: { a: Number.NaN } }, 'properties.a', 'a text, number, boolean or null'],
    [{ properties: { a: 'x'.repeat(1_001) } }, 'properties.a', 'at most 1000 characters'],
    [{ properties: { a: 'x\0' } }, 'properties.a', 'U+0000'],
    [{ properties: { '': 1 } }, 'properties.', 'must not be empty'],
    [
      { properties: Object.fromEntries(Array.from({ length: 51 }, (_, n) => [`p${n}`, n])) },
      'properties',
      'at most 50 properties',
    ],
    [
      { properties: Object.fromEntries(Array.from({ length: 11 }, (_, n) => [`p${n}`, 'x'.repeat(1_000)])) },
      'properties',
      'at most 10000 characters in all',
    ],
    [{ colour: 'red' }, 'colour', 'not a known field'],
  ])('refuses %j', (parts, path, message) => {
    expect(problemsOf(parts)).toEqual([[path, expect.stringContaining(message)]]);
  });

  it('lets a clock be 5 minutes ahead', () => {
    expect(problemsOf({ at: '2026-04-15T12:05:00.000Z' })).toEqual([]);
  });

  it('never throws, and tells a problem of all that it refuses', () => {
    const key = fc.constantFrom('externalId', 'name', 'at', 'properties', 'eventId', 'x', '__proto__');
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), fc.dictionary(key, fc.jsonValue())), (input) => {
        const parsing = parseEvent(input, NOW);
        expect(parsing.ok || parsing.problems.length > 0).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });
});
