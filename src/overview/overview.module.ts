import { Module } from '@nestjs/common';
import { ContactTotals } from './contact-totals.js';
import { OverviewController } from './overview.controller.js';
import { OverviewRepository } from './overview.repository.js';
import { OverviewService } from './overview.service.js';

@Module({
  controllers: [OverviewController],
  providers: [OverviewRepository, ContactTotals, OverviewService],
})
export class OverviewModule {}
