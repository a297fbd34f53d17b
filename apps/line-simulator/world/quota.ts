import { MonthTurn, SECOND_MS } from './clock.js';
import { UsageHistory, type ConsumptionView } from './usage-history.js';

/** The plan's monthly limit. */
export type QuotaLimit = { type: 'none' } | { type: 'limited'; value: number };

interface Reservation {
  messages: number;
  untilMs: number;
}

/**
 * The monthly messages of one channel, counted in people reached. A request that would pass the limit is refused whole;
 * a reservation, such as a running narrowcast's, falls away by itself.
 */
export class Quota {
  /** How the answer to `quota/consumption` differs from the truth. */
  view: ConsumptionView = { lagSeconds: 0, roundTo: 1 };
  private readonly turn = new MonthTurn();
  private readonly history = new UsageHistory();
  private used = 0;
  /** By who made them: one each. */
  private readonly reservations = new Map<string, Reservation>();

  constructor(public limit: QuotaLimit) {}

  /** Messages used this month, reservations not included. */
  usage(nowMs: number): number {
    this.turnMonth(nowMs);
    return this.used;
  }

  /** The usage LINE tells: late and rounded, as `view` has it. */
  toldUsage(nowMs: number): number {
    this.turnMonth(nowMs);
    const { lagSeconds, roundTo } = this.view;
    const known = lagSeconds === 0 ? this.used : this.history.at(nowMs - lagSeconds * SECOND_MS);
    return known - (known % roundTo);
  }

  /** What may still be sent now; `Infinity` without a limit. */
  left(nowMs: number): number {
    this.turnMonth(nowMs);
    if (this.limit.type === 'none') return Infinity;
    return Math.max(0, this.limit.value - this.used - this.reserved(nowMs));
  }

  /** Takes `billable` messages, or none at all when they do not all fit; says which. */
  take(billable: number, nowMs: number): boolean {
    this.turnMonth(nowMs);
    if (this.limit.type === 'limited' && this.used + this.reserved(nowMs) + billable > this.limit.value)
      return false;
    this.used += billable;
    this.history.note(this.used, nowMs);
    return true;
  }

  /** Gives back what was taken for people who could not be reached after all. */
  giveBack(messages: number, nowMs: number): void {
    this.used = Math.max(0, this.usage(nowMs) - messages);
    this.history.note(this.used, nowMs);
  }

  /** Says what was used, e.g. by LINE Official Account Manager. */
  setUsage(messages: number, nowMs: number): void {
    this.turnMonth(nowMs);
    this.used = messages;
    this.history.restart(messages);
  }

  /** Holds back messages until `untilMs`. One reservation for each holder: a new one replaces the last. */
  reserve(messages: number, untilMs: number, holder = 'admin'): void {
    this.reservations.set(holder, { messages, untilMs });
  }

  reserved(nowMs: number): number {
    if (this.reservations.size === 0) return 0;
    let sum = 0;
    for (const [holder, { messages, untilMs }] of this.reservations) {
      if (nowMs < untilMs) sum += messages;
      else this.reservations.delete(holder);
    }
    return sum;
  }

  /** Lets go of every reservation. */
  clearReservations(): void {
    this.reservations.clear();
  }

  private turnMonth(nowMs: number): void {
    if (!this.turn.hasTurned(nowMs)) return;
    this.used = 0;
    this.history.restart(0);
  }
}
