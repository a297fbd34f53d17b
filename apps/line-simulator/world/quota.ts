import { quotaMonth } from './clock.js';

/** The plan's monthly limit. */
export type QuotaLimit = { type: 'none' } | { type: 'limited'; value: number };

interface Reservation {
  messages: number;
  untilMs: number;
}

/**
 * The monthly messages of one channel, counted in people reached. A request that would pass the limit is refused whole;
 * a reservation imitates a running narrowcast and falls away by itself.
 */
export class Quota {
  private month = '';
  private monthKnownUntilMs = 0;
  private used = 0;
  private reservation: Reservation | null = null;

  constructor(public limit: QuotaLimit) {}

  /** Messages used this month, reservations not included. */
  usage(nowMs: number): number {
    this.turnMonth(nowMs);
    return this.used;
  }

  /** Takes `billable` messages, or none at all when they do not all fit; says which. */
  take(billable: number, nowMs: number): boolean {
    this.turnMonth(nowMs);
    if (this.limit.type === 'limited' && this.used + this.reserved(nowMs) + billable > this.limit.value)
      return false;
    this.used += billable;
    return true;
  }

  /** Says what was used, e.g. by LINE Official Account Manager. */
  setUsage(messages: number, nowMs: number): void {
    this.turnMonth(nowMs);
    this.used = messages;
  }

  /** Holds back messages until `untilMs`. One reservation at a time: a new one replaces the last. */
  reserve(messages: number, untilMs: number): void {
    this.reservation = { messages, untilMs };
  }

  reserved(nowMs: number): number {
    return this.reservation !== null && nowMs < this.reservation.untilMs ? this.reservation.messages : 0;
  }

  private turnMonth(nowMs: number): void {
    // Naming the month costs a date; every request asks, so it is named again only once a second.
    if (nowMs < this.monthKnownUntilMs) return;
    this.monthKnownUntilMs = (Math.floor(nowMs / 1_000) + 1) * 1_000;
    const month = quotaMonth(nowMs);
    if (month === this.month) return;
    this.month = month;
    this.used = 0;
  }
}
