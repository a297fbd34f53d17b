import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import {
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiTags,
} from '@nestjs/swagger';
import { IdPipe, type Page, PageQuery, pageSchema } from '../common/index.js';
import { WorkspaceId } from '../identity/index.js';
import { ConnectionView, CreateConnection, UpdateConnection } from './connection.dto.js';
import { ConnectionsService } from './connections.service.js';

@ApiTags('Connections')
@Controller('connections')
export class ConnectionsController {
  constructor(private readonly connections: ConnectionsService) {}

  /** Connects a LINE Official Account. The credential is verified with LINE first; a refused one answers 422. */
  @Post()
  @ApiCreatedResponse({ type: ConnectionView })
  create(@WorkspaceId() workspaceId: string, @Body() input: CreateConnection): Promise<ConnectionView> {
    return this.connections.create(workspaceId, input);
  }

  @Get()
  @ApiOkResponse({ schema: pageSchema('ConnectionView') })
  list(@WorkspaceId() workspaceId: string, @Query() query: PageQuery): Promise<Page<ConnectionView>> {
    return this.connections.list(workspaceId, query);
  }

  @Get(':id')
  @ApiOkResponse({ type: ConnectionView })
  get(@WorkspaceId() workspaceId: string, @Param('id', IdPipe) id: string): Promise<ConnectionView> {
    return this.connections.get(workspaceId, id);
  }

  /** Renames a connection or rotates its credential; a new credential must belong to the same account. */
  @Patch(':id')
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
  @HttpCode(200)
  @ApiOkResponse({ type: ConnectionView })
  verify(@WorkspaceId() workspaceId: string, @Param('id', IdPipe) id: string): Promise<ConnectionView> {
    return this.connections.verify(workspaceId, id);
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  @ApiConflictResponse({ description: 'Campaigns use it' })
  delete(@WorkspaceId() workspaceId: string, @Param('id', IdPipe) id: string): Promise<void> {
    return this.connections.delete(workspaceId, id);
  }
}
