import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Outdated, OutdatedData } from '../retention/index.js';
import { WebhookBodyRepository } from './webhook-body.repository.js';
import { WebhookEventRepository } from './webhook-event.repository.js';

/**
 * What people wrote and tapped long ago. Friendships and the last interaction are kept by themselves, and that an event came stays, so
 * that it is told when it comes again.
 */
@Injectable()
export class OutdatedWebhookContents implements OnModuleInit {
  constructor(
    private readonly outdatedData: OutdatedData,
    private readonly events: WebhookEventRepository,
    private readonly bodies: WebhookBodyRepository,
  ) {}

  onModuleInit(): void {
    this.outdatedData.register({
      part: 'receivedMessages',
      setting: 'contentsDays',
      remove: (outdated) => this.remove(outdated),
      count: ({ workspaceId, before }, most) => this.events.countContentsBefore(workspaceId, before, most),
    });
  }

  private async *remove({ workspaceId, before }: Outdated): AsyncGenerator<void> {
    await this.bodies.dropFailed(workspaceId, before);
    for (
      let end = await this.events.removeOldestContents(workspaceId, before, undefined);
      end !== undefined;
    ) {
      yield;
      end = await this.events.removeOldestContents(workspaceId, before, end);
    }
  }
}
