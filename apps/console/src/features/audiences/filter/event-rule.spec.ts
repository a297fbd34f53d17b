import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  EVENT_TIMES,
  type EventCondition,
  readEventRule,
  typeOfProperty,
  withTimes,
  writeEventRule,
} from './event-rule.js';

const condition: fc.Arbitrary<EventCondition> = fc
  .record({
    times: fc.constantFrom(...EVENT_TIMES),
    count: fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined }),
    withinDays: fc.constantFrom(undefined, null, 30),
    where: fc.array(
      fc.constantFrom(
        { field: 'sku', operator: '=' as const, value: 'A' },
        { field: 'amount', operator: '>=' as const, value: 7 },
        { field: '', operator: '=' as const },
      ),
      { maxLength: 2 },
    ),
  })
  .map((made) => (made.times === 'never' ? { ...made, count: 0 } : made));

describe('a rule on an event', () => {
  it('is the same after it was written and read', () => {
    fc.assert(
      fc.property(condition, (given) => {
        const { operator, value } = writeEventRule(given);
        expect(readEventRule(operator, value)).toEqual(given);
      }),
    );
  });

  it.each([
    ['between', { count: [1, 2] }],
    ['>=', 2],
    ['>=', { count: 1, more: 1 }],
    ['>=', { count: '1' }],
    ['>=', { count: 1, where: { combinator: 'and', rules: [] } }],
    ['>=', { count: 1, where: [{ field: 'a', operator: '~' }] }],
    ['>=', { count: 1, where: [{ field: 'a', operator: '=', value: {} }] }],
  ])('is kept as it is where it has no controls: %s %j', (operator, value) => {
    expect(readEventRule(operator, value)).toBeUndefined();
  });

  it('has a number that says something when it is counted another way', () => {
    const never: EventCondition = { times: 'never', count: 0, withinDays: 7, where: [] };
    expect(withTimes(never, 'atLeast')).toEqual({ ...never, times: 'atLeast', count: 1 });
    expect(withTimes({ ...never, times: 'atLeast', count: 5 }, 'never')).toEqual(never);
    expect(withTimes({ ...never, times: 'atLeast', count: 5 }, 'atMost').count).toBe(5);
  });

  it('compares a property by its type, and a value of another type by its own', () => {
    const properties = [{ name: 'amount', type: 'number' as const, isSystem: false }];
    expect(typeOfProperty({ field: 'amount', operator: '=' }, properties)).toBe('number');
    expect(typeOfProperty({ field: 'amount', operator: '=', value: 'free' }, properties)).toBe('text');
    expect(typeOfProperty({ field: 'sku', operator: '=', value: true }, properties)).toBe('boolean');
  });
});
