import { BullModule, getQueueToken } from '@nestjs/bull';
import { Global, Module } from '@nestjs/common';
import type { Queue } from 'bull';
import { SETTINGS, type Settings } from '../config/index.js';
import { Bell, BELL_TOPICS } from './bell.js';
import { BullBell } from './bull-bell.js';
import { queueName, queueOptions } from './bull-queues.js';
import { InProcessBell } from './in-process-bell.js';

/** Provides the bell: carried by Redis when there is a `REDIS_URL`, else within this process. */
@Global()
@Module({
  imports: [
    // Made in either case, since modules are put together before settings are read; unused, they connect to nothing.
    BullModule.registerQueueAsync(
      ...BELL_TOPICS.map((topic) => ({
        name: queueName(topic),
        inject: [SETTINGS],
        useFactory: (settings: Settings) => queueOptions(settings.redisUrl),
      })),
    ),
  ],
  providers: [
    {
      provide: Bell,
      inject: [SETTINGS, getQueueToken(queueName('plan')), getQueueToken(queueName('send'))],
      useFactory: (settings: Settings, plan: Queue, send: Queue): Bell =>
        settings.redisUrl ? new BullBell({ plan, send }) : new InProcessBell(),
    },
  ],
  exports: [Bell],
})
export class QueueModule {}
