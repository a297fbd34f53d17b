import { Module } from '@nestjs/common';
import { OutgoingService } from './outgoing.service.js';

@Module({ providers: [OutgoingService], exports: [OutgoingService] })
export class OutgoingModule {}
