import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiExtraModels, ApiNotFoundResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { decodeCursor, IdPipe, NotFound, type Page, pageSchema, toPage } from '../../common/index.js';
import { ConnectionsService } from '../../connections/index.js';
import { Needs, WorkspaceId } from '../../identity/index.js';
import { GroupsQuery, GroupView } from './group.dto.js';
import { type GroupMark, GroupRepository } from './group.repository.js';

@ApiTags('Connections')
@ApiExtraModels(GroupView)
@Controller('connections/:id/groups')
export class GroupsController {
  constructor(
    private readonly connections: ConnectionsService,
    private readonly groups: GroupRepository,
  ) {}

  /** Groups and rooms that the account is or was in, the newest first. */
  @Get()
  @Needs('view')
  @ApiOkResponse({ schema: pageSchema('GroupView') })
  @ApiNotFoundResponse({ description: 'There is no such connection' })
  async list(
    @WorkspaceId() workspaceId: string,
    @Param('id', IdPipe) id: string,
    @Query() { q, cursor, limit, ...search }: GroupsQuery,
  ): Promise<Page<GroupView>> {
    const after = cursor === undefined ? undefined : markOf(cursor);
    if (!(await this.connections.exists(workspaceId, id))) throw new NotFound('connection', id);
    const rows = await this.groups.list(workspaceId, id, { ...search, text: q, after, limit: limit + 1 });
    const page = toPage(rows, limit, ({ seenAt, lineId }) => [seenAt, lineId]);
    return { ...page, items: page.items.map(({ seenAt: _seenAt, ...group }) => group) };
  }
}

function markOf(cursor: string): GroupMark {
  const [seenAt = '', lineId = ''] = decodeCursor(
    cursor,
    2,
    (part) => typeof part === 'string' && /^(-?\d{1,17}|[CR][0-9a-f]{32})$/.test(part),
  );
  return { seenAt: /^-?\d+$/.test(seenAt) ? seenAt : '0', lineId };
}
