import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { IdPipe, type Page, PageQuery, pageSchema } from '../common/index.js';
import { WorkspaceId } from '../identity/index.js';
import {
  AudienceView,
  audienceView,
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
  @ApiCreatedResponse({ type: AudienceView })
  async create(@WorkspaceId() workspaceId: string, @Body() body: CreateAudience): Promise<AudienceView> {
    return audienceView(await this.audiences.create(workspaceId, body.name, body.filter));
  }

  /** Counts a filter's contacts without saving it. */
  @Post('preview')
  @HttpCode(200)
  @ApiOkResponse({ type: PreviewAnswer })
  preview(@WorkspaceId() workspaceId: string, @Body() body: PreviewAudience): Promise<PreviewAnswer> {
    return this.audiences.preview(workspaceId, body.filter, body.exclude);
  }

  @Get()
  @ApiOkResponse({ schema: pageSchema('AudienceView') })
  async list(@WorkspaceId() workspaceId: string, @Query() query: PageQuery): Promise<Page<AudienceView>> {
    const page = await this.audiences.list(workspaceId, query.cursor, query.limit);
    return { ...page, items: page.items.map(audienceView) };
  }

  @Get(':id')
  @ApiOkResponse({ type: AudienceView })
  async get(@WorkspaceId() workspaceId: string, @Param('id', IdPipe) id: string): Promise<AudienceView> {
    return audienceView(await this.audiences.get(workspaceId, id));
  }

  @Patch(':id')
  @ApiOkResponse({ type: AudienceView })
  async update(
    @WorkspaceId() workspaceId: string,
    @Param('id', IdPipe) id: string,
    @Body() body: UpdateAudience,
  ): Promise<AudienceView> {
    return audienceView(await this.audiences.update(workspaceId, id, body));
  }

  /** Refused while campaigns use it. */
  @Delete(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  delete(@WorkspaceId() workspaceId: string, @Param('id', IdPipe) id: string): Promise<void> {
    return this.audiences.delete(workspaceId, id);
  }
}
