import { MonthTurn } from './clock.js';

/** LINE keeps statistics for so many names in a calendar month. */
export const MOST_UNITS = 1_000;

/**
 * The names of units a channel used this month. That the month turns in UTC+9 is our choice.
 *
 * @see https://developers.line.biz/en/docs/messaging-api/unit-based-statistics-aggregation/
 */
export class MonthlyUnits {
  private readonly turn = new MonthTurn();
  private names = new Set<string>();

  /** Those of the names that count: one beyond the thousandth of the month is dropped without a word. */
  keep(names: readonly string[], nowMs: number): readonly string[] {
    if (names.length === 0) return names;
    this.turnMonth(nowMs);
    return names.filter((name) => {
      if (this.names.size < MOST_UNITS) this.names.add(name);
      return this.names.has(name);
    });
  }

  /** In the order of first use. */
  list(nowMs: number): readonly string[] {
    this.turnMonth(nowMs);
    return [...this.names];
  }

  clear(): void {
    this.names = new Set();
  }

  private turnMonth(nowMs: number): void {
    if (this.turn.hasTurned(nowMs)) this.clear();
  }
}
