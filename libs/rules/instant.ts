/**
 * Times as filters compare them: half-open spans of whole milliseconds since 1970, [from, before). A moment is a span of
 * one millisecond, a bare date the 24 hours of that day in UTC. So "=", "<" and ">" on a date exclude one another.
 */
export interface Span {
  from: number;
  before: number;
}

const DAY_MS = 86_400_000;

/** The whole milliseconds from so many days of 24 hours ago until now, now included. */
export function lastDays(days: number, now: Date): Span {
  return { from: Math.trunc(now.getTime() - days * DAY_MS), before: now.getTime() + 1 };
}

const DATE = /^\d{4}-\d\d-\d\d$/;
const DATE_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/;

/** The span of an ISO 8601 date, or date and time with its zone; `undefined` for anything else, also for 30 February. */
export function parseSpan(text: string): Span | undefined {
  const isDate = DATE.test(text);
  if (!isDate && !DATE_TIME.test(text)) return undefined;
  const from = Date.parse(text);
  // JavaScript takes 30 February for 1 or 2 March.
  if (Number.isNaN(from) || !isDayOfCalendar(text.slice(0, 10))) return undefined;
  if (from < FIRST_INSTANT || from > LAST_INSTANT) return undefined;
  return { from, before: from + (isDate ? DAY_MS : 1) };
}

const FIRST_INSTANT = Date.parse('1000-01-01T00:00:00Z');
const LAST_INSTANT = Date.parse('9999-12-30T00:00:00Z');

function isDayOfCalendar(date: string): boolean {
  const day = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date);
}

const YEAR = '[1-9]\\d{3}';
const LEAP_YEAR = '(?:[1-9]\\d(?:0[48]|[2468][048]|[13579][26])|(?:[2468][048]|[13579][26])00)';
const DAYS = `${YEAR}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))`;

/**
 * The times that attributes hold: ISO 8601 in UTC. Exact to the calendar, in a form that both PostgreSQL and JavaScript
 * understand, because a cast of any other text to a timestamp would fail the whole query.
 */
export const STORED_INSTANT = `^(?:${DAYS}|${LEAP_YEAR}-02-29)T(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(?:\\.\\d{1,3})?Z$`;
