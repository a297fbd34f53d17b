import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Page, PageQuery, pageSchema } from '../../common/index.js';
import { Needs, WorkspaceId } from '../../identity/index.js';
import { TimelineEntry } from './timeline.dto.js';
import { TimelineService } from './timeline.service.js';

@ApiTags('Contacts')
@ApiExtraModels(TimelineEntry)
@Controller('contacts/:externalId/timeline')
export class TimelineController {
  constructor(private readonly timelines: TimelineService) {}

  /** What the contact was sent, or was not and why, what he clicked, and what he did by POST /events; the last first. Tests are marked as such. */
  @Get()
  @Needs('view')
  @ApiOkResponse({ schema: pageSchema('TimelineEntry') })
  list(
    @WorkspaceId() workspaceId: string,
    @Param('externalId') externalId: string,
    @Query() query: PageQuery,
  ): Promise<Page<TimelineEntry>> {
    return this.timelines.list(workspaceId, externalId, query);
  }
}
