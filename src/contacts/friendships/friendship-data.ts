import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Queryable } from '../../database/index.js';
import { type DataSubject, PersonalData } from '../personal-data.js';
import { FriendshipRepository } from './friendship.repository.js';

/** Of whom a contact is a friend; when he is erased, nothing is known of it any more. */
@Injectable()
export class FriendshipData implements OnModuleInit {
  constructor(
    private readonly personalData: PersonalData,
    private readonly friendships: FriendshipRepository,
  ) {}

  onModuleInit(): void {
    this.personalData.register({
      name: 'friendships',
      read: async (workspaceId, { lineId }) =>
        lineId === null ? [] : this.friendships.listOf(workspaceId, lineId),
      erase: async (tx, workspaceId, { lineId }) => {
        if (lineId !== null) await this.friendships.forget(tx, workspaceId, lineId);
      },
      findUsed: (tx, workspaceId, contacts) => this.findKnown(tx, workspaceId, contacts),
    });
  }

  private async findKnown(
    tx: Queryable,
    workspaceId: string,
    contacts: readonly DataSubject[],
  ): Promise<string[]> {
    const known = await this.friendships.findKnown(
      tx,
      workspaceId,
      contacts.flatMap(({ lineId }) => lineId ?? []),
    );
    return contacts.filter(({ lineId }) => lineId !== null && known.has(lineId)).map(({ id }) => id);
  }
}
