import { Global, Module } from '@nestjs/common';
import { SETTINGS, type Settings } from '../config/index.js';
import { InMemoryPacing } from './in-memory-pacing.js';
import { pacesOf } from './paces.js';
import { Pacing } from './pacing.js';
import { RedisPacing } from './redis-pacing.js';

/** Provides the pacing: shared through Redis when there is a `REDIS_URL`, else within this process. */
@Global()
@Module({
  providers: [
    {
      provide: Pacing,
      inject: [SETTINGS],
      useFactory: (settings: Settings): Pacing => {
        const paces = pacesOf(settings);
        return settings.redisUrl
          ? new RedisPacing({ url: settings.redisUrl, paces })
          : new InMemoryPacing(paces);
      },
    },
  ],
  exports: [Pacing],
})
export class PacingModule {}
