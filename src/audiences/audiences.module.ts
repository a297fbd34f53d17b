import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ContactsModule } from '../contacts/index.js';
import { Audience } from './audience.entity.js';
import { AudienceResolver } from './audience-resolver.js';
import { AudienceRepository } from './audience.repository.js';
import { AudiencesController } from './audiences.controller.js';
import { AudiencesService } from './audiences.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([Audience]), ContactsModule],
  controllers: [AudiencesController],
  providers: [AudienceRepository, AudienceResolver, AudiencesService],
  exports: [AudienceResolver],
})
export class AudiencesModule {}
