import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { MAX_WORKSPACE_ATTRIBUTES, typeChanges, typeProblems } from './attribute-typing.js';
import { readAttribute, typeOfValue } from './attribute-value.js';
import { type ContactChange, mergeChanges } from './contact-change.js';

const aChange = (attributes: Record<string, unknown>, externalId = 'x'): ContactChange => ({
  externalId,
  fields: {},
  attributes: new Map(Object.entries(attributes)),
});
const value = fc.oneof(
  fc.string(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.array(fc.string()),
  fc
    .date({ noInvalidDate: true, min: new Date('1900-01-01'), max: new Date('2100-01-01') })
    .map((date) => date.toISOString()),
);
const change = fc
  .dictionary(fc.constantFrom('a', 'b', 'c'), fc.option(value))
  .map((attributes) => aChange(attributes));

describe('typeOfValue', () => {
  it.each([
    ['2026-05-01T09:00:00+09:00', 'datetime'],
    ['2026-05-01 09:00Z', 'datetime'],
    ['2026-05-01', 'text'],
    ['2026-05-01T09:00:00', 'text'],
    ['2026-02-30T09:00:00Z', 'text'],
    ['20260501', 'text'],
    [0, 'number'],
    [false, 'boolean'],
    [[], 'list'],
    [{}, undefined],
    [null, undefined],
  ])('takes %j for %s', (given, type) => {
    expect(typeOfValue(given)).toBe(type);
  });
});

describe('readAttribute', () => {
  it('keeps what it has stored once as it is', () => {
    fc.assert(
      fc.property(value, (given) => {
        const type = typeOfValue(given) ?? 'text';
        const first = readAttribute(given, type);
        if (first.ok) expect(readAttribute(first.value, type)).toEqual(first);
      }),
    );
  });

  it('takes a bare date for a datetime attribute, as its midnight in UTC', () => {
    expect(readAttribute('2026-05-01', 'datetime')).toEqual({ ok: true, value: '2026-05-01T00:00:00.000Z' });
  });
});

describe('typeChanges', () => {
  it('gives one answer per change, and every accepted value the one type of its attribute', () => {
    fc.assert(
      fc.property(fc.array(change), (changes) => {
        const { results, newTypes } = typeChanges(changes, new Map());
        expect(results).toHaveLength(changes.length);
        for (const result of results) {
          if (!result.ok) continue;
          for (const [name, stored] of result.change.attributes)
            if (stored !== null)
              expect(readAttribute(stored, newTypes.get(name) ?? 'text')).toEqual({
                ok: true,
                value: stored,
              });
        }
      }),
    );
  });

  it('lets a refused change decide no type', () => {
    const { results, newTypes } = typeChanges(
      [aChange({ b: 1, a: 'text' }), aChange({ b: 'x' })],
      new Map([['a', 'number']]),
    );
    expect(results.map(({ ok }) => ok)).toEqual([false, true]);
    expect([...newTypes]).toEqual([['b', 'text']]);
  });

  it('refuses the change that would make too many attributes, and only that', () => {
    const known = new Map(
      Array.from({ length: MAX_WORKSPACE_ATTRIBUTES - 1 }, (_, i) => [`k${i}`, 'text'] as const),
    );
    const { results } = typeChanges([aChange({ n1: 1 }), aChange({ n2: 1 }), aChange({ k0: 'x' })], known);
    expect(results.map(({ ok }) => ok)).toEqual([true, false, true]);
  });
});

it('tells every value of a change that does not fit', () => {
  const known = new Map([
    ['points', 'number'],
    ['vip', 'boolean'],
    ['tier', 'text'],
  ] as const);
  const wrong = aChange({ points: 'many', vip: 'perhaps', tier: 'Gold', gone: null });
  const [result] = typeChanges([wrong], known).results;
  const problems = result?.ok === false ? result.problems : [];
  expect(problems.map(({ path }) => path)).toEqual(['attributes.points', 'attributes.vip']);
  expect(typeProblems(wrong.attributes, known)).toEqual(problems);
});

describe('mergeChanges', () => {
  it('ends as if one change had been made after the other', () => {
    const apply = (state: Record<string, unknown>, by: ContactChange) => {
      const next = { ...state };
      for (const [name, given] of by.attributes) {
        if (given === null) delete next[name];
        else next[name] = given;
      }
      return next;
    };
    fc.assert(
      fc.property(change, change, change, (stored, first, second) => {
        const start = apply({}, stored);
        expect(apply(start, mergeChanges(first, second))).toEqual(apply(apply(start, first), second));
      }),
    );
  });
});
