import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import {
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiTags,
} from '@nestjs/swagger';
import { IdPipe } from '../../common/index.js';
import { Audited } from '../audited.js';
import { Needs } from '../permissions.js';
import { maskEmail } from '../sign-in/email.js';
import { By, type DoneBy, WorkspaceId } from '../workspace.js';
import { CreateInvitation, InvitationList, NewInvitation } from './member.dto.js';
import { MembersService } from './members.service.js';

@ApiTags('Members')
@Controller('invitations')
export class InvitationsController {
  constructor(private readonly members: MembersService) {}

  /** Those nobody has used yet, also when they have expired; the latest first. */
  @Get()
  @Needs('administer')
  @ApiOkResponse({ type: InvitationList })
  async list(@WorkspaceId() workspaceId: string): Promise<InvitationList> {
    return { items: await this.members.invitations(workspaceId) };
  }

  /** Makes a link for 7 days. No e-mail is sent: hand it on. A second one to the same address ends the first. */
  @Post()
  @Needs('administer')
  @Audited('invitation.made', ({ email, role }: NewInvitation) => ({ email: maskEmail(email), role }))
  @ApiCreatedResponse({ type: NewInvitation })
  @ApiConflictResponse({ description: 'Somebody with this e-mail address is a member already' })
  create(
    @WorkspaceId() workspaceId: string,
    @Body() body: CreateInvitation,
    @By() by: DoneBy,
  ): Promise<NewInvitation> {
    return this.members.invite(workspaceId, body, by);
  }

  /** Its link does not work any more. */
  @Delete(':id')
  @Needs('administer')
  @HttpCode(204)
  @Audited('invitation.withdrawn')
  @ApiNoContentResponse()
  withdraw(@WorkspaceId() workspaceId: string, @Param('id', IdPipe) id: string): Promise<void> {
    return this.members.withdraw(workspaceId, id);
  }
}
