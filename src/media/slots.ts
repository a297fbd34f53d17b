/** Does at most so much at once; what comes later waits in the order it came. */
export class Slots {
  readonly #waiting: { weight: number; start: () => void }[] = [];
  #free: number;

  constructor(private readonly count: number) {
    this.#free = count;
  }

  /** @param weight how many slots the work takes; more than there are takes all */
  async run<T>(weight: number, work: () => Promise<T>): Promise<T> {
    const taken = Math.min(weight, this.count);
    await new Promise<void>((start) => {
      this.#waiting.push({ weight: taken, start });
      this.startWaiting();
    });
    try {
      return await work();
    } finally {
      this.#free += taken;
      this.startWaiting();
    }
  }

  /** Nothing overtakes: what takes many slots would otherwise wait for ever behind what takes few. */
  private startWaiting(): void {
    for (let next = this.#waiting[0]; next && next.weight <= this.#free; next = this.#waiting[0]) {
      this.#waiting.shift();
      this.#free -= next.weight;
      next.start();
    }
  }
}
