import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
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
import { By, type DoneBy, WorkspaceId } from '../workspace.js';
import { ChangeMember, MemberList, MemberView } from './member.dto.js';
import { MembersService } from './members.service.js';
import { NewLink } from './one-time-link.dto.js';

@ApiTags('Members')
@Controller('members')
export class MembersController {
  constructor(private readonly members: MembersService) {}

  /** Who may sign in to this workspace, in the order they joined. */
  @Get()
  @Needs('administer')
  @ApiOkResponse({ type: MemberList })
  async list(@WorkspaceId() workspaceId: string, @By() by: DoneBy): Promise<MemberList> {
    return { items: await this.members.list(workspaceId, by) };
  }

  /** Another role, which holds from his next request on. */
  @Patch(':id')
  @Needs('administer')
  @Audited('member.role_changed', ({ role }: MemberView) => ({ role }))
  @ApiOkResponse({ type: MemberView })
  @ApiConflictResponse({ description: 'It is the last owner' })
  setRole(
    @WorkspaceId() workspaceId: string,
    @Param('id', IdPipe) id: string,
    @Body() { role }: ChangeMember,
    @By() by: DoneBy,
  ): Promise<MemberView> {
    return this.members.setRole(workspaceId, id, role, by);
  }

  /** Ends his sessions here at once. */
  @Delete(':id')
  @Needs('administer')
  @HttpCode(204)
  @Audited('member.removed')
  @ApiNoContentResponse()
  @ApiConflictResponse({ description: 'It is the last owner' })
  remove(@WorkspaceId() workspaceId: string, @Param('id', IdPipe) id: string): Promise<void> {
    return this.members.remove(workspaceId, id);
  }

  /** A link for who has forgotten his password, for 24 hours. No e-mail is sent: hand it on. */
  @Post(':id/password-link')
  @Needs('administer')
  @Audited('member.password_link_made')
  @ApiCreatedResponse({ type: NewLink })
  @ApiConflictResponse({ description: 'The person belongs to other workspaces too' })
  makePasswordLink(
    @WorkspaceId() workspaceId: string,
    @Param('id', IdPipe) id: string,
    @By() by: DoneBy,
  ): Promise<NewLink> {
    return this.members.makePasswordLink(workspaceId, id, by);
  }
}
