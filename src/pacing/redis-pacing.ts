import { Logger, type OnApplicationShutdown } from '@nestjs/common';
import { onClock, type TokenBucket } from '#libs/line';
import { redisTrouble } from '../config/index.js';
import { type BucketName, Buckets } from './buckets.js';
import type { Paces } from './paces.js';
import { type Grant, type PacedEndpoint, type PaceLevel, PACED_ENDPOINTS, Pacing } from './pacing.js';
import { SharedBuckets, type SharedBucketsOptions } from './shared-buckets.js';

export interface RedisPacingOptions extends Omit<SharedBucketsOptions, 'onTrouble'> {
  paces: Paces;
}

/** While Redis is away, how often somebody who takes tokens has it tried again. */
const TRY_AGAIN_MS = 500;

/**
 * The pacing of several processes: one bucket for all of them in Redis.
 *
 * With Redis away each process goes on by itself at half the pace, from the bucket as it last saw it.
 */
export class RedisPacing extends Pacing implements OnApplicationShutdown {
  private readonly logger = new Logger(RedisPacing.name);
  private readonly shared: SharedBuckets;
  private readonly seen = new Buckets(() => performance.now());
  private readonly paces: Paces;
  private readonly pacesAlone: Paces;
  private isAway = false;
  private isClosed = false;
  private tryAgainAt = 0;

  constructor({ paces, ...options }: RedisPacingOptions) {
    super();
    this.paces = paces;
    this.pacesAlone = halved(paces);
    this.shared = new SharedBuckets({ ...options, onTrouble: (error) => this.noteTrouble(error) });
  }

  override async take(channel: string, endpoint: PacedEndpoint, want: number): Promise<Grant> {
    const [pace, paceAlone] = [this.paces[endpoint], this.pacesAlone[endpoint]];
    if (!pace || !paceAlone) return { tokens: want, waitMs: 0 };
    const name = { channel, endpoint };
    if (this.mayAsk()) {
      try {
        const { bucket, tokens, waitMs } = await this.shared.take(name, want, pace);
        this.see(name, bucket);
        return { tokens, waitMs };
      } catch (error) {
        this.noteTrouble(error);
      }
    }
    return this.seen.take(name, want, paceAlone);
  }

  override slowDown(channel: string, endpoint: PacedEndpoint): void {
    const pace = this.paces[endpoint];
    if (!pace) return;
    const name = { channel, endpoint };
    this.seen.slowDown(name);
    if (!this.mayAsk()) return;
    this.shared.slowDown(name, pace).then(
      (bucket) => this.see(name, bucket),
      (error: unknown) => this.noteTrouble(error),
    );
  }

  override levels(): PaceLevel[] {
    return this.seen.levels(this.isAway ? this.pacesAlone : this.paces);
  }

  /** Late, since what is still being sent while the process ends is paced too. */
  onApplicationShutdown(): void {
    this.isClosed = true;
    this.shared.close();
  }

  private see(name: BucketName, bucket: TokenBucket): void {
    this.seen.put(name, onClock(bucket, this.seen.now()));
  }

  private mayAsk(): boolean {
    if (this.isClosed) return false;
    if (this.isAway && performance.now() >= this.tryAgainAt) void this.tryAgain();
    return !this.isAway;
  }

  /** Beside the work, so that nobody waits for a Redis that is away. */
  private async tryAgain(): Promise<void> {
    this.tryAgainAt = Infinity;
    try {
      await this.shared.tryOut();
      this.isAway = false;
      this.logger.log('the pacing in Redis works again');
    } catch {
      this.tryAgainAt = performance.now() + TRY_AGAIN_MS;
    }
  }

  /** Once per outage. */
  private noteTrouble(error: unknown): void {
    if (this.isAway || this.isClosed) return;
    this.isAway = true;
    this.tryAgainAt = performance.now() + TRY_AGAIN_MS;
    this.logger.warn(
      { reason: redisTrouble(error) },
      'the pacing in Redis does not work; this process keeps to half the pace by itself',
    );
  }
}

/** Two processes alone stay within the limit together; of more, LINE's refusals slow down each. */
function halved(paces: Paces): Paces {
  const half = { ...paces };
  for (const endpoint of PACED_ENDPOINTS) {
    const pace = paces[endpoint];
    if (pace) half[endpoint] = { ...pace, perSecond: pace.perSecond / 2, burst: Math.max(1, pace.burst / 2) };
  }
  return half;
}
