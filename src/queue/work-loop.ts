/** Does one piece of work; answers false when there was none. */
export type WorkStep = () => Promise<boolean>;

export interface WorkLoopOptions {
  step: WorkStep;
  /** loops side by side, each doing one step after another */
  parallel: number;
  /** how long an idle loop waits before it looks by itself, in milliseconds */
  lookEveryMs: number;
  onError(error: unknown): void;
  /** hears of new work, such as a bell; answers how to stop listening */
  listen?(wake: () => void): () => void;
}

/**
 * Looks for work until it is told to end: at once while there is some or when woken, else every `lookEveryMs`.
 *
 * This looking is the reconciler: work that was left behind by a killed process is found without anyone ringing.
 */
export class WorkLoop {
  private ending = false;
  private wakes = 0;
  private stopListening?: () => void;
  private readonly loops: Promise<void>[] = [];
  private readonly sleepers = new Set<() => void>();

  constructor(private readonly options: WorkLoopOptions) {}

  /** True once the loop was told to end: long steps look at it and stop between two pieces. */
  get isEnding(): boolean {
    return this.ending;
  }

  start(): void {
    this.stopListening = this.options.listen?.(() => this.wake());
    for (let index = 0; index < this.options.parallel; index++) this.loops.push(this.run());
  }

  /** Something may have come: look now. */
  wake(): void {
    this.wakes += 1;
    for (const wakeUp of this.sleepers) wakeUp();
  }

  /** Starts no further step and waits for those under way. */
  async end(): Promise<void> {
    this.ending = true;
    this.stopListening?.();
    this.wake();
    await Promise.all(this.loops);
  }

  private async run(): Promise<void> {
    while (!this.ending) {
      const wakesBefore = this.wakes;
      const found = await this.stepSafely();
      // Woken during the step, it may have looked too early: it looks again before it sleeps.
      if (!found && !this.ending && wakesBefore === this.wakes) await this.sleep();
    }
  }

  private async stepSafely(): Promise<boolean> {
    try {
      return await this.options.step();
    } catch (error) {
      // The work is still in the ledger; the next look tries again.
      this.options.onError(error);
      return false;
    }
  }

  private sleep(): Promise<void> {
    return new Promise((resolve) => {
      const wakeUp = (): void => {
        clearTimeout(timer);
        this.sleepers.delete(wakeUp);
        resolve();
      };
      const timer = setTimeout(wakeUp, this.options.lookEveryMs);
      this.sleepers.add(wakeUp);
    });
  }
}
