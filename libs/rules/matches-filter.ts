import { type FilterCampaignOutcome, matchesCampaignRule } from './campaign-match.js';
import {
  type CheckedEntry,
  type CheckedFilter,
  type CheckedRule,
  foldCase,
  type Bound,
  type Test,
} from './checked-filter.js';
import { type FilterEvent, matchesEventRule } from './event-match.js';
import type { CheckedField } from './field.js';
import { lotOf, SAMPLE_PREFIX } from './lot.js';
import { lastDays, type Span, STORED_INSTANT } from './instant.js';

/** A contact as a filter sees it. */
export interface FilterContact {
  /** system fields by name: texts, numbers, booleans, dates, lists of texts; null or absent without a value */
  fields: Readonly<Record<string, unknown>>;
  /** as the database keeps them: JSON, with times as ISO 8601 texts in UTC */
  attributes: Readonly<Record<string, unknown>>;
  /** for the lots of samples; absent: none is drawn */
  id?: string;
  /** what the contact has of campaigns, in any order; absent: nothing */
  campaigns?: readonly FilterCampaignOutcome[];
  /** what the contact did, in any order; absent: nothing */
  events?: readonly FilterEvent[];
}

/** Whether a contact matches, by the same meaning that `filterToSql` gives the filter. */
export function matchesFilter(filter: CheckedFilter, contact: FilterContact, now: Date): boolean {
  const holds = (entry: CheckedEntry): boolean => matchesEntry(entry, contact, now);
  const { rules } = filter;
  const joined = rules.length === 0 || (filter.combinator === 'and' ? rules.every(holds) : rules.some(holds));
  return joined !== filter.not;
}

function matchesEntry(entry: CheckedEntry, contact: FilterContact, now: Date): boolean {
  switch (entry.kind) {
    case 'group':
      return matchesFilter(entry, contact, now);
    case 'rule':
      return matchesRule(entry, contact, now);
    case 'campaign':
      return matchesCampaignRule(entry, contact.campaigns ?? [], now);
    case 'event':
      return matchesEventRule(entry, contact.events ?? [], now, (where, properties) =>
        matchesFilter(where, { fields: {}, attributes: properties }, now),
      );
  }
}

function matchesRule(rule: CheckedRule, contact: FilterContact, now: Date): boolean {
  const value = storedValue(rule.field, contact);
  return passes(rule.test, value, rule.field, now) !== rule.negated;
}

function storedValue(field: CheckedField, contact: FilterContact): unknown {
  if (field.kind === 'column' && field.name.startsWith(SAMPLE_PREFIX) && contact.id !== undefined)
    return lotOf(contact.id, field.name.slice(SAMPLE_PREFIX.length));
  const values = field.kind === 'column' ? contact.fields : contact.attributes;
  return Object.hasOwn(values, field.name) ? values[field.name] : undefined;
}

function passes(test: Test, value: unknown, field: CheckedField, now: Date): boolean {
  switch (test.kind) {
    case 'missing':
      return (
        value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
      );
    case 'textIn':
      return typeof value === 'string' && test.values.includes(value);
    case 'textPart':
      return typeof value === 'string' && hasPart(test.place, foldCase(value), test.part);
    case 'numberIn':
      return typeof value === 'number' && test.values.includes(value);
    case 'numberRange':
      return typeof value === 'number' && isAbove(value, test.from) && isBelow(value, test.to);
    case 'booleanIs':
      return value === test.value;
    case 'during':
      return isDuring(instantOf(value, field), test);
    case 'withinLastDays':
      return isDuring(instantOf(value, field), lastDays(test.days, now));
    case 'listHas':
      return Array.isArray(value) && test.values.some((item) => value.includes(item));
  }
}

function hasPart(place: 'anywhere' | 'start' | 'end', text: string, part: string): boolean {
  if (place === 'anywhere') return text.includes(part);
  return place === 'start' ? text.startsWith(part) : text.endsWith(part);
}

function isAbove(value: number, bound: Bound | undefined): boolean {
  return !bound || value > bound.value || (bound.inclusive && value === bound.value);
}

function isBelow(value: number, bound: Bound | undefined): boolean {
  return !bound || value < bound.value || (bound.inclusive && value === bound.value);
}

const storedInstant = new RegExp(STORED_INSTANT);

function instantOf(value: unknown, field: CheckedField): number | undefined {
  if (field.kind === 'column') return value instanceof Date ? value.getTime() : undefined;
  return typeof value === 'string' && storedInstant.test(value) ? Date.parse(value) : undefined;
}

function isDuring(at: number | undefined, { from, before }: Partial<Span>): boolean {
  if (at === undefined) return false;
  return (from === undefined || at >= from) && (before === undefined || at < before);
}
