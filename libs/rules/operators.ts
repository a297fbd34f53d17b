import type { FieldType } from './field.js';
import { parseSpan } from './instant.js';

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

/**
 * The type to compare a property of an event by. Properties have no types of their own: each event may have another one.
 * A time with its zone is stored in UTC, so it is compared as a time, however it was written.
 */
export function propertyType(operator: Operator, value: unknown): FieldType {
  const isEquality = operator === '=' || operator === '!=';
  if (isEquality && typeof value === 'string' && value.includes('T') && parseSpan(value)) return 'datetime';
  return typeByValue(operator, value);
}
