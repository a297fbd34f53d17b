import {
  backlogMs,
  factorAt,
  newBucket,
  type Pace,
  slowedDown,
  takeTokens,
  type TokenBucket,
} from '#libs/line';
import type { Grant, PacedEndpoint, PaceLevel } from './pacing.js';
import type { Paces } from './paces.js';

export interface BucketName {
  channel: string;
  endpoint: PacedEndpoint;
}

/** After so long without being touched a bucket is full and at its whole pace, however it was. */
const AT_REST_MS = 60_000;

/** The buckets this process knows, by its own clock. */
export class Buckets {
  private readonly known = new Map<string, { name: BucketName; bucket: TokenBucket }>();

  /** @param now milliseconds of a clock that does not jump */
  constructor(readonly now: () => number) {}

  take(name: BucketName, want: number, pace: Pace): Grant {
    const { bucket, tokens, waitMs } = takeTokens(this.find(name), this.now(), want, pace);
    this.put(name, bucket);
    return { tokens, waitMs };
  }

  slowDown(name: BucketName): void {
    this.put(name, slowedDown(this.find(name), this.now()));
  }

  put(name: BucketName, bucket: TokenBucket): void {
    this.known.set(`${name.endpoint} ${name.channel}`, { name, bucket });
  }

  /** Forgets buckets at rest, so that a channel used once is not reported for ever. */
  levels(paces: Paces): PaceLevel[] {
    const now = this.now();
    const levels: PaceLevel[] = [];
    for (const [key, { name, bucket }] of this.known) {
      const pace = paces[name.endpoint];
      if (!pace || Math.max(bucket.at, bucket.emptyAt) + AT_REST_MS < now) {
        this.known.delete(key);
        continue;
      }
      const factor = factorAt(bucket, now);
      levels.push({ ...name, factor, perSecond: pace.perSecond * factor, backlogMs: backlogMs(bucket, now) });
    }
    return levels;
  }

  private find(name: BucketName): TokenBucket {
    return this.known.get(`${name.endpoint} ${name.channel}`)?.bucket ?? newBucket(this.now());
  }
}
