import type { CheckedGroup } from './checked-filter.js';
import { say } from './issue-texts.js';
import { isRecord, type Issues } from './issues.js';
import type { Operator } from './operators.js';
import { MAX_DAYS } from './value-test.js';

/** A field of this form is about what contacts did: `event.purchase`. */
export const EVENT_PREFIX = 'event.';

/** The largest number of times that a rule may name. */
export const MAX_EVENT_COUNT = 1_000_000;

/** How often a contact did something: from so many times to so many, both included. A negated rule holds for all others. */
export interface CheckedEventRule {
  kind: 'event';
  name: string;
  /** the name's number in the database; absent: nobody has done it yet */
  nameId?: number;
  negated: boolean;
  from: number;
  /** null: without end */
  to: number | null;
  /** only what happened at most so many days of 24 hours ago, and not in the future; absent: whenever */
  withinDays?: number;
  /** what an event's properties must be to count */
  where: CheckedGroup;
}

/** The operators that fit events. Comparisons are of how often; the others ask for once at least. */
export const EVENT_OPERATORS = [
  '=',
  '!=',
  '<',
  '<=',
  '>',
  '>=',
  'between',
  'null',
  'notNull',
  'withinLastDays',
  'notWithinLastDays',
] as const satisfies readonly Operator[];
export type EventOperator = (typeof EVENT_OPERATORS)[number];

export function isEventOperator(operator: Operator): operator is EventOperator {
  return EVENT_OPERATORS.some((fitting) => fitting === operator);
}

/** Checks the filter on properties that stands at a path; `undefined` when mistakes were noted. */
export type WhereCheck = (where: unknown, path: string) => CheckedGroup | undefined;

/**
 * The checked rule of an event, or `undefined` when `found` was given its mistakes.
 *
 * @param value `{count, withinDays?, where?}`; a number alone stands for its count, or for its days where the operator asks for days
 */
export function checkEventRule(
  rule: { name: string; nameId?: number; operator: EventOperator; value: unknown },
  path: string,
  found: Issues,
  checkWhere: WhereCheck,
): CheckedEventRule | undefined {
  const { name, nameId, operator } = rule;
  const given = partsOf(operator, rule.value);
  if (!given) return found.addAt(path, 'value', say(FORMS[formOf(operator)]));
  const issuesBefore = found.issues.length;
  found.unknownKeys(given, `${path}.value`, KEYS[formOf(operator)]);
  const times = timesOf(operator, given.count, `${path}.value`, found);
  const withinDays = daysOf(operator, given.withinDays, `${path}.value`, found);
  const where = checkWhere(given.where ?? [], `${path}.value.where`);
  if (!times || !where || found.issues.length > issuesBefore) return undefined;
  warnOfIdleCount(times, path, found);
  const negated = operator === '!=' || operator === 'notWithinLastDays';
  return {
    kind: 'event',
    name,
    ...(nameId !== undefined && { nameId }),
    negated,
    ...times,
    ...(withinDays !== undefined && { withinDays }),
    where,
  };
}

type Form = 'times' | 'presence' | 'days';

const KEYS: Readonly<Record<Form, readonly string[]>> = {
  times: ['count', 'withinDays', 'where'],
  presence: ['withinDays', 'where'],
  days: ['withinDays', 'where'],
};

const FORMS = {
  times: 'not_event_times',
  presence: 'not_event_presence',
  days: 'not_event_days',
} as const satisfies Record<Form, string>;

function formOf(operator: EventOperator): Form {
  if (operator === 'null' || operator === 'notNull') return 'presence';
  return operator === 'withinLastDays' || operator === 'notWithinLastDays' ? 'days' : 'times';
}

/** What stands in the value; a number or a pair alone is taken for the part that the operator needs. */
function partsOf(operator: EventOperator, value: unknown): Record<string, unknown> | undefined {
  if (isRecord(value)) return value;
  switch (formOf(operator)) {
    case 'presence':
      // What react-querybuilder writes for an operator without a value.
      return value === undefined || value === null || value === '' ? {} : undefined;
    case 'days':
      return typeof value === 'number' ? { withinDays: value } : undefined;
    case 'times':
      return typeof value === 'number' || Array.isArray(value) ? { count: value } : undefined;
  }
}

type Times = Pick<CheckedEventRule, 'from' | 'to'>;

const ONCE_AT_LEAST: Times = { from: 1, to: null };
const NEVER: Times = { from: 0, to: 0 };

function timesOf(operator: EventOperator, count: unknown, path: string, found: Issues): Times | undefined {
  if (operator === 'null') return NEVER;
  if (formOf(operator) !== 'times') return ONCE_AT_LEAST;
  if (operator === 'between') return pairOf(count, path, found);
  if (!isCount(count)) return found.addAt(path, 'count', say('not_event_count', { max: MAX_EVENT_COUNT }));
  switch (operator) {
    case '<':
      return { from: 0, to: count - 1 };
    case '<=':
      return { from: 0, to: count };
    case '>':
      return { from: count + 1, to: null };
    case '>=':
      return { from: count, to: null };
    default:
      return { from: count, to: count };
  }
}

function pairOf(count: unknown, path: string, found: Issues): Times | undefined {
  const [from, to] = Array.isArray(count) && count.length === 2 ? (count as unknown[]) : [];
  if (!isCount(from) || !isCount(to))
    return found.addAt(path, 'count', say('not_event_counts', { max: MAX_EVENT_COUNT }));
  if (from > to) return found.addAt(path, 'count', say('value_pair_order'));
  return { from, to };
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= MAX_EVENT_COUNT;
}

function daysOf(operator: EventOperator, days: unknown, path: string, found: Issues): number | undefined {
  if (days === undefined && formOf(operator) !== 'days') return undefined;
  if (typeof days === 'number' && days > 0 && days <= MAX_DAYS) return days;
  return found.addAt(path, 'withinDays', say('value_not_days', { max: MAX_DAYS }));
}

function warnOfIdleCount({ from, to }: Times, path: string, found: Issues): void {
  if (from === 0 && to === null) found.warn(`${path}.value`, say('event_times_everyone'));
  if (to !== null && to < from) found.warn(`${path}.value`, say('event_times_nobody'));
}
