import { describe, expect, it } from '@jest/globals';
import { checkFilter, type FieldCatalogue } from './index.js';

const catalogue: FieldCatalogue = {
  find: () => undefined,
  eventNameId: (name) => (name === 'purchase' ? 7 : undefined),
};
const rule = (operator: string, value?: unknown, field = 'event.purchase'): Record<string, unknown> => ({
  field,
  operator,
  value,
});
const and = (...rules: unknown[]): Record<string, unknown> => ({ combinator: 'and', rules });

function ruleOf(operator: string, value?: unknown): unknown {
  const result = checkFilter(and(rule(operator, value)), catalogue);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.filter.rules[0];
}

function issuesOf(...rules: unknown[]): unknown[] {
  const result = checkFilter(and(...rules), catalogue);
  return result.ok ? [] : result.issues.map(({ path, message }) => [path, message]);
}

describe('how often something happened', () => {
  it.each([
    ['>=', { count: 3 }, { from: 3, to: null, negated: false }],
    ['>', { count: 3 }, { from: 4, to: null, negated: false }],
    ['<=', { count: 3 }, { from: 0, to: 3, negated: false }],
    ['<', { count: 3 }, { from: 0, to: 2, negated: false }],
    ['=', { count: 3 }, { from: 3, to: 3, negated: false }],
    ['!=', { count: 3 }, { from: 3, to: 3, negated: true }],
    ['=', { count: 0 }, { from: 0, to: 0, negated: false }],
    ['between', { count: [2, 3] }, { from: 2, to: 3, negated: false }],
    ['>=', 3, { from: 3, to: null, negated: false }],
    ['between', [2, 3], { from: 2, to: 3, negated: false }],
    ['notNull', undefined, { from: 1, to: null, negated: false }],
    ['null', '', { from: 0, to: 0, negated: false }],
    ['notNull', { withinDays: 7 }, { from: 1, to: null, negated: false, withinDays: 7 }],
    ['withinLastDays', 7, { from: 1, to: null, negated: false, withinDays: 7 }],
    ['notWithinLastDays', { withinDays: 7 }, { from: 1, to: null, negated: true, withinDays: 7 }],
    ['>=', { count: 1, withinDays: 0.5, where: [] }, { from: 1, to: null, negated: false, withinDays: 0.5 }],
  ])('%s %j', (operator, value, checked) => {
    expect(ruleOf(operator, value)).toEqual({
      kind: 'event',
      name: 'purchase',
      nameId: 7,
      where: { kind: 'group', combinator: 'and', not: false, rules: [] },
      ...checked,
    });
  });

  it('counts what has the properties, whose types are those of the values', () => {
    const where = [
      { field: 'amount', operator: '>', value: 10 },
      { field: 'event.x', operator: '=', value: 'a' },
      { field: 'due', operator: '=', value: '2026-05-01T09:00:00+09:00' },
      { field: 'day', operator: '=', value: '2026-05-01' },
    ];
    expect(ruleOf('>=', { count: 1, where })).toMatchObject({
      where: {
        combinator: 'and',
        rules: [
          { field: { kind: 'attribute', name: 'amount', type: 'number' } },
          { field: { kind: 'attribute', name: 'event.x', type: 'text' } },
          { field: { kind: 'attribute', name: 'due', type: 'datetime' } },
          { field: { kind: 'attribute', name: 'day', type: 'text' } },
        ],
      },
    });
    const group = { combinator: 'or', not: true, rules: where };
    expect(ruleOf('>=', { count: 1, where: group })).toMatchObject({
      where: { combinator: 'or', not: true },
    });
  });

  it('is warned of when nobody has done it yet, and when every count fits or none', () => {
    const input = and(rule('>=', 1, 'event.cart'), rule('>=', 0), rule('<', 0));
    expect(checkFilter(input, catalogue)).toMatchObject({
      ok: true,
      warnings: [
        { path: 'rules[0].field', code: 'event_unknown', message: 'Nobody has done "cart" yet' },
        { path: 'rules[1].value', code: 'event_times_everyone' },
        { path: 'rules[2].value', code: 'event_times_nobody' },
      ],
    });
  });
});

describe('a rule on events that is wrong', () => {
  it.each([
    [rule('>=', 1, 'event.'), 'rules[0].field', 'must not be empty'],
    [
      rule('contains', 'a'),
      'rules[0].operator',
      'does not fit "event.purchase", which is an event; use one of =',
    ],
    [rule('~', 1), 'rules[0].operator', 'is not an operator'],
    [rule('>='), 'rules[0].value', '{"count", "withinDays", "where"}'],
    [rule('>=', '3'), 'rules[0].value', '{"count", "withinDays", "where"}'],
    [rule('null', 3), 'rules[0].value', 'or be left out'],
    [rule('withinLastDays', '3'), 'rules[0].value', 'a number of days'],
    [rule('>=', {}), 'rules[0].value.count', 'whole number from 0 to 1000000'],
    [rule('>=', { count: 1.5 }), 'rules[0].value.count', 'whole number'],
    [rule('>=', { count: -1 }), 'rules[0].value.count', 'whole number'],
    [rule('>=', { count: '1; DROP TABLE contacts' }), 'rules[0].value.count', 'whole number'],
    [rule('between', { count: 1 }), 'rules[0].value.count', '[low, high]'],
    [rule('between', { count: [3, 2] }), 'rules[0].value.count', 'must not be above'],
    [rule('>=', { count: 1, withinDays: 0 }), 'rules[0].value.withinDays', 'more than 0'],
    [rule('>=', { count: 1, withinDays: null }), 'rules[0].value.withinDays', 'more than 0'],
    [rule('>=', { count: 1, days: 3 }), 'rules[0].value.days', 'known are count, withinDays, where'],
    [rule('null', { count: 1 }), 'rules[0].value.count', 'known are withinDays, where'],
    [rule('withinLastDays', {}), 'rules[0].value.withinDays', 'more than 0'],
    [rule('>=', { count: 1, where: 'a' }), 'rules[0].value.where', 'a list of rules'],
    [rule('>=', { count: 1, where: [{}] }), 'rules[0].value.where[0].operator', 'is not an operator'],
    [
      rule('>=', { count: 1, where: [{ field: '', operator: '=', value: 1 }] }),
      'rules[0].value.where[0].field',
      'must not be empty',
    ],
    [
      rule('>=', {
        count: 1,
        where: { combinator: 'or', rules: [{ field: 'a', operator: '>', value: 'x' }] },
      }),
      'rules[0].value.where.rules[0].value',
      'a date such as',
    ],
  ])('%j', (wrong, path, message) => {
    expect(issuesOf(wrong)).toContainEqual([path, expect.stringContaining(message)]);
  });

  it('has all its mistakes told', () => {
    const value = { count: 'a', withinDays: 'b', where: [{ field: 'c', operator: '=' }] };
    expect(issuesOf(rule('=', value)).length).toBe(3);
  });

  it('is bounded with its where: its rules count as all others do, and its groups', () => {
    const property = { field: 'a', operator: '=', value: 1 };
    const wide = (count: number) => rule('>=', { count: 1, where: Array(count).fill(property) });
    expect(issuesOf(wide(199))).toEqual([]);
    expect(issuesOf(wide(200))).toMatchObject([['rules[0].value.where[199]', expect.anything()]]);
    const nested = (depth: number): unknown => (depth === 0 ? property : and(nested(depth - 1)));
    expect(issuesOf(rule('>=', { count: 1, where: nested(9) }))).toEqual([]);
    expect(issuesOf(rule('>=', { count: 1, where: nested(50) }))).toMatchObject([
      [`rules[0].value.where.${'rules[0].'.repeat(8)}rules`, expect.anything()],
    ]);
  });
});
