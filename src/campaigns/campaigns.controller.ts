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
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiHeader,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiProperty,
  ApiTags,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import { IdPipe, type Page, PageQuery, pageSchema } from '../common/index.js';
import { IdempotencyInterceptor, WorkspaceId } from '../identity/index.js';
import { CampaignView, CreateCampaign, UpdateCampaign } from './campaign.dto.js';
import { CampaignsService } from './campaigns.service.js';
import { CheckResult } from './check.dto.js';
import { CheckCampaignService } from './check-campaign.service.js';
import { PreviewInput, PreviewResult, TestInput, TestResult } from './preview.dto.js';
import { TryCampaignService } from './try-campaign.service.js';

class Published {
  @ApiProperty({ format: 'uuid' })
  runId!: string;
}

class Retried extends Published {
  @ApiProperty({ description: 'Contacts that are attempted again' })
  contacts!: number;
}

const IDEMPOTENCY = {
  name: 'Idempotency-Key',
  required: false,
  description: 'Same key and body, same answer',
};

@ApiTags('Campaigns')
@Controller('campaigns')
export class CampaignsController {
  constructor(
    private readonly campaigns: CampaignsService,
    private readonly checker: CheckCampaignService,
    private readonly trier: TryCampaignService,
  ) {}

  /** Makes a draft. What is left out has the documented default. */
  @Post()
  @ApiCreatedResponse({ type: CampaignView })
  @ApiUnprocessableEntityResponse({
    description: 'Each mistake with its path, template mistakes with line and column',
  })
  create(@WorkspaceId() workspaceId: string, @Body() input: CreateCampaign): Promise<CampaignView> {
    return this.campaigns.create(workspaceId, input);
  }

  @Get()
  @ApiOkResponse({ schema: pageSchema('CampaignView') })
  list(@WorkspaceId() workspaceId: string, @Query() query: PageQuery): Promise<Page<CampaignView>> {
    return this.campaigns.list(workspaceId, query);
  }

  @Get(':id')
  @ApiOkResponse({ type: CampaignView })
  get(@WorkspaceId() workspaceId: string, @Param('id', IdPipe) id: string): Promise<CampaignView> {
    return this.campaigns.get(workspaceId, id);
  }

  /** Changes a draft. A part that is given replaces the stored part. */
  @Patch(':id')
  @ApiOkResponse({ type: CampaignView })
  @ApiConflictResponse({ description: 'It is no draft, or was changed meanwhile' })
  update(
    @WorkspaceId() workspaceId: string,
    @Param('id', IdPipe) id: string,
    @Body() input: UpdateCampaign,
  ): Promise<CampaignView> {
    return this.campaigns.update(workspaceId, id, input);
  }

  /** Deletes a draft; what was published stays, since its numbers do. */
  @Delete(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  delete(@WorkspaceId() workspaceId: string, @Param('id', IdPipe) id: string): Promise<void> {
    return this.campaigns.delete(workspaceId, id);
  }

  /** The messages with one contact's values, exactly as they would be sent. */
  @Post(':id/preview')
  @HttpCode(200)
  @ApiOkResponse({ type: PreviewResult })
  async preview(
    @WorkspaceId() workspaceId: string,
    @Param('id', IdPipe) id: string,
    @Body() input: PreviewInput,
  ): Promise<PreviewResult> {
    const { campaign } = await this.campaigns.load(workspaceId, id);
    return this.trier.preview(campaign, input);
  }

  /** Everything that can be known before publishing. */
  @Post(':id/check')
  @HttpCode(200)
  @ApiOkResponse({ type: CheckResult })
  async check(@WorkspaceId() workspaceId: string, @Param('id', IdPipe) id: string): Promise<CheckResult> {
    const { campaign } = await this.campaigns.loadFor(workspaceId, id, 'check');
    return this.checker.check(campaign);
  }

  /** Sends the messages, as they stand, to a few recipients. Tests are in no count and no report. */
  @Post(':id/test')
  @HttpCode(200)
  @UseInterceptors(IdempotencyInterceptor)
  @ApiHeader(IDEMPOTENCY)
  @ApiOkResponse({ type: TestResult })
  async test(
    @WorkspaceId() workspaceId: string,
    @Param('id', IdPipe) id: string,
    @Body() input: TestInput,
  ): Promise<TestResult> {
    const { campaign } = await this.campaigns.loadFor(workspaceId, id, 'test');
    return this.trier.test(campaign, input);
  }

  /** Starts sending now. Answers at once; the report tells how it goes. */
  @Post(':id/publish')
  @HttpCode(202)
  @UseInterceptors(IdempotencyInterceptor)
  @ApiHeader(IDEMPOTENCY)
  @ApiAcceptedResponse({ type: Published })
  @ApiConflictResponse({ description: 'It is no draft: perhaps it was published already' })
  @ApiUnprocessableEntityResponse({ description: "The check's errors" })
  publish(@WorkspaceId() workspaceId: string, @Param('id', IdPipe) id: string): Promise<Published> {
    return this.campaigns.publish(workspaceId, id);
  }

  /** Holds sending before the next request; nothing is lost. */
  @Post(':id/pause')
  @HttpCode(200)
  @ApiOkResponse({ type: CampaignView })
  pause(@WorkspaceId() workspaceId: string, @Param('id', IdPipe) id: string): Promise<CampaignView> {
    return this.campaigns.act(workspaceId, id, 'pause');
  }

  @Post(':id/resume')
  @HttpCode(200)
  @ApiOkResponse({ type: CampaignView })
  resume(@WorkspaceId() workspaceId: string, @Param('id', IdPipe) id: string): Promise<CampaignView> {
    return this.campaigns.act(workspaceId, id, 'resume');
  }

  /** Ends sending for good; who was not reached is counted as removed: stopped. */
  @Post(':id/stop')
  @HttpCode(200)
  @ApiOkResponse({ type: CampaignView })
  stop(@WorkspaceId() workspaceId: string, @Param('id', IdPipe) id: string): Promise<CampaignView> {
    return this.campaigns.act(workspaceId, id, 'stop');
  }

  /** Attempts again whom the latest run failed for a reason that may be gone, such as a missing value, as a new run. */
  @Post(':id/retry-failed')
  @HttpCode(202)
  @UseInterceptors(IdempotencyInterceptor)
  @ApiHeader(IDEMPOTENCY)
  @ApiAcceptedResponse({ type: Retried })
  @ApiConflictResponse({ description: 'It is still running, or nobody failed for such a reason' })
  retryFailed(@WorkspaceId() workspaceId: string, @Param('id', IdPipe) id: string): Promise<Retried> {
    return this.campaigns.retryFailed(workspaceId, id);
  }

  /** A new draft with the same content. */
  @Post(':id/duplicate')
  @ApiCreatedResponse({ type: CampaignView })
  duplicate(@WorkspaceId() workspaceId: string, @Param('id', IdPipe) id: string): Promise<CampaignView> {
    return this.campaigns.duplicate(workspaceId, id);
  }

  @Post(':id/archive')
  @HttpCode(200)
  @ApiOkResponse({ type: CampaignView })
  archive(@WorkspaceId() workspaceId: string, @Param('id', IdPipe) id: string): Promise<CampaignView> {
    return this.campaigns.archive(workspaceId, id);
  }
}
