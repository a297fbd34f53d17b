import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { IdPipe, type Page, pageSchema, whenAbandoned } from '../common/index.js';
import { Needs, WorkspaceId } from '../identity/index.js';
import {
  AudiencesQuery,
  AudienceUses,
  AudienceView,
  audienceView,
  CoverageAnswer,
  CoverAudience,
  CreateAudience,
  PreviewAnswer,
  PreviewAudience,
  UpdateAudience,
} from './audience.dto.js';
import { AudiencesService } from './audiences.service.js';

@ApiTags('Audiences')
@Controller('audiences')
export class AudiencesController {
  constructor(private readonly audiences: AudiencesService) {}

  @Post()
  @Needs('edit')
  @ApiCreatedResponse({ type: AudienceView })
  async create(@WorkspaceId() workspaceId: string, @Body() body: CreateAudience): Promise<AudienceView> {
    return audienceView(await this.audiences.create(workspaceId, body));
  }

  /** Counts a filter's contacts without saving it. */
  @Post('preview')
  @Needs('view')
  @HttpCode(200)
  @ApiOkResponse({ type: PreviewAnswer })
  preview(
    @WorkspaceId() workspaceId: string,
    @Body() body: PreviewAudience,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PreviewAnswer> {
    return this.audiences.preview(workspaceId, body, whenAbandoned(reply));
  }

  /**
   * How many of the selected contacts have no value for each of some fields. With `values` also which values the others have, most
   * frequent first, and the range of numbers and times; of many contacts, from a sample.
   */
  @Post('coverage')
  @Needs('view')
  @HttpCode(200)
  @ApiOkResponse({ type: CoverageAnswer })
  cover(
    @WorkspaceId() workspaceId: string,
    @Body() body: CoverAudience,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CoverageAnswer> {
    return this.audiences.cover(workspaceId, body, whenAbandoned(reply));
  }

  @Get()
  @Needs('view')
  @ApiOkResponse({ schema: pageSchema('AudienceView') })
  async list(
    @WorkspaceId() workspaceId: string,
    @Query() query: AudiencesQuery,
  ): Promise<Page<AudienceView>> {
    const page = await this.audiences.list(workspaceId, query);
    return { ...page, items: page.items.map(audienceView) };
  }

  @Get(':id')
  @Needs('view')
  @ApiOkResponse({ type: AudienceView })
  async get(@WorkspaceId() workspaceId: string, @Param('id', IdPipe) id: string): Promise<AudienceView> {
    return audienceView(await this.audiences.get(workspaceId, id));
  }

  @Patch(':id')
  @Needs('edit')
  @ApiOkResponse({ type: AudienceView })
  async update(
    @WorkspaceId() workspaceId: string,
    @Param('id', IdPipe) id: string,
    @Body() body: UpdateAudience,
  ): Promise<AudienceView> {
    return audienceView(await this.audiences.update(workspaceId, id, body));
  }

  /** The campaigns that use it, whatever their state, and the audiences that name it. */
  @Get(':id/uses')
  @Needs('view')
  @ApiOkResponse({ type: AudienceUses })
  uses(@WorkspaceId() workspaceId: string, @Param('id', IdPipe) id: string): Promise<AudienceUses> {
    return this.audiences.uses(workspaceId, id);
  }

  /** Counts its contacts now; `size` keeps the numbers until the next count, or until the filter changes. */
  @Post(':id/count')
  @Needs('view')
  @HttpCode(200)
  @ApiOkResponse({ type: AudienceView })
  async count(
    @WorkspaceId() workspaceId: string,
    @Param('id', IdPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AudienceView> {
    return audienceView(await this.audiences.count(workspaceId, id, whenAbandoned(reply)));
  }

  /** Another audience with the same filter, named “… (copy)”. */
  @Post(':id/duplicate')
  @Needs('edit')
  @ApiCreatedResponse({ type: AudienceView })
  async duplicate(
    @WorkspaceId() workspaceId: string,
    @Param('id', IdPipe) id: string,
  ): Promise<AudienceView> {
    return audienceView(await this.audiences.duplicate(workspaceId, id));
  }

  /** Refused while campaigns use it or other audiences name it. */
  @Delete(':id')
  @Needs('edit')
  @HttpCode(204)
  @ApiNoContentResponse()
  delete(@WorkspaceId() workspaceId: string, @Param('id', IdPipe) id: string): Promise<void> {
    return this.audiences.delete(workspaceId, id);
  }
}
