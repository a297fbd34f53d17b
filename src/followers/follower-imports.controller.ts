import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiConflictResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiTags,
} from '@nestjs/swagger';
import { IdPipe, type Page, PageQuery, pageSchema } from '../common/index.js';
import { Needs, WorkspaceId } from '../identity/index.js';
import { FollowerImportView, followerImportView } from './follower-import.dto.js';
import { FollowerImportsService } from './follower-imports.service.js';

@ApiTags('Connections')
@Controller('connections/:id/followers')
export class FollowerImportsController {
  constructor(private readonly imports: FollowerImportsService) {}

  /**
   * Makes contacts of all friends whom LINE lists; the import tells how far it is. LINE lists those of verified and premium
   * accounts only: for another one the import fails and says so.
   */
  @Post('import')
  @Needs('edit')
  @HttpCode(202)
  @ApiAcceptedResponse({ type: FollowerImportView })
  @ApiNotFoundResponse({ description: 'There is no such connection' })
  @ApiConflictResponse({ description: 'One runs already, or LINE refuses the credential' })
  async start(
    @WorkspaceId() workspaceId: string,
    @Param('id', IdPipe) id: string,
  ): Promise<FollowerImportView> {
    return followerImportView(await this.imports.start(workspaceId, id));
  }

  /** The newest first. */
  @Get('imports')
  @Needs('view')
  @ApiOkResponse({ schema: pageSchema('FollowerImportView') })
  async list(
    @WorkspaceId() workspaceId: string,
    @Param('id', IdPipe) id: string,
    @Query() { cursor, limit }: PageQuery,
  ): Promise<Page<FollowerImportView>> {
    const page = await this.imports.list(workspaceId, id, cursor, limit);
    return { ...page, items: page.items.map(followerImportView) };
  }

  @Get('imports/:importId')
  @Needs('view')
  @ApiOkResponse({ type: FollowerImportView })
  async get(
    @WorkspaceId() workspaceId: string,
    @Param('id', IdPipe) id: string,
    @Param('importId', IdPipe) importId: string,
  ): Promise<FollowerImportView> {
    return followerImportView(await this.imports.get(workspaceId, id, importId));
  }

  /** Stops the import after the page it is at; who was found stays. */
  @Post('imports/:importId/cancel')
  @Needs('edit')
  @HttpCode(200)
  @ApiOkResponse({ type: FollowerImportView })
  @ApiConflictResponse({ description: 'It has ended already' })
  async cancel(
    @WorkspaceId() workspaceId: string,
    @Param('id', IdPipe) id: string,
    @Param('importId', IdPipe) importId: string,
  ): Promise<FollowerImportView> {
    return followerImportView(await this.imports.cancel(workspaceId, id, importId));
  }
}
