import type { RedisOptions } from 'ioredis';

const LONGEST_RECONNECT_MS = 5_000;

/**
 * Where the Redis of `REDIS_URL` is, and to go on trying when it is away.
 *
 * Read here and not by the clients: Bull overlooks that `rediss:` asks for TLS.
 */
export function redisConnection(redisUrl: string): RedisOptions {
  const url = new URL(redisUrl);
  return {
    host: url.hostname.replace(/^\[|\]$/g, '') || '127.0.0.1',
    port: Number(url.port || 6379),
    db: Number(url.pathname.slice(1) || 0),
    username: decodeURIComponent(url.username) || undefined,
    password: decodeURIComponent(url.password) || undefined,
    ...(url.protocol === 'rediss:' ? { tls: { servername: url.hostname } } : {}),
    retryStrategy: reconnectAfterMs,
  };
}

/** Why Redis does not work. The words alone: the error carries the command that failed, maybe the one with the password. */
export function redisTrouble(error: unknown): string {
  if (typeof error !== 'object' || error === null) return 'unknown';
  // A refused connection to a name with several addresses has an empty message and only a code.
  const [message, code] = ['message' in error && error.message, 'code' in error && error.code];
  const reason = [message, code].find((part) => typeof part === 'string' && part !== '');
  return typeof reason === 'string' ? reason.replace(/\/\/\S*@/g, '//…@') : 'unknown';
}

function reconnectAfterMs(attempts: number): number {
  return Math.min(100 * 2 ** Math.min(attempts, 10), LONGEST_RECONNECT_MS);
}
