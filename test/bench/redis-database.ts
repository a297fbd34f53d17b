import { Redis } from 'ioredis';

export interface RedisDatabase {
  url: string;
  /** Empties it. */
  release(): Promise<void>;
}

const MARK = 'hikyaku-bench';
/** Redis has 16 unless told otherwise; 0 is what everybody uses. */
const HIGHEST_DATABASE = 15;

/** An empty numbered database of a Redis server, so that nobody's keys are met and all of ours can be removed. */
export async function claimRedisDatabase(serverUrl: string): Promise<RedisDatabase> {
  for (let number = HIGHEST_DATABASE; number > 0; number -= 1) {
    const url = new URL(serverUrl);
    url.pathname = `/${number}`;
    const redis = new Redis(url.href, { maxRetriesPerRequest: 1 });
    try {
      if ((await redis.dbsize()) === 0 && (await redis.setnx(MARK, process.pid)) === 1)
        return { url: url.href, release: () => empty(url.href) };
    } finally {
      redis.disconnect();
    }
  }
  throw new Error('Redis has no empty database left for the bench.');
}

async function empty(url: string): Promise<void> {
  const redis = new Redis(url, { maxRetriesPerRequest: 1 });
  await redis.flushdb();
  redis.disconnect();
}
