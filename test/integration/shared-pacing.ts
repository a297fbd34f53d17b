import { randomBytes } from 'node:crypto';
import { Redis } from 'ioredis';
import { paceBelow } from '#libs/line';
import { redisConnection } from '../../src/config/index.js';
import type { Paces } from '../../src/pacing/paces.js';
import { RedisPacing } from '../../src/pacing/redis-pacing.js';

export const REDIS_URL = process.env.REDIS_URL;

export const PACES: Paces = { push: paceBelow(2_000), multicast: paceBelow(200), profile: undefined };
export const LIFTED: Paces = { push: undefined, multicast: undefined, profile: undefined };

/** Processes that share one Redis and its clock, which stands still until it is moved. */
export class SharedPacing {
  readonly prefix = `test-${randomBytes(6).toString('hex')}`;
  readonly clock = { now: 1_790_000_000_000 };
  private readonly processes: RedisPacing[] = [];
  private readonly redis = new Redis({ ...redisConnection(REDIS_URL ?? ''), lazyConnect: true });

  startProcess(paces = PACES, url = REDIS_URL ?? '', clock: (() => number) | null = () => this.clock.now) {
    const pacing = new RedisPacing({ url, paces, prefix: this.prefix, clock: clock ?? undefined });
    this.processes.push(pacing);
    return pacing;
  }

  keys(): Promise<string[]> {
    return this.redis.keys(`${this.prefix}:*`);
  }

  /** The longest that any key of these processes will live. */
  async longestLifeMs(): Promise<number> {
    return Math.max(...(await Promise.all((await this.keys()).map((key) => this.redis.pttl(key)))));
  }

  async loseEverything(): Promise<void> {
    const keys = await this.keys();
    if (keys.length > 0) await this.redis.del(keys);
    await this.redis.script('FLUSH');
  }

  async close(): Promise<void> {
    for (const pacing of this.processes) pacing.onApplicationShutdown();
    const keys = await this.keys();
    if (keys.length > 0) await this.redis.del(keys);
    this.redis.disconnect();
  }
}
