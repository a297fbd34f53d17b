import { describe, expect, it } from '@jest/globals';
import {
  checkFilter,
  type FieldCatalogue,
  matchesFilter,
  MAX_RULES_WITHIN,
  type SavedAudience,
} from './index.js';

const NOW = new Date('2026-04-15T12:00:00.000Z');
const id = (digit: number): string => `00000000-0000-7000-8000-${String(digit).padStart(12, '0')}`;
const inside = (value: unknown, operator = 'in') => ({
  combinator: 'and',
  rules: [{ field: 'audience', operator, value }],
});
const points = (operator: string, value: unknown) => ({
  combinator: 'and',
  rules: [{ field: 'points', operator, value }],
});

function catalogue(audiences: Record<string, Partial<SavedAudience>> = {}): FieldCatalogue {
  return {
    find: (name) => (name === 'points' ? { kind: 'attribute', type: 'number', name } : undefined),
    audience: (one) =>
      audiences[one] && {
        name: `audience ${Number(one.slice(-12))}`,
        filter: {},
        limit: null,
        ...audiences[one],
      },
  };
}

const problems = (filter: unknown, fields: FieldCatalogue, self?: { id: string; name: string }) => {
  const result = checkFilter(filter, fields, self);
  return result.ok ? [] : result.issues.map(({ path, message }) => `${path} ${message}`);
};

describe('audiences inside a filter', () => {
  const fields = catalogue({ [id(1)]: { filter: points('>', 5) }, [id(2)]: { filter: points('<', 2) } });
  const holds = (filter: unknown, value?: number): boolean => {
    const result = checkFilter(filter, fields);
    if (!result.ok) throw new Error(JSON.stringify(result.issues));
    return matchesFilter(result.filter, { fields: {}, attributes: { points: value } }, NOW);
  };

  it.each<[string, string[], number | undefined, boolean]>([
    ['in', [id(1)], 6, true],
    ['in', [id(1)], 5, false],
    ['in', [id(1), id(2)], 1, true],
    ['in', [id(1).toUpperCase()], 6, true],
    ['notIn', [id(1), id(2)], 1, false],
    ['notIn', [id(1), id(2)], 3, true],
    ['notIn', [id(1)], undefined, true],
  ])('%s %j, with %s points: %s', (operator, ids, value, expected) => {
    expect(holds(inside(ids, operator), value)).toBe(expected);
  });

  it('name themselves by their names when they hold themselves', () => {
    const round = catalogue({
      [id(1)]: { filter: inside([id(2)]) },
      [id(2)]: { filter: inside([id(3)]) },
      [id(3)]: { filter: inside([id(2)]) },
    });
    const cycle = 'would have the audience hold itself: audience 2 → audience 3 → audience 2';
    expect(problems(inside([id(1)]), round)).toEqual([`rules[0].value ${cycle}`]);
  });

  it('are refused when the one being saved is among them', () => {
    const held = catalogue({ [id(1)]: {}, [id(2)]: { filter: inside([id(1)]) } });
    expect(problems(inside([id(2)]), held, { id: id(1), name: 'Mine' })).toEqual([
      'rules[0].value would have the audience hold itself: Mine → audience 2 → audience 1',
    ]);
    expect(problems(inside([id(1)]), held, { id: id(1), name: 'Mine' })).toHaveLength(1);
  });

  it.each<[string, unknown, Record<string, Partial<SavedAudience>>, string]>([
    ['an unknown one', inside([id(9)]), {}, 'rules[0].value is not an audience of this workspace'],
    ['no list', inside(id(1)), {}, 'rules[0].value The value must be a list of ids'],
    ['no id', inside(["'; DROP TABLE audiences; --"]), {}, 'rules[0].value The value must be a list of ids'],
    ['another operator', inside([id(1)], '='), {}, 'rules[0].operator An audience takes'],
    [
      'one with a limit',
      inside([id(1)]),
      { [id(1)]: { limit: 5 } },
      'rules[0].value audience 1 has a limit, so it cannot stand inside',
    ],
    [
      'one with a mistake',
      inside([id(1)]),
      { [id(1)]: { filter: points('~', 5) } },
      'rules[0].value audience 1 has a mistake at rules[0].operator',
    ],
    [
      'one with a mistake deeper',
      inside([id(2)]),
      { [id(1)]: { filter: points('~', 5) }, [id(2)]: { filter: inside([id(1)]) } },
      'rules[0].value audience 1 has a mistake at rules[0].operator',
    ],
  ])('given %s, are refused', (_name, filter, audiences, expected) => {
    const [problem, ...others] = problems(filter, catalogue(audiences));
    expect(problem).toContain(expected);
    expect(others).toEqual([]);
  });

  it('that double with every step are refused before they fill the memory', () => {
    const twice = (digit: number) => ({
      combinator: 'or',
      rules: [...inside([id(digit)]).rules, ...inside([id(digit)], 'notIn').rules],
    });
    const doubling = Object.fromEntries(
      Array.from({ length: 9 }, (_, index) => [
        id(index + 1),
        { filter: index === 0 ? wide(40) : twice(index) },
      ]),
    );
    expect(problems(inside([id(9)]), catalogue(doubling))).toEqual([
      `rules[0].value brings too much with it: with the audiences inside, a filter has at most ${MAX_RULES_WITHIN} rules`,
    ]);
  });

  it('deeper than ten are refused', () => {
    const chain = Object.fromEntries(
      Array.from({ length: 50 }, (_, index) => [id(index), { filter: inside([id(index + 1)]) }]),
    );
    expect(problems(inside([id(0)]), catalogue(chain))).toEqual([
      'rules[0].value stands too deep: audiences may hold one another 10 deep',
    ]);
  });

  it('mean the attribute where contacts have one of that name', () => {
    const named: FieldCatalogue = {
      ...fields,
      find: (name) => (name === 'audience' ? { kind: 'attribute', type: 'text', name } : undefined),
    };
    const result = checkFilter(inside(['kids']), named);
    if (!result.ok) throw new Error(JSON.stringify(result.issues));
    expect(matchesFilter(result.filter, { fields: {}, attributes: { audience: 'kids' } }, NOW)).toBe(true);
    expect(problems(inside([id(9)]), named)).toHaveLength(1);
  });
});

const wide = (rules: number) => ({
  combinator: 'or',
  rules: Array.from({ length: rules }, (_, value) => ({ field: 'points', operator: '=', value })),
});

describe('filters beyond all bounds', () => {
  it('50 deep are refused where they become too deep', () => {
    let filter: unknown = points('>', 1);
    for (let level = 1; level < 50; level += 1) filter = { combinator: 'and', rules: [filter] };
    expect(problems(filter, catalogue())).toEqual([
      `${'rules[0].'.repeat(9)}rules must not hold groups: they may be nested 10 deep`,
    ]);
  });

  it('1,000 rules wide are refused at the first one too many', () => {
    expect(problems(wide(1_000), catalogue())).toEqual([
      'rules[200] is one too many: a filter has at most 200 of them',
    ]);
  });
});
