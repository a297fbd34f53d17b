import { Module } from '@nestjs/common';
import { ContactsModule } from '../contacts/index.js';
import { RetentionModule } from '../retention/index.js';
import { EventData } from './event-data.js';
import { EventNameRepository } from './event-name.repository.js';
import { EventNamesService } from './event-names.service.js';
import { EventRepository } from './event.repository.js';
import { EventsController } from './events.controller.js';
import { EventsService } from './events.service.js';
import { OutdatedEvents } from './outdated-events.js';

@Module({
  imports: [ContactsModule, RetentionModule],
  controllers: [EventsController],
  providers: [
    EventData,
    EventRepository,
    EventNameRepository,
    EventsService,
    EventNamesService,
    OutdatedEvents,
  ],
  exports: [EventRepository, EventNameRepository],
})
export class EventsModule {}
