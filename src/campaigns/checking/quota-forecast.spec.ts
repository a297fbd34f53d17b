import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addressVariable, type Demand, messagesLeft, messagesNeeded } from './quota-forecast.js';

const aDemand = (parts: Partial<Demand>): Demand => ({
  users: 0,
  chatSizes: [],
  chatsUnknown: 0,
  limit: null,
  controlGroupPercent: 0,
  ...parts,
});

describe('messagesNeeded', () => {
  it.each<[string, Partial<Demand>, number]>([
    ['users', { users: 3 }, 3],
    ['a group', { users: 1, chatSizes: [200, 0] }, 201],
    ['a group of unknown size', { chatsUnknown: 2 }, 2],
    ['a limit below the users', { users: 10, limit: 4 }, 4],
    ['a limit above them', { users: 10, limit: 40 }, 10],
    ['a limit where groups may come first', { users: 10, chatSizes: [5, 300, 20], limit: 2 }, 320],
    ['a limit with room beside the groups', { users: 10, chatSizes: [300], limit: 3 }, 302],
    ['a control group', { users: 101, controlGroupPercent: 10 }, 91],
    ['a control group of almost all', { users: 1_000, controlGroupPercent: 99.9 }, 1],
    ['a control group of all', { users: 10, chatSizes: [5], controlGroupPercent: 100 }, 0],
    ['nobody', {}, 0],
  ])('given %s', (_name, parts, needed) => {
    expect(messagesNeeded(aDemand(parts))).toBe(needed);
  });

  const demands = fc.record<Demand>({
    users: fc.nat(5_000_000),
    chatSizes: fc.array(fc.nat(500), { maxLength: 50 }),
    chatsUnknown: fc.nat(1_000),
    limit: fc.option(fc.nat(2_000), { nil: null }),
    controlGroupPercent: fc.integer({ min: 0, max: 10_000 }).map((hundredths) => hundredths / 100),
  });

  it('a limit never raises it, nor does a larger control group', () => {
    fc.assert(
      fc.property(demands, fc.integer({ min: 0, max: 100 }), (demand, percent) => {
        const needed = messagesNeeded(demand);
        expect(needed).toBeLessThanOrEqual(messagesNeeded({ ...demand, limit: null }));
        const larger = Math.max(percent, demand.controlGroupPercent);
        expect(messagesNeeded({ ...demand, controlGroupPercent: larger })).toBeLessThanOrEqual(needed);
      }),
    );
  });

  it('without groups, never exceeds the limit', () => {
    fc.assert(
      fc.property(demands, (demand) => {
        const needed = messagesNeeded({ ...demand, chatSizes: [] });
        expect(needed).toBeLessThanOrEqual(demand.limit ?? Infinity);
      }),
    );
  });
});

describe('messagesLeft', () => {
  it.each([
    [null, 5, null],
    [10, 4, 6],
    [10, 40, 0],
  ])('given %s remain and %i are reserved, answers %s', (remaining, reserved, left) => {
    expect(messagesLeft(remaining, reserved)).toBe(left);
  });
});

describe('addressVariable', () => {
  it.each([
    ['{{line_id}}', 'line_id'],
    [' {{ parent_id }} ', 'parent_id'],
    ['{{attributes.parent_id}}', 'attributes.parent_id'],
    ['{{default parent_id line_id}}', undefined],
    ['{{#if vip}}{{line_id}}{{/if}}', undefined],
    [`C${'0'.repeat(32)}`, undefined],
  ])('of %j is %j', (recipient, variable) => {
    expect(addressVariable(recipient)).toBe(variable);
  });
});
