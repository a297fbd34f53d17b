import { Module } from '@nestjs/common';
import { AttributeRepository } from './attribute.repository.js';
import { ContactReader } from './contact-reader.js';
import { ContactRepository } from './contact.repository.js';
import { ContactUpsertRepository } from './contact-upsert.repository.js';
import { ContactWriter } from './contact-writer.js';
import { ContactsController } from './contacts.controller.js';
import { ContactsService } from './contacts.service.js';
import { ErasureHooks } from './erasure-hooks.js';
import { ImportRepository } from './imports/import.repository.js';
import { ImportRunner } from './imports/import-runner.js';
import { ImportsController } from './imports/imports.controller.js';
import { ImportsService } from './imports/imports.service.js';
import { Spool } from './imports/spool.js';

@Module({
  controllers: [ContactsController, ImportsController],
  providers: [
    AttributeRepository,
    ContactRepository,
    ContactUpsertRepository,
    ContactWriter,
    ContactsService,
    ContactReader,
    ErasureHooks,
    ImportRepository,
    ImportRunner,
    ImportsService,
    Spool,
  ],
  exports: [ContactReader, ErasureHooks],
})
export class ContactsModule {}
