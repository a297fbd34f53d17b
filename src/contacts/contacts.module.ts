import { Module } from '@nestjs/common';
import { AttributeRepository } from './attribute.repository.js';
import { ContactReader } from './contact-reader.js';
import { ContactRepository } from './contact.repository.js';
import { ContactUpsertRepository } from './contact-upsert.repository.js';
import { ContactWriter } from './contact-writer.js';
import { ContactsController } from './contacts.controller.js';
import { ContactsService } from './contacts.service.js';
import { ErasureHooks } from './erasure-hooks.js';

@Module({
  controllers: [ContactsController],
  providers: [
    AttributeRepository,
    ContactRepository,
    ContactUpsertRepository,
    ContactWriter,
    ContactsService,
    ContactReader,
    ErasureHooks,
  ],
  exports: [ContactReader, ErasureHooks],
})
export class ContactsModule {}
