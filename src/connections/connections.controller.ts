import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import {
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiServiceUnavailableResponse,
  ApiTags,
} from '@nestjs/swagger';
import { IdPipe, type Page, PageQuery, pageSchema } from '../common/index.js';
import { Audited, Needs, WorkspaceId } from '../identity/index.js';
import {
  ConnectionView,
  CreateConnection,
  TriedConnection,
  TryConnection,
  UpdateConnection,
} from './connection.dto.js';
import { ConnectionsService } from './connections.service.js';

@ApiTags('Connections')
@Controller('connections')
export class ConnectionsController {
  constructor(private readonly connections: ConnectionsService) {}

  /** Connects a LINE Official Account. The credential is verified with LINE first; a refused one answers 422. */
  @Post()
  @Needs('connect')
  @Audited('connection.made', ({ name }: ConnectionView) => ({ name }))
  @ApiCreatedResponse({ type: ConnectionView })
  create(@WorkspaceId() workspaceId: string, @Body() input: CreateConnection): Promise<ConnectionView> {
    return this.connections.create(workspaceId, input);
  }

  /** Asks LINE about a credential without keeping anything; a refused one answers 422 at its field. */
  @Post('try')
  @Needs('connect')
  @HttpCode(200)
  @ApiOkResponse({ type: TriedConnection })
  @ApiServiceUnavailableResponse({ description: 'LINE does not answer' })
  try(@WorkspaceId() workspaceId: string, @Body() input: TryConnection): Promise<TriedConnection> {
    return this.connections.try(workspaceId, input);
  }

  @Get()
  @Needs('view')
  @ApiOkResponse({ schema: pageSchema('ConnectionView') })
  list(@WorkspaceId() workspaceId: string, @Query() query: PageQuery): Promise<Page<ConnectionView>> {
    return this.connections.list(workspaceId, query);
  }

  @Get(':id')
  @Needs('view')
  @ApiOkResponse({ type: ConnectionView })
  get(@WorkspaceId() workspaceId: string, @Param('id', IdPipe) id: string): Promise<ConnectionView> {
    return this.connections.get(workspaceId, id);
  }

  /** Renames a connection or rotates its credential; a new credential must belong to the same account. */
  @Patch(':id')
  @Needs('connect')
  @Audited('connection.changed', ({ name }: ConnectionView) => ({ name }))
  @ApiOkResponse({ type: ConnectionView })
  update(
    @WorkspaceId() workspaceId: string,
    @Param('id', IdPipe) id: string,
    @Body() input: UpdateConnection,
  ): Promise<ConnectionView> {
    return this.connections.update(workspaceId, id, input);
  }

  /** Asks LINE for the account and its quota again. `status` in the answer says how it stands. */
  @Post(':id/verify')
  @Needs('connect')
  @HttpCode(200)
  @ApiOkResponse({ type: ConnectionView })
  verify(@WorkspaceId() workspaceId: string, @Param('id', IdPipe) id: string): Promise<ConnectionView> {
    return this.connections.verify(workspaceId, id);
  }

  @Delete(':id')
  @Needs('connect')
  @Audited('connection.deleted')
  @HttpCode(204)
  @ApiNoContentResponse()
  @ApiConflictResponse({ description: 'Campaigns use it' })
  delete(@WorkspaceId() workspaceId: string, @Param('id', IdPipe) id: string): Promise<void> {
    return this.connections.delete(workspaceId, id);
  }
}
