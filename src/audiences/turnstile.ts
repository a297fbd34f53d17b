import { Abandoned } from '../database/index.js';

/** Lets so many through at once, in the order they came. Who is called away while he waits goes, and leaves his place. */
export class Turnstile {
  #inside = 0;
  readonly #waiting = new Set<() => void>();

  constructor(private readonly most: number) {}

  /** @throws Abandoned when `signal` was aborted before it was his turn */
  async pass<T>(signal: AbortSignal | undefined, work: () => Promise<T>): Promise<T> {
    await this.enter(signal);
    try {
      return await work();
    } finally {
      const [next] = this.#waiting;
      // The place is handed on, so that nobody who comes just now slips in between.
      if (next) next();
      else this.#inside -= 1;
    }
  }

  private async enter(signal: AbortSignal | undefined): Promise<void> {
    if (signal?.aborted) throw new Abandoned();
    if (this.#inside < this.most) {
      this.#inside += 1;
      return;
    }
    await new Promise<void>((resolve, reject) => {
      const leave = (): void => {
        this.#waiting.delete(begin);
        reject(new Abandoned());
      };
      const begin = (): void => {
        this.#waiting.delete(begin);
        signal?.removeEventListener('abort', leave);
        resolve();
      };
      this.#waiting.add(begin);
      signal?.addEventListener('abort', leave, { once: true });
    });
  }
}
