import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ContactsModule } from '../contacts/index.js';
import { EventsModule } from '../events/index.js';
import { Audience } from './audience.entity.js';
import { AudienceCounter } from './audience-counter.js';
import { AudienceValues } from './audience-values.js';
import { AudienceResolver } from './audience-resolver.js';
import { AudienceRepository } from './audience.repository.js';
import { DrawRepository } from './draw.repository.js';
import { FilterReferences } from './filter-references.js';
import { PatientReader } from './patient-reader.js';
import { AudiencesController } from './audiences.controller.js';
import { AudiencesService } from './audiences.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([Audience]), ContactsModule, EventsModule],
  controllers: [AudiencesController],
  providers: [
    AudienceRepository,
    AudienceCounter,
    AudienceResolver,
    AudienceValues,
    AudiencesService,
    DrawRepository,
    FilterReferences,
    PatientReader,
  ],
  exports: [AudienceResolver],
})
export class AudiencesModule {}
