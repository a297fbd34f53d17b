import type { Listener } from './listener.js';

/** Makes the platform unreachable: the port is closed and every connection reset, so that new ones are refused. */
export class Outage {
  constructor(private readonly listener: Listener) {}

  get isOn(): boolean {
    return !this.listener.isOpen;
  }

  /**
   * Begins, and ends by itself after `durationMs` of real time; without it, only when told. Answers under way are lost.
   * Resolves once connections are refused.
   */
  begin(durationMs: number | null = null): Promise<void> {
    return this.listener.close(durationMs);
  }

  /** Ends it: the same port answers again. */
  async end(): Promise<void> {
    await this.listener.open();
  }
}
