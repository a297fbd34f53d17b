import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { TestRecipient } from './test-recipient.entity.js';
import { TestRecipientsController } from './test-recipients.controller.js';
import { TestRecipientsService } from './test-recipients.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([TestRecipient])],
  controllers: [TestRecipientsController],
  providers: [TestRecipientsService],
  exports: [TestRecipientsService],
})
export class TestRecipientsModule {}
