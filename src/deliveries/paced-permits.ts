import { setTimeout as after } from 'node:timers/promises';
import type { PacedEndpoint, Pacing } from '../pacing/index.js';

/** Leaves for single requests to one endpoint of one channel, fetched from its pace as many at a time as are waited for. */
export class PacedPermits {
  private readonly waiting: (() => void)[] = [];
  private isFetching = false;

  constructor(
    private readonly pacing: Pacing,
    private readonly channel: string,
    private readonly endpoint: PacedEndpoint,
  ) {}

  /** Resolves when one request may be made, in the order of asking. */
  take(): Promise<void> {
    return new Promise((resolve) => {
      this.waiting.push(resolve);
      if (!this.isFetching) void this.fetch();
    });
  }

  private async fetch(): Promise<void> {
    this.isFetching = true;
    // Everybody who asks in this turn of the event loop is fetched for at once.
    await Promise.resolve();
    while (this.waiting.length > 0) {
      const { tokens, waitMs } = await this.pacing.take(this.channel, this.endpoint, this.waiting.length);
      if (waitMs > 0) await after(Math.ceil(waitMs));
      for (const resolve of this.waiting.splice(0, tokens)) resolve();
    }
    this.isFetching = false;
  }
}
