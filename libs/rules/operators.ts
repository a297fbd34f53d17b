import type { FieldType } from './field.js';

export const OPERATORS = [
  '=',
  '!=',
  '<',
  '<=',
  '>',
  '>=',
  'contains',
  'beginsWith',
  'endsWith',
  'in',
  'notIn',
  'between',
  'null',
  'notNull',
  'withinLastDays',
  'notWithinLastDays',
] as const;

export type Operator = (typeof OPERATORS)[number];

const ORDERED = ['=', '!=', '<', '<=', '>', '>=', 'between'] as const;
const PRESENCE = ['null', 'notNull'] as const;

/** The operators that mean something for a type. Texts are not ordered: their order would depend on the database's locale. */
export const OPERATORS_OF: Readonly<Record<FieldType, readonly Operator[]>> = {
  text: ['=', '!=', 'contains', 'beginsWith', 'endsWith', 'in', 'notIn', ...PRESENCE],
  number: [...ORDERED, 'in', 'notIn', ...PRESENCE],
  boolean: ['=', '!=', ...PRESENCE],
  datetime: [...ORDERED, 'withinLastDays', 'notWithinLastDays', ...PRESENCE],
  list: ['contains', 'in', 'notIn', ...PRESENCE],
};

/** Operators that hold for exactly those for whom another one does not. */
export const NEGATIONS: Readonly<Partial<Record<Operator, Operator>>> = {
  '!=': '=',
  notIn: 'in',
  notNull: 'null',
  notWithinLastDays: 'withinLastDays',
};

export function isOperator(value: unknown): value is Operator {
  return OPERATORS.some((operator) => operator === value);
}

/** The type to compare an attribute by that no contact has yet: that of the value it is compared with. */
export function typeByValue(operator: Operator, value: unknown): FieldType {
  if (operator === 'withinLastDays' || operator === 'notWithinLastDays') return 'datetime';
  const sample: unknown = Array.isArray(value) ? value[0] : value;
  if (typeof sample === 'number') return 'number';
  if (typeof sample === 'boolean') return 'boolean';
  const isOrdering = !OPERATORS_OF.text.includes(operator);
  return isOrdering ? 'datetime' : 'text';
}
