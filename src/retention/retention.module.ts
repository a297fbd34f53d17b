import { Module } from '@nestjs/common';
import { OutdatedData } from './outdated-data.js';
import { RetentionController } from './retention.controller.js';
import { RetentionRepository } from './retention.repository.js';
import { RetentionService } from './retention.service.js';
import { RetentionSweep } from './retention-sweep.js';

@Module({
  controllers: [RetentionController],
  providers: [OutdatedData, RetentionRepository, RetentionService, RetentionSweep],
  exports: [OutdatedData],
})
export class RetentionModule {}
