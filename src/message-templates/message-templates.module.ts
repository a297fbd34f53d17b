import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { MessageTemplate, MessageTemplateVersion } from './message-template.entity.js';
import { MessageTemplateRepository } from './message-template.repository.js';
import { MessageTemplatesController } from './message-templates.controller.js';
import { MessageTemplatesService } from './message-templates.service.js';

/** The content library. */
@Module({
  imports: [TypeOrmModule.forFeature([MessageTemplate, MessageTemplateVersion])],
  controllers: [MessageTemplatesController],
  providers: [MessageTemplateRepository, MessageTemplatesService],
  exports: [MessageTemplatesService],
})
export class MessageTemplatesModule {}
