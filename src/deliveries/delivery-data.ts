import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PersonalData } from '../contacts/index.js';
import type { Queryable } from '../database/index.js';
import { type ContactOutcome, DeliveryQueries } from './delivery-queries.js';
import { ErasedContents } from './erased-contents.js';

interface DeliveryOfContact extends ContactOutcome {
  /** what was sent, or was to be; null: nothing was made for him, or it is not kept any more */
  messages: unknown[] | null;
  /** after how many days the messages were removed, as the workspace decided; null: they were not */
  messagesKeptDays: number | null;
}

/** What a contact was sent. When he is erased, his LINE ID and what was rendered for him go from the ledger. */
@Injectable()
export class DeliveryData implements OnModuleInit {
  constructor(
    private readonly personalData: PersonalData,
    private readonly contents: ErasedContents,
    private readonly deliveries: DeliveryQueries,
  ) {}

  onModuleInit(): void {
    this.personalData.register({
      name: 'deliveries',
      read: (workspaceId, { id }) => this.read(workspaceId, id),
      erase: async (tx, workspaceId, { id }) => {
        await this.interruptPlanning(tx, workspaceId);
        await this.contents.erase(tx, id);
      },
      findUsed: async (tx, workspaceId, contacts) => {
        await this.interruptPlanning(tx, workspaceId);
        return this.deliveries.findDelivered(
          tx,
          contacts.map(({ id }) => id),
        );
      },
    });
  }

  /** Waits for a chunk that is being written, and tells planning that what it has read may hold who is to go. */
  private async interruptPlanning(tx: Queryable, workspaceId: string): Promise<void> {
    await tx.execute('UPDATE workspaces SET erasure_count = erasure_count + 1 WHERE id = $1', [workspaceId]);
  }

  private async read(workspaceId: string, contactId: string): Promise<DeliveryOfContact[]> {
    const outcomes = await this.deliveries.listOfContact(workspaceId, contactId, undefined, null);
    const all: DeliveryOfContact[] = [];
    for (const outcome of outcomes) {
      const frozen = await this.deliveries.findFrozen(outcome.runId, contactId);
      all.push({
        ...outcome,
        messages: frozen?.messages ?? null,
        messagesKeptDays: frozen?.keptDays ?? null,
      });
    }
    return all;
  }
}
