import type { CheckedCampaignRule } from './campaign-rule.js';
import type { CheckedEventRule } from './event-rule.js';
import type { CheckedField } from './field.js';

/** A filter that is known to be right, and means the same to the database and in memory. */
export type CheckedFilter = CheckedGroup;

/** Rules joined together. One without rules holds for everyone, whatever its combinator. */
export interface CheckedGroup {
  kind: 'group';
  combinator: 'and' | 'or';
  /** whether the group stands for those it would not match */
  not: boolean;
  rules: CheckedEntry[];
}

export type CheckedEntry = CheckedGroup | CheckedRule | CheckedEventRule | CheckedCampaignRule;

/** One test of one field. A negated rule holds for exactly those for whom the test does not, so also without a value. */
export interface CheckedRule {
  kind: 'rule';
  field: CheckedField;
  negated: boolean;
  test: Test;
}

/** What is asked of a field's value. Every test but `missing` is false without a value, or with one of another type. */
export type Test =
  /** no value, null, the empty text, or the empty list */
  | { kind: 'missing' }
  /** exactly one of these texts */
  | { kind: 'textIn'; values: string[] }
  /** without regard to the case of A–Z; the part is given in lower case */
  | { kind: 'textPart'; place: 'anywhere' | 'start' | 'end'; part: string }
  | { kind: 'numberIn'; values: number[] }
  | { kind: 'numberRange'; from?: Bound; to?: Bound }
  | { kind: 'booleanIs'; value: boolean }
  /** milliseconds since 1970, [from, before) */
  | { kind: 'during'; from?: number; before?: number }
  /** at most so many days of 24 hours ago, and not in the future */
  | { kind: 'withinLastDays'; days: number }
  /** at least one of these texts is an item */
  | { kind: 'listHas'; values: string[] };

export interface Bound {
  value: number;
  inclusive: boolean;
}

/** Lower case for A–Z only: the same in every database, whatever its locale, and in memory. */
export function foldCase(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}
