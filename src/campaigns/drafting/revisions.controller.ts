import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiConflictResponse, ApiExtraModels, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { IdPipe, type Page, PageQuery, pageSchema } from '../../common/index.js';
import { By, type DoneBy, Needs, WorkspaceId } from '../../identity/index.js';
import { CampaignChangedProblem, CampaignView } from '../campaign-view.dto.js';
import { DraftsService } from './drafts.service.js';
import { RestoreRevision, RevisionSummary, RevisionView } from './revision.dto.js';
import { VersionPipe } from './version.pipe.js';

@ApiTags('Campaigns')
@ApiExtraModels(RevisionSummary)
@Controller('campaigns/:id/revisions')
export class RevisionsController {
  constructor(private readonly drafts: DraftsService) {}

  /** What the campaign was, the latest first: at most one for each minute and person, the last 100. */
  @Get()
  @Needs('view')
  @ApiOkResponse({ schema: pageSchema('RevisionSummary') })
  list(
    @WorkspaceId() workspaceId: string,
    @Param('id', IdPipe) id: string,
    @Query() query: PageQuery,
  ): Promise<Page<RevisionSummary>> {
    return this.drafts.listRevisions(workspaceId, id, query);
  }

  @Get(':version')
  @Needs('view')
  @ApiOkResponse({ type: RevisionView })
  get(
    @WorkspaceId() workspaceId: string,
    @Param('id', IdPipe) id: string,
    @Param('version', VersionPipe) version: number,
  ): Promise<RevisionView> {
    return this.drafts.getRevision(workspaceId, id, version);
  }

  /** Makes an earlier version the latest, as a new one: nothing of the history is lost. Mistakes are kept. */
  @Post(':version/restore')
  @Needs('edit')
  @HttpCode(200)
  @ApiOkResponse({ type: CampaignView })
  @ApiConflictResponse({
    type: CampaignChangedProblem,
    description: 'It is no draft, or was changed meanwhile',
  })
  restore(
    @WorkspaceId() workspaceId: string,
    @By() by: DoneBy,
    @Param('id', IdPipe) id: string,
    @Param('version', VersionPipe) version: number,
    @Body() { version: basedOn }: RestoreRevision,
  ): Promise<CampaignView> {
    return this.drafts.restore(workspaceId, id, version, basedOn, by);
  }
}
