/** Chance that a seed repeats. */
export class SeededRandom {
  private state: number;

  constructor(readonly seed: number) {
    this.state = seed >>> 0;
  }

  /** From 0 (included) to 1 (not included). */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  oneOf<T>(choices: readonly T[]): T {
    const chosen = choices[this.between(0, choices.length - 1)];
    if (chosen === undefined) throw new RangeError('there is nothing to choose from');
    return chosen;
  }
}

/** `HOSTILE_SEED` repeats what a failure has named; else every time is another one. */
export const HOSTILE_SEED = Number(process.env.HOSTILE_SEED ?? Date.now() % 1_000_000);

/** Names the seed when the work fails. */
export async function withSeed(work: (random: SeededRandom) => Promise<void>): Promise<void> {
  try {
    await work(new SeededRandom(HOSTILE_SEED));
  } catch (cause) {
    const what = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`with HOSTILE_SEED=${HOSTILE_SEED}: ${what}`, { cause });
  }
}
