import { Module } from '@nestjs/common';
import { ConnectionsModule } from '../connections/index.js';
import { ContactsModule } from '../contacts/index.js';
import { ProfilesModule } from '../profiles/index.js';
import { FollowerImportRepository } from './follower-import.repository.js';
import { FollowerImportsController } from './follower-imports.controller.js';
import { FollowerImportsService } from './follower-imports.service.js';
import { FollowerPageService } from './follower-page.service.js';

@Module({
  imports: [ConnectionsModule, ContactsModule, ProfilesModule],
  controllers: [FollowerImportsController],
  providers: [FollowerImportRepository, FollowerPageService, FollowerImportsService],
})
export class FollowersModule {}
