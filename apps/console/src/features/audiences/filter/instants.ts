import dayjs from 'dayjs';
import timezone from 'dayjs/plugin/timezone.js';
import utc from 'dayjs/plugin/utc.js';
import type { Operator } from '../../../../../../libs/rules/index.js';

dayjs.extend(utc);
dayjs.extend(timezone);

/**
 * Which end of a day a condition means: "on or after 1 April" begins with the day, "on or before" ends with it. `exact`:
 * the server's own days, which are those of UTC.
 */
export type DayEnd = 'start' | 'end' | 'exact';

export function dayEndOf(operator: Operator): DayEnd {
  if (operator === '<' || operator === '>=' || operator === 'between') return 'start';
  return operator === '>' || operator === '<=' ? 'end' : 'exact';
}

/** A moment as a person picks it, on the clock of the workspace. */
export type Picked =
  | { kind: 'day'; day: string }
  /** a bare date, as an API may write it: the day of UTC */
  | { kind: 'utcDay'; day: string }
  /** `2026-04-01T10:30` */
  | { kind: 'time'; time: string };

/** What a stored moment is on the clock of the zone; undefined when it is none. */
export function readInstant(text: string | undefined, end: DayEnd, zone: string): Picked | undefined {
  if (text === undefined) return undefined;
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return { kind: 'utcDay', day: text };
  const at = dayjs(text);
  if (!/^\d{4}-\d\d-\d\dT/.test(text) || !at.isValid()) return undefined;
  const local = at.tz(zone);
  const day = local.format('YYYY-MM-DD');
  const isWhole = end !== 'exact' && dayEnd(day, end, zone).valueOf() === at.valueOf();
  return isWhole ? { kind: 'day', day } : { kind: 'time', time: local.format('YYYY-MM-DDTHH:mm') };
}

/** The moment as it is stored. A picked day is a day of the zone, but for conditions that know days of UTC alone. */
export function writeInstant(picked: Picked, end: DayEnd, zone: string): string {
  if (picked.kind === 'time') return dayjs.tz(picked.time, zone).toISOString();
  if (picked.kind === 'utcDay' || end === 'exact') return picked.day;
  return dayEnd(picked.day, end, zone).toISOString();
}

function dayEnd(day: string, end: 'start' | 'end', zone: string): dayjs.Dayjs {
  if (end === 'start') return dayjs.tz(`${day}T00:00`, zone);
  const next = dayjs.utc(day).add(1, 'day').format('YYYY-MM-DD');
  return dayjs.tz(`${next}T00:00`, zone).subtract(1, 'millisecond');
}
