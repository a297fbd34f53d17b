/** Milliseconds in the spans the platform's rules are written in. */
export const SECOND_MS = 1_000;
export const HOUR_MS = 3_600_000;
export const DAY_MS = 24 * HOUR_MS;

/**
 * The simulator's time: real time plus what tests have advanced, so that 24 hours or a month end can pass in a moment.
 * It runs on by itself (rates refill) and never goes back, even if the machine's clock does.
 */
export class VirtualClock {
  private offsetMs = 0;
  private latestMs = 0;

  /** @param realNow milliseconds since the epoch; replaced in specs */
  constructor(private readonly realNow: () => number = Date.now) {}

  /** Now, in milliseconds since the epoch. */
  now(): number {
    const now = this.realNow() + this.offsetMs;
    if (now > this.latestMs) this.latestMs = now;
    return this.latestMs;
  }

  /**
   * Lets time pass.
   *
   * @throws RangeError when `ms` is negative or not finite: keys, tokens and months cannot become younger
   */
  advance(ms: number): void {
    if (!Number.isFinite(ms) || ms < 0) throw new RangeError('the clock only moves forward');
    this.offsetMs += ms;
  }

  /** Back to real time; for a new world only. */
  reset(): void {
    this.offsetMs = 0;
    this.latestMs = 0;
  }
}

const TOKYO_OFFSET_MS = 9 * HOUR_MS;

/** The calendar month at LINE (UTC+9), as `yyyy-mm`: usage starts anew when it changes. That it is UTC+9 is our choice. */
export function quotaMonth(nowMs: number): string {
  return new Date(nowMs + TOKYO_OFFSET_MS).toISOString().slice(0, 7);
}

/** The calendar day at LINE (UTC+9), in days since 1970-01-01. */
export const tokyoDay = (nowMs: number): number => Math.floor((nowMs + TOKYO_OFFSET_MS) / DAY_MS);

/** Notices when a month of LINE's has ended. */
export class MonthTurn {
  private month = '';
  private day = -1;

  /** Whether another month began since the last call; the first call says so too. */
  hasTurned(nowMs: number): boolean {
    // Naming a month costs a date, and every request asks: a month can only turn with the day.
    const day = tokyoDay(nowMs);
    if (day === this.day) return false;
    this.day = day;
    const month = quotaMonth(nowMs);
    if (month === this.month) return false;
    this.month = month;
    return true;
  }
}
