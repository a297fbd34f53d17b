/** What a click waits for at most before it is written: a process that is killed loses no more than these. */
export const WRITTEN_WITHIN_MS = 500;
/** So many are written at once, and without waiting. */
export const WRITTEN_AT_ONCE = 1_000;
/** Kept while the database is away; about 30 MB. */
export const MOST_WAITING = 100_000;

export interface BufferOptions<T> {
  write: (items: T[]) => Promise<void>;
  onFailure: (error: unknown) => void;
  withinMs?: number;
  atOnce?: number;
  mostWaiting?: number;
}

/** Gathers items and writes them in bulks, one bulk at a time, in their order. What cannot be written waits, within bounds. */
export class ClickBuffer<T> {
  private waiting: T[] = [];
  private timer?: NodeJS.Timeout;
  private writing?: Promise<boolean>;
  private readonly withinMs: number;
  private readonly atOnce: number;
  private readonly mostWaiting: number;

  constructor(private readonly options: BufferOptions<T>) {
    this.withinMs = options.withinMs ?? WRITTEN_WITHIN_MS;
    this.atOnce = options.atOnce ?? WRITTEN_AT_ONCE;
    this.mostWaiting = options.mostWaiting ?? MOST_WAITING;
  }

  get size(): number {
    return this.waiting.length;
  }

  /** @returns false when there is no room, and the item is lost */
  add(item: T): boolean {
    if (this.waiting.length >= this.mostWaiting) return false;
    this.waiting.push(item);
    if (this.waiting.length === this.atOnce && !this.writing) this.writeSoon(0);
    else this.writeSoon(this.withinMs);
    return true;
  }

  /** Writes all that is waiting now; ends at the first failure. @returns how many could not be written */
  async flush(): Promise<number> {
    while (this.waiting.length > 0) if (!(await this.writeNext())) break;
    if (this.waiting.length === 0) {
      clearTimeout(this.timer);
      this.timer = undefined;
    }
    return this.waiting.length;
  }

  private writeSoon(ms: number): void {
    if (this.timer && ms > 0) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.timer = undefined;
      void this.writeWaiting();
    }, ms).unref();
  }

  /** Bulk after bulk while there is a full one; the rest, or what failed, waits for its time. */
  private async writeWaiting(): Promise<void> {
    if (this.writing) {
      this.writeSoon(this.withinMs);
      return;
    }
    do if (!(await this.writeNext())) break;
    while (this.waiting.length >= this.atOnce);
    if (this.waiting.length > 0) this.writeSoon(this.withinMs);
  }

  private writeNext(): Promise<boolean> {
    return (this.writing ??= this.write().finally(() => (this.writing = undefined)));
  }

  private async write(): Promise<boolean> {
    // They stay in the list until they are written, so that the bound holds for them too.
    const bulk = this.waiting.slice(0, this.atOnce);
    if (bulk.length === 0) return true;
    try {
      await this.options.write(bulk);
      this.waiting = this.waiting.slice(bulk.length);
      return true;
    } catch (error) {
      this.options.onFailure(error);
      return false;
    }
  }
}
