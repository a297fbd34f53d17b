import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkFilter, type FieldCatalogue, type FieldDefinition, type Issue } from './index.js';

const FIELDS: Record<string, FieldDefinition> = {
  language: { kind: 'column', type: 'text', sql: 'c.language' },
  followed_at: { kind: 'column', type: 'datetime', sql: 'c.followed_at' },
  points: { kind: 'attribute', type: 'number', name: 'points' },
  vip: { kind: 'attribute', type: 'boolean', name: 'vip' },
  tags: { kind: 'attribute', type: 'list', name: 'tags' },
};
const catalogue: FieldCatalogue = {
  find: (name) => (Object.hasOwn(FIELDS, name) ? FIELDS[name] : undefined),
};

const rule = (field: unknown, operator: unknown, value?: unknown): Record<string, unknown> => ({
  field,
  operator,
  value,
});
const and = (...rules: unknown[]): Record<string, unknown> => ({ combinator: 'and', rules });

function issuesOf(input: unknown): Pick<Issue, 'path' | 'message'>[] {
  const result = checkFilter(input, catalogue);
  return result.ok ? [] : result.issues.map(({ path, message }) => ({ path, message }));
}

function testsOf(input: unknown): unknown[] {
  const result = checkFilter(input, catalogue);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.filter.rules;
}

describe('a filter for everyone', () => {
  it.each([[{}], [and()], [{ combinator: 'or', rules: [] }]])('%j', (input) => {
    expect(checkFilter(input, catalogue)).toMatchObject({
      ok: true,
      filter: { not: false, rules: [] },
      warnings: [],
    });
  });

  it('is warned of where it is hidden in another, or turned around', () => {
    const input = { combinator: 'or', rules: [rule('vip', '=', true), and()] };
    expect(checkFilter(input, catalogue)).toMatchObject({ ok: true, warnings: [{ path: 'rules[1]' }] });
    const nobody = { ...and(), not: true };
    expect(checkFilter(nobody, catalogue)).toMatchObject({ ok: true, warnings: [{ path: '' }] });
  });
});

describe('a filter that is right', () => {
  it('becomes a tree in which operators are tests', () => {
    const input = and(rule('language', '!=', 'ja'), { ...and(rule('points', '>=', 10)), not: true });
    expect(checkFilter(input, catalogue)).toEqual({
      ok: true,
      warnings: [],
      filter: {
        kind: 'group',
        combinator: 'and',
        not: false,
        rules: [
          {
            kind: 'rule',
            field: { kind: 'column', name: 'language', type: 'text', sql: 'c.language' },
            negated: true,
            test: { kind: 'textIn', values: ['ja'] },
          },
          {
            kind: 'group',
            combinator: 'and',
            not: true,
            rules: [
              {
                kind: 'rule',
                field: { kind: 'attribute', name: 'points', type: 'number' },
                negated: false,
                test: { kind: 'numberRange', from: { value: 10, inclusive: true } },
              },
            ],
          },
        ],
      },
    });
  });

  it('may be an export of react-querybuilder', () => {
    const exported = {
      ...rule('points', 'null', ''),
      id: 'a',
      path: [0],
      disabled: false,
      valueSource: 'value',
    };
    expect(
      issuesOf({ id: 'g', ...and({ ...exported, valueEditorType: 'text', inputType: 'number' }) }),
    ).toEqual([]);
  });

  it('means the attribute by attributes.<name>, also one that is called like a system field', () => {
    const rules = [rule('attributes.language', 'null'), rule('attributes.points', 'null')];
    expect(testsOf(and(...rules))).toMatchObject([
      { field: { kind: 'attribute', name: 'language', type: 'text' } },
      { field: { kind: 'attribute', name: 'points', type: 'number' } },
    ]);
  });

  it.each([
    ['=', 'a', 'text'],
    ['contains', 'a', 'text'],
    ['in', ['a'], 'text'],
    ['=', 1, 'number'],
    ['between', [1, 2], 'number'],
    ['=', false, 'boolean'],
    ['<', '2026-01-01', 'datetime'],
    ['withinLastDays', 3, 'datetime'],
    ['notNull', undefined, 'text'],
  ])(
    'given an attribute that nobody has, then %s %j compares by the value’s type and warns',
    (operator, value, type) => {
      const result = checkFilter(and(rule('size', operator, value)), catalogue);
      expect(result).toMatchObject({
        ok: true,
        filter: { rules: [{ field: { kind: 'attribute', name: 'size', type } }] },
        warnings: [{ path: 'rules[0].field', message: 'No contact has an attribute "size" yet' }],
      });
    },
  );

  it.each([
    ['=', '2026-02-28', { from: Date.UTC(2026, 1, 28), before: Date.UTC(2026, 2, 1) }],
    ['<', '2026-02-28', { before: Date.UTC(2026, 1, 28) }],
    ['<=', '2026-02-28', { before: Date.UTC(2026, 2, 1) }],
    ['>', '2026-02-28', { from: Date.UTC(2026, 2, 1) }],
    ['>=', '2026-02-28T09:00:00+09:00', { from: Date.UTC(2026, 1, 28) }],
    ['=', '2026-02-28T09:00+09:00', { from: Date.UTC(2026, 1, 28), before: Date.UTC(2026, 1, 28) + 1 }],
    ['between', ['2026-01-01', '2026-01-31'], { from: Date.UTC(2026, 0, 1), before: Date.UTC(2026, 1, 1) }],
  ])('a bare date is its whole day in UTC: %s %j', (operator, value, span) => {
    expect(testsOf(and(rule('followed_at', operator, value)))).toMatchObject([
      { test: { kind: 'during', ...span } },
    ]);
  });
});

describe('a filter that is wrong', () => {
  it('has all its mistakes told, each with its path', () => {
    const input = {
      combinator: 'xor',
      not: 'yes',
      color: 1,
      rules: [
        rule('language', '~', 'ja'),
        and(rule('language', '<', 'ja'), rule('points', '=', '7'), 'and', rule('tags', 'in', ['a', 7])),
        rule('event.', '=', 1),
        rule('', 'equals', 1),
        { ...rule('vip', '=', true), valueSource: 'field', match: 1 },
      ],
    };
    expect(issuesOf(input).map(({ path }) => path)).toEqual([
      'color',
      'combinator',
      'not',
      'rules[0].operator',
      'rules[1].rules[0].operator',
      'rules[1].rules[1].value',
      'rules[1].rules[2]',
      'rules[1].rules[3].value[1]',
      'rules[2].field',
      'rules[3].field',
      'rules[3].operator',
      'rules[4].match',
      'rules[4].valueSource',
    ]);
  });

  it.each([
    [null, '', 'must be a group {"combinator", "rules"}, or {} for everyone'],
    [[], '', 'must be a group {"combinator", "rules"}, or {} for everyone'],
    [rule('vip', '=', true), 'rules', 'must be a list of rules and groups'],
    [{ combinator: 'and' }, 'rules', 'must be a list of rules and groups'],
    [and({}), 'rules[0].field', 'must be the name of a field'],
    [
      and(rule('vip', '~', 1)),
      'rules[0].operator',
      '"~" is not an operator; use one of =, !=, <, <=, >, >=, contains,',
    ],
    [
      and(rule('vip', 'contains', true)),
      'rules[0].operator',
      '"contains" does not fit "vip", which is true or false; use one of =, !=, null, notNull',
    ],
    [and(rule('campaign.1', '=', 1)), 'rules[0].value', 'must be one of'],
    [and(rule('a\0b', '=', 1)), 'rules[0].field', 'null character'],
    [and(rule('attributes.', '=', 1)), 'rules[0].field', 'The name must not be empty'],
  ])('%j', (input, path, message) => {
    expect(issuesOf(input)).toContainEqual({ path, message: expect.stringContaining(message) });
  });

  it.each([
    ['language', '=', 7, '', 'a text'],
    ['language', '=', '', '', 'use the operator "null"'],
    ['language', '=', 'a\0', '', 'null character'],
    ['language', '=', '\ud800', '', 'lone surrogate'],
    ['language', 'contains', 'a'.repeat(4_001), '', 'at most 4000 characters'],
    ['language', 'in', 'ja', '', 'a list with at least one value'],
    ['language', 'in', [], '', 'a list with at least one value'],
    ['language', 'in', ['ja', null], '[1]', 'a text'],
    ['language', 'in', Array<string>(10_001).fill('a'), '', 'at most 10000 values'],
    ['points', '=', '7', '', 'a number, without quotes'],
    ['points', '>', null, '', 'a number, without quotes'],
    ['points', '=', Number.NaN, '', 'a number, without quotes'],
    ['points', 'between', [1], '', '[low, high]'],
    ['points', 'between', '1,2', '', '[low, high]'],
    ['points', 'between', [1, '2'], '[1]', 'a number, without quotes'],
    ['points', 'between', [2, 1], '', 'must not be above the second'],
    ['vip', '=', 'true', '', 'true or false'],
    ['followed_at', '=', '2026-02-30', '', 'a date such as'],
    ['followed_at', '=', '2026-01-01T09:00:00', '', 'with its zone'],
    ['followed_at', '=', 1_700_000_000, '', 'a date such as'],
    ['followed_at', 'withinLastDays', 0, '', 'more than 0 and at most 36500'],
    ['followed_at', 'notWithinLastDays', 36_501, '', 'more than 0 and at most 36500'],
    ['tags', 'contains', ['a'], '', 'a text'],
  ])('the value in %s %s %j', (field, operator, value, step, message) => {
    expect(issuesOf(and(rule(field, operator, value)))).toEqual([
      { path: `rules[0].value${step}`, message: expect.stringContaining(message) },
    ]);
  });

  it('is bounded in depth and in rules', () => {
    const nested = (depth: number): unknown =>
      depth === 1 ? and(rule('vip', '=', true)) : and(nested(depth - 1));
    expect(issuesOf(nested(10))).toEqual([]);
    expect(issuesOf(nested(11))).toMatchObject([{ path: `${'rules[0].'.repeat(9)}rules` }]);
    const many = (count: number): unknown => and(...Array<unknown>(count).fill(rule('vip', '=', true)));
    expect(issuesOf(many(200))).toEqual([]);
    expect(issuesOf(many(100_000))).toMatchObject([{ path: 'rules[200]' }]);
    expect(issuesOf(and(many(150), many(51)))).toMatchObject([{ path: 'rules[1].rules[50]' }]);
  });

  it('never throws and always says where, whatever the JSON', () => {
    const word = fc.constantFrom(
      'and',
      'or',
      '=',
      'in',
      'between',
      'vip',
      'points',
      'tags',
      'size',
      'combinator',
      '',
    );
    const json = fc.letrec((tie) => ({
      any: fc.oneof(
        { maxDepth: 4 },
        word,
        fc.jsonValue({ maxDepth: 1 }),
        fc.array(tie('any'), { maxLength: 3 }),
        tie('node'),
      ),
      node: fc.record(
        {
          combinator: word,
          rules: fc.array(tie('any'), { maxLength: 3 }),
          field: word,
          operator: word,
          value: tie('any'),
        },
        { requiredKeys: [] },
      ),
    })).node;
    fc.assert(
      fc.property(json, (input) => {
        const result = checkFilter(input, catalogue);
        expect(result.ok || result.issues.length > 0).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
