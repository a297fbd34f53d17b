/** How late an end may come: the price of one timer for everything that is under way. */
export const SWEEP_EVERY_MS = 50;

/** Something that is ended when it takes too long. */
export interface Timed {
  /** On the clock of `performance.now()`. */
  readonly endsAtMs: number;
  /** Its place among those under way; `Deadlines` writes it. */
  place: number;
  /** To be ended now. */
  expire(): void;
}

/**
 * Everything under way, and one timer that looks at all of it: a timer for each request costs more than reading its
 * answer. The timer runs only while something is under way.
 */
export class Deadlines {
  /** Not a Set: what is deleted from one lives on in its outgrown tables, with the answer's buffers, until a full GC. */
  private readonly underWay: Timed[] = [];
  private timer: NodeJS.Timeout | undefined;
  private onEmpty: (() => void) | undefined;

  add(timed: Timed): void {
    timed.place = this.underWay.push(timed) - 1;
    this.timer ??= setInterval(() => this.sweep(), SWEEP_EVERY_MS);
  }

  /** It is over. */
  delete(timed: Timed): void {
    const last = this.underWay.pop();
    // The last one moves to the place that comes free.
    if (last && last !== timed) {
      this.underWay[timed.place] = last;
      last.place = timed.place;
    }
    if (this.underWay.length === 0) this.onEmpty?.();
  }

  /** Waits until nothing is under way any more; to be asked once, when nothing new is added. */
  async whenEmpty(): Promise<void> {
    if (this.underWay.length > 0) await new Promise<void>((resolve) => (this.onEmpty = resolve));
    this.stop();
  }

  private sweep(): void {
    // Not at once when the last one ends: with one request at a time that would be a timer for each of them again.
    if (this.underWay.length === 0) this.stop();
    const nowMs = performance.now();
    // From the end: whoever moves when another one is deleted has been looked at already.
    for (let place = this.underWay.length - 1; place >= 0; place -= 1) {
      const timed = this.underWay[place];
      if (timed && timed.endsAtMs <= nowMs) timed.expire();
    }
  }

  private stop(): void {
    clearInterval(this.timer);
    this.timer = undefined;
  }
}
