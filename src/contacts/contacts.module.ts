import { Module } from '@nestjs/common';
import { AttributeRepository } from './attribute.repository.js';
import { ContactReader } from './contact-reader.js';
import { ContactRepository } from './contact.repository.js';
import { ContactUpsertRepository } from './contact-upsert.repository.js';
import { ContactWriter } from './contact-writer.js';
import { ContactsController } from './contacts.controller.js';
import { ContactsService } from './contacts.service.js';
import { ContactFieldRepository } from './fields/contact-field.repository.js';
import { ContactFieldsController } from './fields/contact-fields.controller.js';
import { ContactFieldsService } from './fields/contact-fields.service.js';
import { FriendshipData } from './friendships/friendship-data.js';
import { FriendshipRepository } from './friendships/friendship.repository.js';
import { Friendships } from './friendships/friendships.js';
import { FriendshipsController } from './friendships/friendships.controller.js';
import { ImportRepository } from './imports/import.repository.js';
import { ImportChangeData } from './imports/import-change-data.js';
import { ImportRunner } from './imports/import-runner.js';
import { ImportUndo } from './imports/import-undo.js';
import { ImportUndoRepository } from './imports/import-undo.repository.js';
import { ImportsController } from './imports/imports.controller.js';
import { ImportsService } from './imports/imports.service.js';
import { RejectionSweep } from './imports/rejection-sweep.js';
import { PersonalData } from './personal-data.js';
import { Spool } from './imports/spool.js';
import { ToldNames } from './told-names.js';

@Module({
  controllers: [ContactsController, ContactFieldsController, FriendshipsController, ImportsController],
  providers: [
    AttributeRepository,
    ContactFieldRepository,
    ContactFieldsService,
    ContactRepository,
    ContactUpsertRepository,
    ContactWriter,
    ContactsService,
    ContactReader,
    FriendshipData,
    FriendshipRepository,
    Friendships,
    ImportChangeData,
    ImportRepository,
    ImportRunner,
    ImportUndo,
    ImportUndoRepository,
    ImportsService,
    PersonalData,
    RejectionSweep,
    Spool,
    ToldNames,
  ],
  exports: [ContactReader, Friendships, PersonalData, ToldNames],
})
export class ContactsModule {}
