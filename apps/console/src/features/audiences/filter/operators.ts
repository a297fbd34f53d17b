import { type FieldType, type Operator, OPERATORS_OF } from '../../../../../../libs/rules/index.js';

/** Operators by the name their words have in the catalogue of texts: signs make poor keys. */
export const OPERATOR_NAMES = {
  '=': 'is',
  '!=': 'isNot',
  '<': 'below',
  '<=': 'atMost',
  '>': 'above',
  '>=': 'atLeast',
  contains: 'contains',
  beginsWith: 'beginsWith',
  endsWith: 'endsWith',
  in: 'isAnyOf',
  notIn: 'isNoneOf',
  between: 'between',
  null: 'isEmpty',
  notNull: 'isFilled',
  withinLastDays: 'inLastDays',
  notWithinLastDays: 'notInLastDays',
} as const satisfies Record<Operator, string>;

const ORDER: Readonly<Record<FieldType, readonly Operator[]>> = {
  text: ['=', '!=', 'in', 'notIn', 'contains', 'beginsWith', 'endsWith', 'notNull', 'null'],
  number: ['>=', '<=', '>', '<', 'between', '=', '!=', 'in', 'notIn', 'notNull', 'null'],
  boolean: ['=', '!=', 'notNull', 'null'],
  // "=" asks for one millisecond, or for a day of UTC: no one means that.
  datetime: ['withinLastDays', 'notWithinLastDays', '>=', '<', 'between', '>', '<=', 'notNull', 'null'],
  list: ['in', 'notIn', 'contains', 'notNull', 'null'],
};

/**
 * The operators offered for a type, the usual ones first; the one in use is always among them.
 *
 * @param fitting those of them that the field takes, when not all
 */
export function operatorsFor(
  type: FieldType,
  current: Operator,
  fitting: readonly Operator[] = ORDER[type],
): Operator[] {
  const offered = ORDER[type].filter((operator) => fitting.includes(operator));
  return offered.includes(current) || !OPERATORS_OF[type].includes(current)
    ? [...offered]
    : [...offered, current];
}

/** What a new rule on a field of this type begins with. */
export const firstOperator = (type: FieldType, fitting?: readonly Operator[]): Operator =>
  fitting?.[0] ?? operatorsFor(type, 'null')[0] ?? '=';
