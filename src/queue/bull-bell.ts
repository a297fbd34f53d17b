import { type BeforeApplicationShutdown, Logger } from '@nestjs/common';
import type { Queue } from 'bull';
import { redisTrouble } from '../config/index.js';
import { Bell, BELL_TOPICS, type BellTopic } from './bell.js';
import { BullTopic } from './bull-topic.js';
import { InProcessBell } from './in-process-bell.js';

/**
 * The bell of several processes: a Bull queue per topic in Redis.
 *
 * A ring wakes this process directly and one of all listening processes through Redis. With Redis away only the
 * second is missing; the others find the work when they next look.
 */
export class BullBell extends Bell implements BeforeApplicationShutdown {
  private readonly logger = new Logger(BullBell.name);
  private readonly here = new InProcessBell();
  private readonly topics: Record<BellTopic, BullTopic>;
  private isAway = false;

  constructor(queues: Record<BellTopic, Queue>) {
    super();
    const carry = (queue: Queue): BullTopic =>
      new BullTopic(
        queue,
        (error) => this.noteTrouble(error),
        () => this.noteReady(),
      );
    this.topics = { plan: carry(queues.plan), send: carry(queues.send) };
  }

  override ring(topic: BellTopic): Promise<void> {
    this.topics[topic].ring();
    return this.here.ring(topic);
  }

  override listen(topic: BellTopic, heard: () => void): () => void {
    this.topics[topic].listen(() => void this.here.ring(topic));
    return this.here.listen(topic, heard);
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all(BELL_TOPICS.map((topic) => this.topics[topic].close()));
  }

  /** Once per outage: every lost connection reports every attempt to reconnect. */
  private noteTrouble(error: unknown): void {
    if (this.isAway) return;
    this.isAway = true;
    this.logger.warn(
      { reason: redisTrouble(error) },
      'the bell in Redis does not work; work is found by looking, a second later at most',
    );
  }

  private noteReady(): void {
    if (!this.isAway) return;
    this.isAway = false;
    this.logger.log('the bell in Redis works again');
  }
}
