import { tokyoDay } from './clock.js';

/** Messages sent by day (UTC+9) and call, counted in people reached. */
export class DailyCounts {
  private byDay = new Map<number, Map<string, number>>();

  add(endpoint: string, people: number, nowMs: number): void {
    const day = tokyoDay(nowMs);
    let counts = this.byDay.get(day);
    if (counts === undefined) this.byDay.set(day, (counts = new Map()));
    counts.set(endpoint, (counts.get(endpoint) ?? 0) + people);
  }

  /** @param day days since 1970-01-01, as `tokyoDay` counts them */
  on(day: number, endpoint: string): number {
    return this.byDay.get(day)?.get(endpoint) ?? 0;
  }

  clear(): void {
    this.byDay = new Map();
  }
}
