import { Global, Module } from '@nestjs/common';
import { readEncryptionKey, SETTINGS, type Settings } from '../config/index.js';
import { Clock, SystemClock } from './clock.js';
import { SecretBox } from './secret-box.js';

/** What every feature may need and no feature owns. */
@Global()
@Module({
  providers: [
    { provide: Clock, useClass: SystemClock },
    {
      provide: SecretBox,
      inject: [SETTINGS],
      useFactory: (settings: Settings) => new SecretBox(readEncryptionKey(settings)),
    },
  ],
  exports: [Clock, SecretBox],
})
export class CommonModule {}
