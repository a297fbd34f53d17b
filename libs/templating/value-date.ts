/** A point in time, or what a calendar or clock on the wall shows: that is the same in every zone. */
export interface DateValue {
  /** milliseconds since 1970; of a `date` or `wall-clock` as if it were in UTC */
  ms: number;
  precision: 'date' | 'wall-clock' | 'instant';
}

const ISO = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?\s?(Z|[+-]\d\d:?\d\d)?)?$/i;

/** What JavaScript's dates reach to, in milliseconds before and after 1970. */
const MAX_MS = 8_640_000_000_000_000;

/**
 * The date a value is: a Date, milliseconds since 1970, or ISO 8601 such as `2026-11-21`, `2026-11-21T09:30:00+09:00`.
 * Without a zone it is what the clock shows, and no zone shifts it. `undefined` for everything else, also for 30 February.
 */
export function dateOf(value: unknown): DateValue | undefined {
  if (value instanceof Date) return instant(value.getTime());
  if (typeof value === 'number') return instant(value);
  if (typeof value !== 'string' || value.length > 40) return undefined;
  const match = ISO.exec(value.trim());
  if (!match) return undefined;
  const [, date = '', minutes, seconds = '00', fraction = '0', zone] = match;
  const day = Date.parse(`${date}T00:00:00Z`);
  // JavaScript takes 30 February for 1 or 2 March.
  if (Number.isNaN(day) || !new Date(day).toISOString().startsWith(date)) return undefined;
  if (minutes === undefined) return { ms: day, precision: 'date' };
  const offset = zone === undefined ? 'Z' : zone.toUpperCase().replace(/^([+-]\d\d):?(\d\d)$/, '$1:$2');
  const ms = Date.parse(`${date}T${minutes}:${seconds}.${fraction.slice(0, 3)}${offset}`);
  if (Number.isNaN(ms)) return undefined;
  return { ms, precision: zone === undefined ? 'wall-clock' : 'instant' };
}

function instant(ms: number): DateValue | undefined {
  return Math.abs(ms) <= MAX_MS ? { ms, precision: 'instant' } : undefined;
}

/** A date as a value again, of the same precision; `undefined` beyond the years 0 to 9999. */
export function dateValue({ ms, precision }: DateValue): string | Date | undefined {
  const date = new Date(ms);
  if (Number.isNaN(date.getTime()) || date.getUTCFullYear() < 0 || date.getUTCFullYear() > 9_999)
    return undefined;
  if (precision === 'instant') return date;
  return precision === 'date' ? date.toISOString().slice(0, 10) : date.toISOString().slice(0, -1);
}
