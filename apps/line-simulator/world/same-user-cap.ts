import { SECOND_MS } from './clock.js';

/** At most so many pushes to one person in so many seconds; LINE has such a cap and does not say which. */
export interface SameUserLimit {
  messages: number;
  seconds: number;
}

/** Keeps the cap, when there is one. */
export class SameUserCap {
  private current: SameUserLimit | null = null;
  private pushes = new Map<string, number[]>();

  get limit(): SameUserLimit | null {
    return this.current;
  }

  /** Changes the cap and forgets what was pushed before; `null` switches it off. */
  set(limit: SameUserLimit | null): void {
    this.current = limit;
    this.clear();
  }

  clear(): void {
    this.pushes = new Map();
  }

  /** Whether one more push would be too much for this person now. */
  isReached(userId: string, nowMs: number): boolean {
    if (this.current === null) return false;
    const sinceMs = nowMs - this.current.seconds * SECOND_MS;
    const recent = (this.pushes.get(userId) ?? []).filter((atMs) => atMs > sinceMs);
    this.pushes.set(userId, recent);
    return recent.length >= this.current.messages;
  }

  /** Counts an accepted push. */
  note(userId: string, nowMs: number): void {
    if (this.current !== null) this.pushes.set(userId, [...(this.pushes.get(userId) ?? []), nowMs]);
  }
}
