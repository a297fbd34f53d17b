import { Injectable } from '@nestjs/common';
import { Clock } from '../common/index.js';
import type { Queryable } from '../database/index.js';
import { ProfileRepository, type ProfileWish } from './profile.repository.js';

/** Says whose profile is worth asking LINE for. */
@Injectable()
export class ProfileWishes {
  constructor(
    private readonly profiles: ProfileRepository,
    private readonly clock: Clock,
  ) {}

  /** Use inside the transaction that takes what the wishes follow from; LINE is asked after it, at its pace. */
  async note(
    tx: Queryable,
    workspaceId: string,
    connectionId: string,
    wishes: Iterable<ProfileWish>,
  ): Promise<void> {
    const strictest = new Map<string, ProfileWish>();
    for (const wish of wishes) {
      const other = strictest.get(wish.lineId);
      if (!other || wish.goodForMs < other.goodForMs) strictest.set(wish.lineId, wish);
    }
    if (strictest.size === 0) return;
    await this.profiles.wish(tx, workspaceId, connectionId, [...strictest.values()], this.clock.now());
  }
}
