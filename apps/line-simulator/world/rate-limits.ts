import { TokenBucket } from './token-bucket.js';

/** A limit as LINE states it: so many requests in so many seconds. */
export interface RateLimit {
  requests: number;
  seconds: number;
}

/** Whether limits are kept, and how large a burst they let through (1 = a whole limit at once). */
export interface RateLimitSettings {
  enabled: boolean;
  /** Share of the limit a bucket holds when full, above 0 and up to 1; how much LINE allows is not documented. */
  burst: number;
}

/** One channel's buckets: one for each endpoint, whatever the path's values. */
export class RateLimits {
  private buckets = new Map<string, TokenBucket>();
  private current: RateLimitSettings = { enabled: false, burst: 1 };

  get settings(): RateLimitSettings {
    return this.current;
  }

  /** Changes the settings and starts with full buckets. */
  set(settings: RateLimitSettings): void {
    this.current = settings;
    this.buckets = new Map();
  }

  /**
   * Whether the endpoint may be called now. A refused call costs nothing here, but every call that is let through costs
   * one, retries and failures included.
   */
  allow(endpoint: string, limit: RateLimit, nowMs: number): boolean {
    if (!this.current.enabled) return true;
    let bucket = this.buckets.get(endpoint);
    if (bucket === undefined) {
      const capacity = Math.max(1, limit.requests * this.current.burst);
      bucket = new TokenBucket(limit.requests / limit.seconds, capacity, nowMs);
      this.buckets.set(endpoint, bucket);
    }
    return bucket.take(nowMs);
  }
}
