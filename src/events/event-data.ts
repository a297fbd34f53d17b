import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PersonalData } from '../contacts/index.js';
import { EventRepository } from './event.repository.js';

/** What a contact did. It goes with him: the database sees to it. */
@Injectable()
export class EventData implements OnModuleInit {
  constructor(
    private readonly personalData: PersonalData,
    private readonly events: EventRepository,
  ) {}

  onModuleInit(): void {
    this.personalData.register({
      name: 'events',
      read: (workspaceId, { id }) => this.events.pageOfContact(workspaceId, id, undefined, null),
      findUsed: (tx, workspaceId, contacts) =>
        this.events.findActive(
          tx,
          workspaceId,
          contacts.map(({ id }) => id),
        ),
    });
  }
}
