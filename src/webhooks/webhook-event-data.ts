import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../common/index.js';
import { PersonalData } from '../contacts/index.js';
import { ErasedPeopleRepository } from './erased-people.repository.js';
import { WebhookEventRepository } from './webhook-event.repository.js';

/** What a contact wrote and tapped. When he is erased, so is all of it, also what is still to come of the time before. */
@Injectable()
export class WebhookEventData implements OnModuleInit {
  constructor(
    private readonly personalData: PersonalData,
    private readonly events: WebhookEventRepository,
    private readonly erased: ErasedPeopleRepository,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.personalData.register({
      name: 'webhookEvents',
      read: async (workspaceId, { lineId }) =>
        lineId === null ? [] : this.events.listOf(workspaceId, lineId),
      erase: async (tx, workspaceId, { lineId }) => {
        if (lineId === null) return;
        await this.events.erase(tx, workspaceId, lineId);
        await this.erased.note(tx, workspaceId, lineId, this.clock.now());
      },
    });
  }
}
