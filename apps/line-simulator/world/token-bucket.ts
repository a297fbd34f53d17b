/** A bucket that starts full and refills without pause: `perSecond` tokens a second up to `capacity`. */
export class TokenBucket {
  private tokens: number;
  private filledAtMs: number;

  constructor(
    private readonly perSecond: number,
    private readonly capacity: number,
    nowMs: number,
  ) {
    this.tokens = capacity;
    this.filledAtMs = nowMs;
  }

  /** Takes one token; `false` when less than one is left, and then takes none. */
  take(nowMs: number): boolean {
    const passedMs = Math.max(nowMs - this.filledAtMs, 0);
    this.filledAtMs = Math.max(nowMs, this.filledAtMs);
    this.tokens = Math.min(this.capacity, this.tokens + (passedMs * this.perSecond) / 1_000);
    if (this.tokens < 1) return false;
    this.tokens -= 1;
    return true;
  }
}
