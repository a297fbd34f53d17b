import { Global, Module } from '@nestjs/common';
import { Bell } from './bell.js';
import { InProcessBell } from './in-process-bell.js';

@Global()
@Module({ providers: [{ provide: Bell, useClass: InProcessBell }], exports: [Bell] })
export class QueueModule {}
