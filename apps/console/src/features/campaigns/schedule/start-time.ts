import dayjs from 'dayjs';
import timezone from 'dayjs/plugin/timezone.js';
import utc from 'dayjs/plugin/utc.js';

dayjs.extend(utc);
dayjs.extend(timezone);

const FORM = 'YYYY-MM-DDTHH:mm';

/** What a clock in the zone shows at the instant, such as `2026-12-01T10:00`. */
export function wallClock(at: string, zone: string): string {
  return dayjs(at).tz(zone).format(FORM);
}

/** The instant at which a clock in the zone shows this. */
export function instantAt(wallTime: string, zone: string): string {
  return dayjs.tz(wallTime, zone).toISOString();
}

/** A time to begin with: ten o'clock of the next day in the zone. */
export function suggestedStart(now: Date, zone: string): string {
  const tomorrow = dayjs(now).tz(zone).add(1, 'day').format('YYYY-MM-DD');
  return instantAt(`${tomorrow}T10:00`, zone);
}

/** Whether a day, as the calendar shows it, is over in the zone. */
export function isPastDay(day: string, now: Date, zone: string): boolean {
  return day < dayjs(now).tz(zone).format('YYYY-MM-DD');
}

/** As far ahead as the server takes. */
const LATEST_DAYS = 366;

export type StartProblem = 'past' | 'far';

export function startProblem(at: string | null, now: Date): StartProblem | null {
  if (at === null) return null;
  const aheadMs = Date.parse(at) - now.getTime();
  if (aheadMs <= 0) return 'past';
  return aheadMs > LATEST_DAYS * 86_400_000 ? 'far' : null;
}
