import { setTimeout as after } from 'node:timers/promises';
import type { JobOptions, Queue } from 'bull';

/** One id for every ring: while a ring waits in Redis, further ones are the same ring. It leaves nothing behind. */
const RING: JobOptions = { jobId: 'ring', attempts: 1, removeOnComplete: true, removeOnFail: true };

/** How long Redis may take to say goodbye, in milliseconds; then the connections are cut. */
const FAREWELL_MS = 1_000;

/** One topic of the bell in Redis. Nothing here fails: what goes wrong is told to `onTrouble`, and the ring is lost. */
export class BullTopic {
  private ringing = false;
  private ringAgain = false;
  private listening = false;
  private closing = false;

  constructor(
    private readonly queue: Queue,
    private readonly onTrouble: (error: unknown) => void,
    onReady: () => void,
  ) {
    queue.on('error', (error) => this.report(error));
    // Bull names its connection in a promise that nobody awaits: failing while we close, it would end the process.
    queue.setWorkerName = () => Promise.resolve();
    queue.client.on('ready', onReady);
  }

  /** Rings at most once at a time, however often it is called: with Redis away, rings must not pile up here either. */
  ring(): void {
    this.ringAgain = true;
    if (!this.ringing && !this.closing) void this.push();
  }

  /**
   * Takes this topic's rings from Redis from now on. A ring wakes one process, not all.
   *
   * It counts as heard when its job is done, not when it begins: a ring that comes in between is dropped as being the
   * same, so the look that follows must come after it.
   */
  listen(heard: () => void): void {
    if (this.listening) return;
    this.listening = true;
    this.queue.on('completed', heard);
    this.queue.process(() => Promise.resolve()).catch((error: unknown) => this.report(error));
  }

  /** Answers within a moment, whether or not Redis does. */
  async close(): Promise<void> {
    this.closing = true;
    // Bull connects once more while it closes; with Redis away, that must not go on for ever.
    for (const client of this.queue.clients) client.options.retryStrategy = () => null;
    const closed = this.queue.close(true).catch(() => undefined);
    await Promise.race([closed, after(FAREWELL_MS, undefined, { ref: false })]);
    for (const client of this.queue.clients) client.disconnect();
  }

  private async push(): Promise<void> {
    this.ringing = true;
    try {
      while (this.ringAgain && !this.closing) {
        this.ringAgain = false;
        await this.queue.add({}, RING);
      }
    } catch (error) {
      this.report(error);
    } finally {
      this.ringing = false;
    }
  }

  private report(error: unknown): void {
    if (!this.closing) this.onTrouble(error);
  }
}
