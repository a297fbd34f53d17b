import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PersonalData } from '../contacts/index.js';
import { ProfileRepository } from './profile.repository.js';

/** What LINE said of a contact: kept apart from what the brand says, and forgotten with him. */
@Injectable()
export class ProfileData implements OnModuleInit {
  constructor(
    private readonly personalData: PersonalData,
    private readonly profiles: ProfileRepository,
  ) {}

  onModuleInit(): void {
    this.personalData.register({
      name: 'profiles',
      read: async (workspaceId, { lineId }) =>
        lineId === null ? [] : this.profiles.listOf(workspaceId, lineId),
      erase: async (tx, workspaceId, { lineId }) => {
        if (lineId !== null) await this.profiles.forget(tx, workspaceId, lineId);
      },
    });
  }
}
