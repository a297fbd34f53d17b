import { Buckets } from './buckets.js';
import type { Paces } from './paces.js';
import { type Grant, type PacedEndpoint, type PaceLevel, Pacing } from './pacing.js';

/** The pacing of a single process. */
export class InMemoryPacing extends Pacing {
  private readonly buckets: Buckets;

  /** @param now milliseconds of a clock that does not jump */
  constructor(
    private readonly paces: Paces,
    now = () => performance.now(),
  ) {
    super();
    this.buckets = new Buckets(now);
  }

  override take(channel: string, endpoint: PacedEndpoint, want: number): Promise<Grant> {
    const pace = this.paces[endpoint];
    return Promise.resolve(
      pace ? this.buckets.take({ channel, endpoint }, want, pace) : { tokens: want, waitMs: 0 },
    );
  }

  override slowDown(channel: string, endpoint: PacedEndpoint): void {
    if (this.paces[endpoint]) this.buckets.slowDown({ channel, endpoint });
  }

  override levels(): PaceLevel[] {
    return this.buckets.levels(this.paces);
  }
}
