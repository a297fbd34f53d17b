import { Controller, Get, Param } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Needs, WorkspaceId } from '../../identity/index.js';
import { ContactsService } from '../contacts.service.js';
import { FriendshipRepository } from './friendship.repository.js';
import { FriendshipsView } from './friendship.dto.js';

@ApiTags('Contacts')
@Controller('contacts')
export class FriendshipsController {
  constructor(
    private readonly contacts: ContactsService,
    private readonly friendships: FriendshipRepository,
  ) {}

  /** Which accounts know the person, group or room by webhooks, and whether it is their friend. */
  @Get(':externalId/friendships')
  @Needs('view')
  @ApiOkResponse({ type: FriendshipsView })
  @ApiNotFoundResponse({ description: 'There is no such contact' })
  async list(
    @WorkspaceId() workspaceId: string,
    @Param('externalId') externalId: string,
  ): Promise<FriendshipsView> {
    const { lineId } = await this.contacts.get(workspaceId, externalId);
    return { items: lineId === null ? [] : await this.friendships.listOf(workspaceId, lineId) };
  }
}
