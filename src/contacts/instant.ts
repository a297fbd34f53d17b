export interface Instant {
  /** ISO 8601 in UTC with milliseconds, the form that filters compare (`libs/rules`) */
  iso: string;
  /** false for a bare date, which stands for its midnight in UTC */
  hasTime: boolean;
}

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const DATE_TIME =
  /^(\d{4}-\d{2}-\d{2})[Tt ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)(?:[Zz]|([+-]\d{2}):?(\d{2}))$/;
/** As instants are stored, and as other programs write them: nothing is to be worked out. */
const STORED = /^[1-9]\d{3}-\d{2}-\d{2}T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/;
const YEARS = /^[1-9]\d{3}-/;

/** An ISO 8601 date, or date and time with its zone, of the years 1000 to 9999; `undefined` for anything else. */
export function parseInstant(text: string): Instant | undefined {
  if (text.length > 40) return undefined;
  if (DATE.test(text)) return isDayOfCalendar(text) ? instant(`${text}T00:00:00Z`, false) : undefined;
  if (STORED.test(text) && isDayOfCalendar(text)) return { iso: text, hasTime: true };
  const [, date, time, hours, minutes] = DATE_TIME.exec(text) ?? [];
  if (!date || !time || !isDayOfCalendar(date)) return undefined;
  return instant(`${date}T${time}${hours ? `${hours}:${minutes}` : 'Z'}`, true);
}

function instant(text: string, hasTime: boolean): Instant | undefined {
  const time = Date.parse(text);
  if (Number.isNaN(time)) return undefined;
  const iso = new Date(time).toISOString();
  return YEARS.test(iso) ? { iso, hasTime } : undefined;
}

/** JavaScript takes 30 February for 1 or 2 March. */
function isDayOfCalendar(date: string): boolean {
  const day = Number(date.slice(8, 10));
  return day >= 1 && day <= daysOf(Number(date.slice(0, 4)), Number(date.slice(5, 7)));
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** 0 for what is no month. */
function daysOf(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return (DAYS[month - 1] ?? 0) + (month === 2 && isLeap ? 1 : 0);
}
