/** Remembers up to `size` values, each for `lifeMs`; when it is full, the oldest goes. */
export class ExpiringCache<V> {
  private readonly entries = new Map<string, { value: V; untilMs: number }>();

  constructor(
    private readonly size: number,
    private readonly lifeMs: number,
  ) {}

  /** @param nowMs of a clock that never goes back, such as `performance.now()` */
  get(key: string, nowMs: number): V | undefined {
    const entry = this.entries.get(key);
    if (entry === undefined) return undefined;
    if (entry.untilMs > nowMs) return entry.value;
    this.entries.delete(key);
    return undefined;
  }

  set(key: string, value: V, nowMs: number): void {
    this.entries.delete(key);
    if (this.entries.size >= this.size) {
      // A Map keeps the order of insertion, and all live equally long: the first one ends first.
      const [oldest] = this.entries.keys();
      if (oldest !== undefined) this.entries.delete(oldest);
    }
    this.entries.set(key, { value, untilMs: nowMs + this.lifeMs });
  }

  delete(key: string): void {
    this.entries.delete(key);
  }
}
