import { Redis } from 'ioredis';
import type { Pace, TokenBucket, TokenGrant } from '#libs/line';
import { redisConnection } from '../config/index.js';
import type { BucketName } from './buckets.js';
import { PACE_SCRIPT } from './pace-script.js';

export interface SharedBucketsOptions {
  url: string;
  /** begins every key, so that several may share one Redis; default `hikyaku` */
  prefix?: string;
  /** replaces Redis' clock, in milliseconds */
  clock?: () => number;
  /** a connection was lost or refused; said for every attempt */
  onTrouble: (error: unknown) => void;
}

/** Longer than Redis takes for anything but being away, and short enough to wait for. */
const ANSWER_MS = 500;
/** How long a connection may take to end in order. */
const FAREWELL_MS = 500;

type PaceClient = Redis & { pace(key: string, ...args: (string | number)[]): Promise<string[]> };

/**
 * The buckets in Redis, by Redis' clock. Every call answers or fails within half a second.
 *
 * A call that failed may have been carried out: its tokens are then lost, which is the safe side.
 */
export class SharedBuckets {
  private readonly redis: PaceClient;

  constructor(private readonly options: SharedBucketsOptions) {
    this.redis = new Redis({
      ...redisConnection(options.url),
      lazyConnect: true,
      // What waited for a lost connection fails; carried out later, it would take tokens nobody waits for.
      autoResendUnfulfilledCommands: false,
      maxRetriesPerRequest: 0,
      disconnectTimeout: FAREWELL_MS,
      scripts: { pace: { lua: PACE_SCRIPT, numberOfKeys: 1 } },
    }) as PaceClient;
    this.redis.on('error', options.onTrouble);
  }

  async take(name: BucketName, want: number, pace: Pace): Promise<TokenGrant> {
    return readAnswer(await this.call('take', keyOf(name), want, pace));
  }

  async slowDown(name: BucketName, pace: Pace): Promise<TokenBucket> {
    return readAnswer(await this.call('slow_down', keyOf(name), 0, pace)).bucket;
  }

  /**
   * Does what a `take` does, on a bucket of its own: that Redis answers need not mean that it runs scripts. A failure
   * has the connection made anew: one that was cut in silence would else be kept for minutes.
   */
  async tryOut(): Promise<void> {
    try {
      await this.call('take', 'try-out', 1, { perSecond: 1_000, burst: 1, aheadMs: 0 });
    } catch (error) {
      if (this.redis.status === 'ready' || this.redis.status === 'connect') this.redis.disconnect(true);
      throw error;
    }
  }

  /** Waits for nothing: what is under way fails. */
  close(): void {
    this.redis.disconnect();
  }

  private call(what: string, key: string, want: number, pace: Pace): Promise<string[]> {
    const { prefix = 'hikyaku', clock } = this.options;
    const { perSecond, burst, aheadMs } = pace;
    return answerInTime(
      this.redis.pace(`${prefix}:pace:${key}`, what, perSecond, burst, aheadMs, want, clock ? clock() : ''),
    );
  }
}

function keyOf({ channel, endpoint }: BucketName): string {
  return `${endpoint}:${channel}`;
}

function readAnswer(answer: string[]): TokenGrant {
  const [tokens, waitMs, at, emptyAt, factor, slowedAt] = answer.map(Number);
  const all = { tokens, waitMs, at, emptyAt, factor, slowedAt };
  if (!areNumbers(all)) throw new Error('Redis answered something else than a grant');
  return {
    tokens: all.tokens,
    waitMs: all.waitMs,
    bucket: { at: all.at, emptyAt: all.emptyAt, factor: all.factor, slowedAt: all.slowedAt },
  };
}

function areNumbers<K extends string>(values: Record<K, number | undefined>): values is Record<K, number> {
  return Object.values(values).every((value) => Number.isFinite(value));
}

function answerInTime<T>(answer: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const late = (): void => reject(new Error(`no answer within ${ANSWER_MS} ms`));
    // After a stall of this process timers come first: what arrived meanwhile is read before it is called late.
    const timer = setTimeout(() => setImmediate(late), ANSWER_MS);
    answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
