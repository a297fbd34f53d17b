import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { OPERATORS } from '../../../../../../libs/rules/index.js';
import type { ContactField } from '../contact-field.js';
import { isEveryone } from './filter.js';
import { KEPT, type QueryGroup, toFilter, toQuery } from './query-tree.js';

const FIELDS: ContactField[] = [
  { name: 'language', type: 'text', isSystem: true },
  { name: 'points', type: 'number', isSystem: false },
  { name: 'vip', type: 'boolean', isSystem: false },
  { name: 'tags', type: 'list', isSystem: false },
  { name: 'last_interaction_at', type: 'datetime', isSystem: true },
];

let ids = 0;
const edit = (filter: unknown): QueryGroup => toQuery(filter, { fields: FIELDS, newId: () => String(++ids) });
const operatorsIn = (query: QueryGroup): string[] =>
  query.rules.flatMap((entry) => ('rules' in entry ? operatorsIn(entry) : [entry.operator]));

const rule = fc.record(
  {
    field: fc.oneof(
      fc.constantFrom('language', 'points', 'vip', 'tags', 'attributes.points', 'no_such', 'event.cart'),
      fc.string(),
    ),
    operator: fc.oneof(fc.constantFrom(...OPERATORS), fc.string()),
    value: fc.oneof(
      fc.string({ minLength: 1 }),
      fc.integer(),
      fc.boolean(),
      fc.array(fc.string()),
      fc.array(fc.integer()),
      fc.jsonValue().filter((value) => value !== null),
    ),
  },
  { requiredKeys: ['field', 'operator'] },
);
const { group } = fc.letrec<{ group: object; entry: unknown }>((tie) => ({
  group: fc.oneof(
    fc.record({ combinator: fc.constantFrom('and', 'or'), rules: fc.array(tie('entry'), { maxLength: 4 }) }),
    fc.record({
      combinator: fc.constantFrom('and', 'or'),
      not: fc.constant(true),
      rules: fc.array(tie('entry'), { maxLength: 4 }),
    }),
  ),
  entry: fc.oneof({ maxDepth: 6 }, rule, tie('group'), fc.jsonValue()),
}));

describe('a filter that is edited', () => {
  it('is the same again when nothing was changed', () => {
    fc.assert(
      fc.property(group, (filter) => {
        expect(toFilter(edit(filter))).toEqual(filter);
      }),
    );
  });

  it('loses nothing even when it is no filter at all', () => {
    fc.assert(
      fc.property(
        fc.jsonValue().filter((value) => !isEveryone(value)),
        (value) => {
          expect(JSON.stringify(toFilter(edit(value)))).toContain(JSON.stringify(value));
        },
      ),
    );
  });

  it('begins without conditions for everyone', () => {
    expect(toFilter(edit({}))).toEqual({ combinator: 'and', rules: [] });
  });

  it('keeps whole what the controls cannot show', () => {
    const deep = { combinator: 'or', rules: [{ field: 'vip', operator: '=', value: true }] };
    const rules = [
      { field: 'points', operator: '>=', value: 100 },
      { field: 'points', operator: 'near', value: 100 },
      { field: 'points', operator: '>=', value: '100' },
      { field: 'language', operator: '=', value: 'ja', valueSource: 'field' },
      { combinator: 'and', rules: [{ combinator: 'and', rules: [deep] }] },
    ];
    expect(operatorsIn(edit({ combinator: 'and', rules }))).toEqual(['>=', KEPT, KEPT, KEPT, KEPT]);
  });

  it('drops what says nothing', () => {
    const filter = {
      id: 'x',
      combinator: 'and',
      not: false,
      rules: [{ id: 'y', field: 'tags', operator: 'null', value: null }],
    };
    expect(toFilter(edit(filter))).toEqual({
      combinator: 'and',
      rules: [{ field: 'tags', operator: 'null' }],
    });
  });
});
