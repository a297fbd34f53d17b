import {
  EVENT_PREFIX,
  type FieldType,
  isOperator,
  type Operator,
  OPERATORS_OF,
  typeByValue,
} from '../../../../../../libs/rules/index.js';
import type { ContactField } from '../contact-field.js';
import { isRecord } from './filter.js';
import { fitsKind, valueKindOf } from './value-kinds.js';

/** How often, as a person chooses it; "never" is a count of its own, since people look for it. */
export const EVENT_TIMES = ['atLeast', 'atMost', 'exactly', 'never'] as const;
export type EventTimes = (typeof EVENT_TIMES)[number];

/** A rule on an event's property as it is edited: its parts may still be missing. */
export interface PropertyRule {
  field: string;
  operator: Operator;
  value?: unknown;
}

/** A rule on an event as it is edited. */
export interface EventCondition {
  times: EventTimes;
  /** undefined: still missing */
  count: number | undefined;
  /** undefined: whenever it was; null: still missing */
  withinDays: number | null | undefined;
  where: readonly PropertyRule[];
}

export const NEW_EVENT_OPERATOR = '>=';
export const NEW_EVENT_VALUE = { count: 1, withinDays: 30 };

export const isEventField = (name: string): boolean => name.startsWith(EVENT_PREFIX);
export const eventFieldOf = (event: string): string => `${EVENT_PREFIX}${event}`;
export const eventNameOf = (field: string): string => field.slice(EVENT_PREFIX.length);

const OPERATOR_OF = { atLeast: '>=', atMost: '<=', exactly: '=', never: '=' } as const;
const KEYS = ['count', 'withinDays', 'where'];

/** A rule as it is edited; undefined for one that has no controls here, such as `between`. */
export function readEventRule(operator: unknown, value: unknown): EventCondition | undefined {
  if (!isRecord(value) || !Object.keys(value).every((key) => KEYS.includes(key))) return undefined;
  const { count, withinDays, where = [] } = value;
  const times = EVENT_TIMES.find((one) => OPERATOR_OF[one] === operator);
  if (!times || !isNumberOrMissing(count) || !isNumberOrMissing(withinDays)) return undefined;
  if (!Array.isArray(where) || !where.every(isPropertyRule)) return undefined;
  return {
    times: times === 'exactly' && count === 0 ? 'never' : times,
    count: count ?? undefined,
    withinDays,
    where,
  };
}

/** The same as the server takes it. */
export function writeEventRule(condition: EventCondition): { operator: Operator; value: object } {
  const { times, withinDays, where } = condition;
  const count = times === 'never' ? 0 : condition.count;
  return {
    operator: OPERATOR_OF[times],
    value: {
      count: count ?? null,
      ...(withinDays !== undefined && { withinDays }),
      ...(where.length > 0 && { where }),
    },
  };
}

/** Another way to count; a number that says nothing there gives way to one that does. */
export function withTimes(condition: EventCondition, times: EventTimes): EventCondition {
  const count = times === 'never' ? 0 : condition.count || 1;
  return { ...condition, times, count };
}

/** The type a rule on a property is edited as: that of the property, unless its value is of another one. */
export function typeOfProperty(
  { field, operator, value }: PropertyRule,
  properties: readonly ContactField[],
): FieldType {
  const known = properties.find(({ name }) => name === field)?.type;
  const fits =
    known && OPERATORS_OF[known].includes(operator) && fitsKind(valueKindOf(known, operator), value);
  return fits ? known : typeByValue(operator, value);
}

function isNumberOrMissing(value: unknown): value is number | null | undefined {
  return value === undefined || value === null || typeof value === 'number';
}

function isPropertyRule(entry: unknown): entry is PropertyRule {
  if (!isRecord(entry) || !Object.keys(entry).every((key) => ['field', 'operator', 'value'].includes(key)))
    return false;
  const { field, operator, value } = entry;
  if (typeof field !== 'string' || !isOperator(operator)) return false;
  const type = typeByValue(operator, value);
  return OPERATORS_OF[type].includes(operator) && fitsKind(valueKindOf(type, operator), value);
}
