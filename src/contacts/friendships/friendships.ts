import { Injectable } from '@nestjs/common';
import type { Queryable } from '../../database/index.js';
import { FriendshipRepository } from './friendship.repository.js';
import { gatherFacts, type Sighting } from './sighting.js';

/** Keeps true who is a friend of which account, and what the contacts say of it. */
@Injectable()
export class Friendships {
  constructor(private readonly repository: FriendshipRepository) {}

  /**
   * Order and repetition of the sightings do not matter. Use inside the transaction that takes their source.
   *
   * @returns how many contacts were made of it
   */
  async note(
    tx: Queryable,
    workspaceId: string,
    connectionId: string,
    sightings: Iterable<Sighting>,
  ): Promise<number> {
    const facts = gatherFacts(sightings);
    if (facts.length === 0) return 0;
    const lineIds = facts.map(({ lineId }) => lineId);
    await this.repository.keep(tx, workspaceId, connectionId, facts);
    const made = await this.repository.introduce(tx, workspaceId, lineIds);
    await this.repository.sumUp(tx, workspaceId, lineIds);
    return made;
  }
}
