import { DAY_MS } from './clock.js';
import type { SentMessages } from './sent-messages.js';

/** How long a key is remembered, counted from the first request that carried it. */
export const RETRY_KEY_LIFE_MS = DAY_MS;

/** What the first acceptance under a key left behind. */
export interface Acceptance {
  requestId: string;
  /** Push only: `null` for the endpoints that answer `{}`. */
  sent: SentMessages | null;
}

/** A key in memory. */
export interface SeenKey {
  readonly firstSeenMs: number;
  /** Of the first body under this key, to notice another one. */
  bodyHash: number | null;
  acceptance: Acceptance | null;
}

/**
 * The retry keys of one channel. A key that was seen but never accepted lets the next request run as new; its 24 hours
 * run from the first sight all the same. That keys are scoped to the channel, whatever the endpoint, is our choice.
 *
 * @see https://developers.line.biz/en/docs/messaging-api/retrying-api-request/
 */
export class RetryKeys {
  /** In order of first sight, so the oldest is always in front. */
  private readonly seen = new Map<string, SeenKey>();

  get size(): number {
    return this.seen.size;
  }

  /** Remembers the key from now on, or finds it as it was remembered. Upper and lower case are one key. */
  see(key: string, nowMs: number): SeenKey {
    this.forgetOld(nowMs);
    const id = key.toLowerCase();
    const known = this.seen.get(id);
    if (known !== undefined) return known;
    const fresh: SeenKey = { firstSeenMs: nowMs, bodyHash: null, acceptance: null };
    this.seen.set(id, fresh);
    return fresh;
  }

  clear(): void {
    this.seen.clear();
  }

  private forgetOld(nowMs: number): void {
    for (const [key, { firstSeenMs }] of this.seen) {
      if (nowMs - firstSeenMs < RETRY_KEY_LIFE_MS) return;
      this.seen.delete(key);
    }
  }
}
