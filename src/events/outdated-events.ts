import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Outdated, OutdatedData } from '../retention/index.js';
import { EventNameRepository } from './event-name.repository.js';
import { EventRepository } from './event.repository.js';

/** Events that a workspace does not keep any longer. Their names stay, so that what asks about one goes on working. */
@Injectable()
export class OutdatedEvents implements OnModuleInit {
  constructor(
    private readonly outdatedData: OutdatedData,
    private readonly names: EventNameRepository,
    private readonly events: EventRepository,
  ) {}

  onModuleInit(): void {
    this.outdatedData.register({
      part: 'events',
      setting: 'eventsDays',
      remove: (outdated) => this.remove(outdated),
      count: ({ workspaceId, before }, most) => this.events.countBefore(workspaceId, before, most),
    });
  }

  private async *remove({ workspaceId, before }: Outdated): AsyncGenerator<void> {
    const names = await this.names.idsOf(workspaceId);
    for (const nameId of names.values())
      for (let end = await this.events.removeOldest(nameId, before, undefined); end !== undefined;) {
        yield;
        end = await this.events.removeOldest(nameId, before, end);
      }
  }
}
