import { dateOf } from './value-date.js';
import { numberOf } from './value-number.js';

/**
 * How two values stand to one another, as `gt` and `lt` ask: below 0, 0, or above 0; `undefined` when they cannot be
 * compared. Numbers compare as numbers, also when given as texts; a Date compares with whatever is a date; other texts,
 * ISO dates among them, by their characters.
 */
export function compareValues(left: unknown, right: unknown): number | undefined {
  const a = numberOf(left);
  const b = numberOf(right);
  if (a !== undefined && b !== undefined) return a - b;
  if (left instanceof Date || right instanceof Date) return compareDates(left, right);
  if (typeof left !== 'string' || typeof right !== 'string') return undefined;
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

/** Whether two values are the same as `eq` asks; `true` and `"true"` are. A missing value equals nothing. */
export function equalValues(left: unknown, right: unknown): boolean {
  if (isMissing(left) || isMissing(right)) return false;
  return compareValues(plain(left), plain(right)) === 0;
}

function isMissing(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}

function plain(value: unknown): unknown {
  return typeof value === 'boolean' ? String(value) : value;
}

function compareDates(left: unknown, right: unknown): number | undefined {
  const a = dateOf(left);
  const b = dateOf(right);
  return a && b ? a.ms - b.ms : undefined;
}
