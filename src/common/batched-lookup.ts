export interface BatchedLookupOptions<V> {
  /** asks for many keys at once; what is not in the answer is not there */
  load: (keys: string[]) => Promise<Map<string, V>>;
  /** how long the first key waits for others, in milliseconds */
  waitMs: number;
  /** keys of one question */
  batchSize: number;
  /** keys that may wait; with more, the next is refused */
  mostWaiting: number;
}

/** More is asked than can be looked up now. */
export class LookupsFull extends Error {
  override name = 'LookupsFull';
}

interface Waiting<V> {
  key: string;
  answer: Promise<V | undefined>;
  resolve: (value: V | undefined) => void;
  reject: (error: unknown) => void;
}

/**
 * Puts questions for single keys together. One question is under way at a time, however many come: a flood costs the
 * database no more than one connection, and each of its answers serves a whole batch.
 */
export class BatchedLookup<V> {
  /** asked for or waiting, by key, the oldest first */
  private readonly open = new Map<string, Waiting<V>>();
  private readonly queue: Waiting<V>[] = [];
  private isRunning = false;

  constructor(private readonly options: BatchedLookupOptions<V>) {}

  /** @throws LookupsFull, or what `load` throws */
  find(key: string): Promise<V | undefined> {
    const same = this.open.get(key);
    if (same) return same.answer;
    if (this.queue.length >= this.options.mostWaiting)
      return Promise.reject(new LookupsFull('too many look-ups'));
    const waiting = makeWaiting<V>(key);
    this.open.set(key, waiting);
    this.queue.push(waiting);
    if (!this.isRunning) {
      this.isRunning = true;
      setTimeout(() => void this.run(), this.options.waitMs);
    }
    return waiting.answer;
  }

  private async run(): Promise<void> {
    // Those who come while a question is under way are the next one.
    while (this.queue.length > 0) await this.ask(this.queue.splice(0, this.options.batchSize));
    this.isRunning = false;
  }

  private async ask(batch: Waiting<V>[]): Promise<void> {
    try {
      const found = await this.options.load(batch.map(({ key }) => key));
      for (const { key, resolve } of batch) resolve(found.get(key));
    } catch (error) {
      for (const { reject } of batch) reject(error);
    } finally {
      for (const { key } of batch) this.open.delete(key);
    }
  }
}

function makeWaiting<V>(key: string): Waiting<V> {
  let [resolve, reject]: [Waiting<V>['resolve'], Waiting<V>['reject']] = [() => {}, () => {}];
  const answer = new Promise<V | undefined>((onValue, onError) => {
    [resolve, reject] = [onValue, onError];
  });
  return { key, answer, resolve, reject };
}
