import type { FieldType, Operator } from '../../../../../../libs/rules/index.js';

/** What is entered beside an operator. */
export type ValueKind =
  | 'none'
  | 'text'
  | 'texts'
  | 'number'
  | 'numbers'
  | 'numberRange'
  | 'boolean'
  | 'instant'
  | 'instantRange'
  | 'days';

export function valueKindOf(type: FieldType, operator: Operator): ValueKind {
  if (operator === 'null' || operator === 'notNull') return 'none';
  if (operator === 'withinLastDays' || operator === 'notWithinLastDays') return 'days';
  switch (type) {
    case 'text':
    case 'list':
      return operator === 'in' || operator === 'notIn' ? 'texts' : 'text';
    case 'number':
      if (operator === 'between') return 'numberRange';
      return operator === 'in' || operator === 'notIn' ? 'numbers' : 'number';
    case 'boolean':
      return 'boolean';
    case 'datetime':
      return operator === 'between' ? 'instantRange' : 'instant';
  }
}

const isText = (value: unknown): boolean =>
  value === undefined || value === null || typeof value === 'string';
const isNumber = (value: unknown): boolean =>
  value === undefined || value === null || typeof value === 'number';
const isListOf = (value: unknown, holds: (item: unknown) => boolean): boolean =>
  value === undefined ||
  value === null ||
  (Array.isArray(value) && value.every((item) => item !== null && holds(item)));
const isPairOf = (value: unknown, holds: (item: unknown) => boolean): boolean =>
  value === undefined || value === null || (Array.isArray(value) && value.length === 2 && value.every(holds));

/** Whether the editor of this kind can show the value, also a missing or half-entered one, without losing any of it. */
export function fitsKind(kind: ValueKind, value: unknown): boolean {
  switch (kind) {
    case 'none':
      return value === undefined || value === null;
    case 'text':
    case 'instant':
      return isText(value);
    case 'texts':
      return isListOf(value, isText);
    case 'number':
    case 'days':
      return isNumber(value);
    case 'numbers':
      return isListOf(value, isNumber);
    case 'numberRange':
      return isPairOf(value, isNumber);
    case 'instantRange':
      return isPairOf(value, isText);
    case 'boolean':
      return value === undefined || value === null || typeof value === 'boolean';
  }
}

/** The value for another operator: what was entered is kept where it can be. */
export function convertValue(value: unknown, from: ValueKind, to: ValueKind): unknown {
  if (from === to) return value;
  const one = Array.isArray(value) ? (value as unknown[])[0] : value;
  const isThere = one !== undefined && one !== null && one !== '';
  if (!isThere || familyOf(from) !== familyOf(to)) return emptyOf(to);
  switch (to) {
    case 'texts':
    case 'numbers':
      return Array.isArray(value) ? value.filter((item) => item !== null) : [one];
    case 'numberRange':
    case 'instantRange':
      return [one, null];
    default:
      return one;
  }
}

export function emptyOf(kind: ValueKind): unknown {
  if (kind === 'days') return 30;
  if (kind === 'boolean') return true;
  return kind === 'texts' || kind === 'numbers' ? [] : undefined;
}

function familyOf(kind: ValueKind): string {
  switch (kind) {
    case 'text':
    case 'texts':
      return 'text';
    case 'number':
    case 'numbers':
    case 'numberRange':
      return 'number';
    case 'instant':
    case 'instantRange':
      return 'instant';
    default:
      return kind;
  }
}
