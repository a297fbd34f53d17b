export interface Instant {
  /** ISO 8601 in UTC with milliseconds, the form that filters compare (`libs/rules`) */
  iso: string;
  /** false for a bare date, which stands for its midnight in UTC */
  hasTime: boolean;
}

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const DATE_TIME =
  /^(\d{4}-\d{2}-\d{2})[Tt ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)(?:[Zz]|([+-]\d{2}):?(\d{2}))$/;
const YEARS = /^[1-9]\d{3}-/;

/** An ISO 8601 date, or date and time with its zone, of the years 1000 to 9999; `undefined` for anything else. */
export function parseInstant(text: string): Instant | undefined {
  if (text.length > 40) return undefined;
  if (DATE.test(text)) return isDayOfCalendar(text) ? instant(`${text}T00:00:00Z`, false) : undefined;
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
  const day = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date);
}
