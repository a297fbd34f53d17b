import { Module } from '@nestjs/common';
import { ConnectionsModule } from '../connections/index.js';
import { ContactsModule } from '../contacts/index.js';
import { FetchProfilesService } from './fetch-profiles.service.js';
import { GroupRepository } from './groups/group.repository.js';
import { GroupsController } from './groups/groups.controller.js';
import { ProfileData } from './profile-data.js';
import { ProfileLoop } from './profile-loop.js';
import { ProfileRepository } from './profile.repository.js';
import { ProfileWishes } from './profile-wishes.js';

@Module({
  imports: [ConnectionsModule, ContactsModule],
  controllers: [GroupsController],
  providers: [
    ProfileRepository,
    ProfileWishes,
    FetchProfilesService,
    ProfileLoop,
    ProfileData,
    GroupRepository,
  ],
  exports: [ProfileWishes],
})
export class ProfilesModule {}
