import type { QueueOptions } from 'bull';
import type { BellTopic } from './bell.js';

const KEY_PREFIX = 'hikyaku';
const LONGEST_RECONNECT_MS = 5_000;

/** The Bull queue that carries a topic, as it is called in Redis. */
export function queueName(topic: BellTopic): string {
  return `hikyaku-${topic}`;
}

/** What Bull takes, and one option its types forget. */
type BellQueueOptions = QueueOptions & { skipVersionCheck: boolean };

/**
 * How Bull reaches Redis. Read here and not by Bull, which overlooks that `rediss:` asks for TLS.
 *
 * @param url    absent: the queue is made, but nothing uses it
 * @param prefix begins every key, so that several may share one Redis
 */
export function queueOptions(url: string | undefined, prefix = KEY_PREFIX): BellQueueOptions {
  return {
    prefix,
    // The check would connect when the queue is made; without it a queue connects when it is first used.
    skipVersionCheck: true,
    redis: url ? { ...addressOf(new URL(url)), retryStrategy: reconnectAfterMs } : undefined,
  };
}

function addressOf(url: URL): QueueOptions['redis'] & object {
  return {
    host: url.hostname.replace(/^\[|\]$/g, '') || '127.0.0.1',
    port: Number(url.port || 6379),
    db: Number(url.pathname.slice(1) || 0),
    username: decodeURIComponent(url.username) || undefined,
    password: decodeURIComponent(url.password) || undefined,
    ...(url.protocol === 'rediss:' ? { tls: { servername: url.hostname } } : {}),
  };
}

function reconnectAfterMs(attempts: number): number {
  return Math.min(100 * 2 ** Math.min(attempts, 10), LONGEST_RECONNECT_MS);
}
