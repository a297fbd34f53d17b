/** A list that keeps its latest items only; the oldest come first. */
export class Latest<T> {
  private kept: T[] = [];

  constructor(private readonly capacity: number) {}

  /** Up to `limit` of the latest. */
  list(limit = this.capacity): readonly T[] {
    return limit === 0 ? [] : this.kept.slice(-Math.min(limit, this.capacity));
  }

  add(item: T): void {
    this.kept.push(item);
    // Cut now and then instead of each time: an item costs one assignment.
    if (this.kept.length >= 2 * this.capacity) this.kept = this.kept.slice(-this.capacity);
  }

  clear(): void {
    this.kept = [];
  }
}
