/** A number of 32 bits mixed so that neighbours have nothing in common; different ones stay different. */
export function mix(number: number): number {
  let mixed = number;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x7feb352d);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x846ca68b);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** Draws of one thing by its number: the same every time, whatever else was drawn and however many there are. */
export class Draws {
  private state: number;

  /** @param key of a seed and a kind of things (`keyOf`) */
  constructor(key: number, number: number) {
    this.state = mix(number ^ key);
  }

  /** From 0 (included) to 1 (not included); mulberry32. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** True for this share of all. */
  chance(share: number): boolean {
    return this.next() < share;
  }

  /** A whole number from `least` to `most`; the larger `skew`, the more are small. 1: all alike. */
  whole(least: number, most: number, skew = 1): number {
    return least + Math.floor(this.next() ** skew * (most - least + 1));
  }

  /** One of the values, all alike. */
  oneOf<T>(values: readonly [T, ...T[]]): T {
    return values[Math.floor(this.next() * values.length)] ?? values[0];
  }
}

/** What things of one kind are drawn by. */
export function keyOf(seed: number, kind: number): number {
  return mix(mix(seed) + kind);
}

/** Picks by a draw: a value that weighs twice as much comes twice as often. */
export type Picker<T> = (draw: number) => T;

/** @throws RangeError without values */
export function byWeight<T>(weighted: readonly (readonly [T, number])[]): Picker<T> {
  const last = weighted.at(-1);
  if (!last) throw new RangeError('there is nothing to pick from');
  const total = weighted.reduce((sum, [, weight]) => sum + weight, 0);
  const values = weighted.map(([value]) => value);
  let sum = 0;
  const ends = Float64Array.from(weighted, ([, weight]) => (sum += weight) / total);
  return (draw) => values[ends.findIndex((end) => draw < end)] ?? last[0];
}

/** Picks by rank: the second comes half as often as the first, the third a third as often (Zipf). */
export function byRank<T>(values: readonly T[]): Picker<T> {
  return byWeight(values.map((value, rank) => [value, 1 / (rank + 1)] as const));
}
