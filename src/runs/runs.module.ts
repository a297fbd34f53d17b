import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AudiencesModule } from '../audiences/index.js';
import { ContactsModule } from '../contacts/index.js';
import { DeliveriesModule } from '../deliveries/index.js';
import { TrackingModule } from '../tracking/index.js';
import { PlanLoop } from './plan-loop.js';
import { PlanRunService } from './plan-run.service.js';
import { Run } from './run.entity.js';
import { RunRepository } from './run.repository.js';
import { RunsService } from './runs.service.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([Run]),
    ContactsModule,
    AudiencesModule,
    DeliveriesModule,
    TrackingModule,
  ],
  providers: [RunRepository, RunsService, PlanRunService, PlanLoop],
  exports: [RunsService],
})
export class RunsModule {}
