import type { Operator } from '../../../../../../libs/rules/index.js';

/** A group of a filter as the server keeps it. `{}` is everyone too, but is no group that could be edited. */
export interface FilterGroup {
  combinator: 'and' | 'or';
  not?: boolean;
  rules: readonly unknown[];
}

/** A rule that can be edited here: its value may still be missing. */
export interface FilterRule {
  field: string;
  operator: Operator;
  value?: unknown;
}

export const NO_CONDITIONS: FilterGroup = { combinator: 'and', rules: [] };

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isGroup = (value: unknown): value is FilterGroup =>
  isRecord(value) &&
  (value.combinator === 'and' || value.combinator === 'or') &&
  (value.not === undefined || typeof value.not === 'boolean') &&
  Array.isArray(value.rules);

/** Whether a filter selects everybody, because it says nothing. */
export const isEveryone = (filter: unknown): boolean =>
  filter === undefined ||
  filter === null ||
  (isRecord(filter) &&
    (Object.keys(filter).length === 0 || (isGroup(filter) && filter.rules.length === 0 && !filter.not)));
