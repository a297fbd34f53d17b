import { say } from './issue-texts.js';
import type { DatetimePickerAction } from './action-types.js';
import { postbackData } from './actions.js';
import { isText, oneOf, quoted } from './fields.js';
import type { IssueScope } from './issue-scope.js';
import type { JsonObject } from './json-object.js';
import { shape } from './shape.js';

interface Mode {
  pattern: RegExp;
  /** what is said of what is written otherwise */
  otherwise: 'not_date' | 'not_time' | 'not_date_and_time';
}

/**
 * @see https://developers.line.biz/en/reference/messaging-api/#date-and-time-format
 */
const MODES: Readonly<Record<DatetimePickerAction['mode'], Mode>> = {
  date: { pattern: /^(?<day>\d{4}-\d\d-\d\d)$/, otherwise: 'not_date' },
  time: { pattern: /^(?:[01]\d|2[0-3]):[0-5]\d$/, otherwise: 'not_time' },
  datetime: {
    pattern: /^(?<day>\d{4}-\d\d-\d\d)[Tt](?:[01]\d|2[0-3]):[0-5]\d$/,
    otherwise: 'not_date_and_time',
  },
};

/** The fields of a date and time picker but its label. */
export const DATETIME_PICKER = shape<Omit<DatetimePickerAction, 'label'>>(
  {
    data: postbackData,
    mode: oneOf(Object.keys(MODES), { writtenOut: true }),
  },
  { initial: isText, max: isText, min: isText },
  checkMoments,
);

function checkMoments(action: JsonObject, scope: IssueScope): void {
  const mode = action['mode'];
  if (mode !== 'date' && mode !== 'time' && mode !== 'datetime') return;
  const min = readMoment(action, 'min', MODES[mode], scope);
  const max = readMoment(action, 'max', MODES[mode], scope);
  const initial = readMoment(action, 'initial', MODES[mode], scope);
  if (min !== undefined && max !== undefined && max <= min) {
    scope.error(say('not_after_min', { min }), 'max');
    return;
  }
  if (initial === undefined) return;
  if (min !== undefined && initial < min) scope.error(say('initial_before_min', { min }), 'initial');
  if (max !== undefined && initial > max) scope.error(say('initial_after_max', { max }), 'initial');
}

/** The moment in one spelling, so that text order is the order in time; absent when it cannot be judged. */
function readMoment(action: JsonObject, key: string, mode: Mode, scope: IssueScope): string | undefined {
  const value = action[key];
  if (typeof value !== 'string' || value === '' || !scope.isFinal(value)) return undefined;
  const found = mode.pattern.exec(value);
  const day = found?.groups?.['day'];
  if (found && (day === undefined || isDay(day))) return value.replace('t', 'T');
  scope.error(say(mode.otherwise, { found: quoted(value) }), key);
  return undefined;
}

/** Whether the day exists and lies in the years LINE knows. */
function isDay(day: string): boolean {
  if (day < '1900-01-01' || day > '2100-12-31') return false;
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}
