import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  Patch,
  Post,
  Query,
  UseInterceptors,
} from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiBody,
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiExtraModels,
  ApiHeader,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiTags,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import { IdPipe, type Page, pageSchema } from '../common/index.js';
import { Audited, By, type DoneBy, IdempotencyInterceptor, Needs, WorkspaceId } from '../identity/index.js';
import { CreateCampaign, UpdateCampaign } from './campaign.dto.js';
import { CampaignChangedProblem, CampaignView } from './campaign-view.dto.js';
import { CampaignsService } from './campaigns.service.js';
import { CheckResult } from './checking/check.dto.js';
import { CheckCampaignService } from './checking/check-campaign.service.js';
import { type DraftInput, DraftPipe } from './drafting/draft-input.js';
import { DraftsService } from './drafting/drafts.service.js';
import { CampaignCounts, CampaignsQuery, CampaignSummary } from './listing/campaign-list.dto.js';
import { CampaignListService } from './listing/campaign-list.service.js';
import { Published, PublishInput, Retried } from './publish.dto.js';
import { PublishCampaignService } from './publish-campaign.service.js';
import { PreviewInput, PreviewResult, TestInput, TestResult } from './trying/preview.dto.js';
import { PreviewService } from './trying/preview.service.js';
import { TestSendService } from './trying/test-send.service.js';

const IDEMPOTENCY = {
  name: 'Idempotency-Key',
  required: false,
  description: 'Same key and body, same answer',
};

@ApiTags('Campaigns')
@ApiExtraModels(CampaignSummary)
@Controller('campaigns')
export class CampaignsController {
  constructor(
    private readonly campaigns: CampaignsService,
    private readonly drafts: DraftsService,
    private readonly lists: CampaignListService,
    private readonly publishing: PublishCampaignService,
    private readonly checker: CheckCampaignService,
    private readonly previews: PreviewService,
    private readonly tests: TestSendService,
  ) {}

  /** Makes a draft. What is left out has the documented default. */
  @Post()
  @Needs('edit')
  @ApiCreatedResponse({ type: CampaignView })
  @ApiUnprocessableEntityResponse({
    description: 'Each mistake with its path, template mistakes with line and column',
  })
  @ApiBody({ type: CreateCampaign })
  create(
    @WorkspaceId() workspaceId: string,
    @By() by: DoneBy,
    @Body(new DraftPipe(CreateCampaign)) input: DraftInput<CreateCampaign>,
  ): Promise<CampaignView> {
    return this.drafts.create(workspaceId, input, by);
  }

  /**
   * Each item is a CampaignSummary; unless `view=summary`, with all that a CampaignView has besides. Whatever the order, what
   * is changed while the pages are read may be met twice or not at all.
   */
  @Get()
  @Needs('view')
  @ApiOkResponse({ schema: pageSchema('CampaignSummary') })
  list(
    @WorkspaceId() workspaceId: string,
    @Query() query: CampaignsQuery,
  ): Promise<Page<CampaignSummary | (CampaignSummary & CampaignView)>> {
    return this.lists.list(workspaceId, query);
  }

  /** How many campaigns there are in each status. */
  @Get('counts')
  @Needs('view')
  @ApiOkResponse({ type: CampaignCounts })
  count(@WorkspaceId() workspaceId: string): Promise<CampaignCounts> {
    return this.lists.count(workspaceId);
  }

  @Get(':id')
  @Needs('view')
  @ApiOkResponse({ type: CampaignView })
  get(@WorkspaceId() workspaceId: string, @Param('id', IdPipe) id: string): Promise<CampaignView> {
    return this.campaigns.get(workspaceId, id);
  }

  /** Changes a draft. A part that is given replaces the stored part. */
  @Patch(':id')
  @Needs('edit')
  @ApiOkResponse({ type: CampaignView })
  @ApiBody({ type: UpdateCampaign })
  @ApiConflictResponse({
    type: CampaignChangedProblem,
    description: 'It is no draft, or was changed meanwhile: then `current` is what is in store',
  })
  update(
    @WorkspaceId() workspaceId: string,
    @By() by: DoneBy,
    @Param('id', IdPipe) id: string,
    @Body(new DraftPipe(UpdateCampaign)) input: DraftInput<UpdateCampaign>,
  ): Promise<CampaignView> {
    return this.drafts.update(workspaceId, id, input, by);
  }

  /** Deletes a draft; what was published stays, since its numbers do. */
  @Delete(':id')
  @Needs('edit')
  @HttpCode(204)
  @Audited('campaign.deleted')
  @ApiNoContentResponse()
  delete(@WorkspaceId() workspaceId: string, @Param('id', IdPipe) id: string): Promise<void> {
    return this.campaigns.delete(workspaceId, id);
  }

  /** The messages with one contact's values, exactly as they would be sent. */
  @Post(':id/preview')
  @Needs('test')
  @HttpCode(200)
  @ApiOkResponse({ type: PreviewResult })
  async preview(
    @WorkspaceId() workspaceId: string,
    @Param('id', IdPipe) id: string,
    @Body() input: PreviewInput,
  ): Promise<PreviewResult> {
    const { campaign } = await this.campaigns.load(workspaceId, id);
    return this.previews.preview(campaign, input);
  }

  /** Everything that can be known before publishing. */
  @Post(':id/check')
  @Needs('test')
  @HttpCode(200)
  @ApiOkResponse({ type: CheckResult })
  async check(@WorkspaceId() workspaceId: string, @Param('id', IdPipe) id: string): Promise<CheckResult> {
    const { campaign } = await this.campaigns.loadFor(workspaceId, id, 'check');
    return this.checker.check(campaign);
  }

  /** Sends the messages, as they stand, to a few recipients. Tests are in no count and no report. */
  @Post(':id/test')
  @Needs('test')
  @HttpCode(200)
  @Audited('campaign.tested', ({ results }: TestResult) => ({
    sent: results.filter(({ status }) => status === 'sent').length,
    failed: results.filter(({ status }) => status === 'failed').length,
  }))
  @UseInterceptors(IdempotencyInterceptor)
  @ApiHeader(IDEMPOTENCY)
  @ApiOkResponse({ type: TestResult })
  async test(
    @WorkspaceId() workspaceId: string,
    @Param('id', IdPipe) id: string,
    @Body() input: TestInput,
  ): Promise<TestResult> {
    const { campaign } = await this.campaigns.loadFor(workspaceId, id, 'test');
    return this.tests.test(campaign, input);
  }

  /**
   * Starts sending: now, after the grace time, or at the time of `delivery`. Answers at once; the report tells how it goes.
   * What starts later is `scheduled` until then, without a run.
   */
  @Post(':id/publish')
  @Needs('publish')
  @HttpCode(202)
  @Audited('campaign.published', ({ runId, publishDueAt }: Published) => ({ runId, publishDueAt }))
  @UseInterceptors(IdempotencyInterceptor)
  @ApiHeader(IDEMPOTENCY)
  @ApiBody({ type: PublishInput, required: false })
  @ApiAcceptedResponse({ type: Published })
  @ApiConflictResponse({ description: 'It is no draft: perhaps it was published already' })
  @ApiUnprocessableEntityResponse({ description: "The check's errors" })
  publish(
    @WorkspaceId() workspaceId: string,
    @By() by: DoneBy,
    @Param('id', IdPipe) id: string,
    @Body() input: PublishInput,
  ): Promise<Published> {
    return this.publishing.publish(workspaceId, id, by, input);
  }

  /** Takes what is `scheduled` back to be a draft, as long as sending has not started. */
  @Post(':id/unpublish')
  @Needs('publish')
  @HttpCode(200)
  @Audited('campaign.unpublished')
  @ApiOkResponse({ type: CampaignView })
  @ApiConflictResponse({ description: 'It is not scheduled; `campaign_already_started`: too late' })
  unpublish(
    @WorkspaceId() workspaceId: string,
    @By() by: DoneBy,
    @Param('id', IdPipe) id: string,
  ): Promise<CampaignView> {
    return this.campaigns.unpublish(workspaceId, id, by);
  }

  /** Holds sending before the next request; nothing is lost. */
  @Post(':id/pause')
  @Needs('publish')
  @HttpCode(200)
  @Audited('campaign.paused')
  @ApiOkResponse({ type: CampaignView })
  pause(
    @WorkspaceId() workspaceId: string,
    @By() by: DoneBy,
    @Param('id', IdPipe) id: string,
  ): Promise<CampaignView> {
    return this.campaigns.act(workspaceId, id, 'pause', by);
  }

  @Post(':id/resume')
  @Needs('publish')
  @HttpCode(200)
  @Audited('campaign.resumed')
  @ApiOkResponse({ type: CampaignView })
  resume(
    @WorkspaceId() workspaceId: string,
    @By() by: DoneBy,
    @Param('id', IdPipe) id: string,
  ): Promise<CampaignView> {
    return this.campaigns.act(workspaceId, id, 'resume', by);
  }

  /** Ends sending for good, or what is scheduled before it begins; who was not reached is counted as removed: stopped. */
  @Post(':id/stop')
  @Needs('publish')
  @HttpCode(200)
  @Audited('campaign.stopped')
  @ApiOkResponse({ type: CampaignView })
  stop(
    @WorkspaceId() workspaceId: string,
    @By() by: DoneBy,
    @Param('id', IdPipe) id: string,
  ): Promise<CampaignView> {
    return this.campaigns.act(workspaceId, id, 'stop', by);
  }

  /** Attempts again whom the latest run failed for a reason that may be gone, such as a missing value, as a new run. */
  @Post(':id/retry-failed')
  @Needs('publish')
  @HttpCode(202)
  @Audited('campaign.retried', ({ runId, contacts }: Retried) => ({ runId, contacts }))
  @UseInterceptors(IdempotencyInterceptor)
  @ApiHeader(IDEMPOTENCY)
  @ApiAcceptedResponse({ type: Retried })
  @ApiConflictResponse({ description: 'It is still running, or nobody failed for such a reason' })
  retryFailed(@WorkspaceId() workspaceId: string, @Param('id', IdPipe) id: string): Promise<Retried> {
    return this.publishing.retryFailed(workspaceId, id);
  }

  /** A new draft with the same content. */
  @Post(':id/duplicate')
  @Needs('edit')
  @ApiCreatedResponse({ type: CampaignView })
  duplicate(
    @WorkspaceId() workspaceId: string,
    @By() by: DoneBy,
    @Param('id', IdPipe) id: string,
  ): Promise<CampaignView> {
    return this.drafts.duplicate(workspaceId, id, by);
  }

  @Post(':id/archive')
  @Needs('edit')
  @HttpCode(200)
  @Audited('campaign.archived')
  @ApiOkResponse({ type: CampaignView })
  archive(
    @WorkspaceId() workspaceId: string,
    @By() by: DoneBy,
    @Param('id', IdPipe) id: string,
  ): Promise<CampaignView> {
    return this.campaigns.archive(workspaceId, id, by);
  }
}
