import type { QueueOptions } from 'bull';
import { redisConnection } from '../config/index.js';
import type { BellTopic } from './bell.js';

const KEY_PREFIX = 'hikyaku';

/** The Bull queue that carries a topic, as it is called in Redis. */
export function queueName(topic: BellTopic): string {
  return `hikyaku-${topic}`;
}

/** What Bull takes, and one option its types forget. */
type BellQueueOptions = QueueOptions & { skipVersionCheck: boolean };

/**
 * How Bull reaches Redis.
 *
 * @param url    absent: the queue is made, but nothing uses it
 * @param prefix begins every key, so that several may share one Redis
 */
export function queueOptions(url: string | undefined, prefix = KEY_PREFIX): BellQueueOptions {
  return {
    prefix,
    // The check would connect when the queue is made; without it a queue connects when it is first used.
    skipVersionCheck: true,
    redis: url ? redisConnection(url) : undefined,
  };
}
