import { Body, Controller, Get, Header, HttpCode, Param, Post, StreamableFile } from '@nestjs/common';
import { ApiAcceptedResponse, ApiExtraModels, ApiOkResponse, ApiTags, getSchemaPath } from '@nestjs/swagger';
import { IdPipe } from '../../common/index.js';
import { Needs, WorkspaceId } from '../../identity/index.js';
import { CampaignsService } from '../campaigns.service.js';
import { AudienceCheckView, StartAudienceCheck } from './audience-check.dto.js';
import { AudienceChecksService } from './audience-checks.service.js';

const EVENT_STREAM = 'text/event-stream';

@ApiTags('Campaigns')
@ApiExtraModels(AudienceCheckView)
@Controller('campaigns/:id/checks')
export class AudienceChecksController {
  constructor(
    private readonly campaigns: CampaignsService,
    private readonly checks: AudienceChecksService,
  ) {}

  /**
   * Makes every recipient's message, as sending would, and tells who would fail and why, the longest message, how many
   * requests it takes, and what LINE says to the different messages. Answers at once; the check goes on by itself.
   */
  @Post()
  @Needs('test')
  @HttpCode(202)
  @ApiAcceptedResponse({ type: AudienceCheckView })
  async start(
    @WorkspaceId() workspaceId: string,
    @Param('id', IdPipe) id: string,
    @Body() body: StartAudienceCheck,
  ): Promise<AudienceCheckView> {
    const { campaign } = await this.campaigns.loadFor(workspaceId, id, 'check');
    return this.checks.start(campaign, { links: body.links ?? false });
  }

  /** The latest 20, the latest first. */
  @Get()
  @Needs('view')
  @ApiOkResponse({
    schema: {
      type: 'object',
      properties: { items: { type: 'array', items: { $ref: getSchemaPath(AudienceCheckView) } } },
    },
  })
  async list(
    @WorkspaceId() workspaceId: string,
    @Param('id', IdPipe) id: string,
  ): Promise<{ items: AudienceCheckView[]; nextCursor: null }> {
    await this.campaigns.load(workspaceId, id);
    return { items: await this.checks.list(workspaceId, id), nextCursor: null };
  }

  @Get(':checkId')
  @Needs('view')
  @ApiOkResponse({ type: AudienceCheckView })
  get(
    @WorkspaceId() workspaceId: string,
    @Param('id', IdPipe) id: string,
    @Param('checkId', IdPipe) checkId: string,
  ): Promise<AudienceCheckView> {
    return this.checks.get(workspaceId, id, checkId);
  }

  /** Server-sent events: `progress` while it runs, then `end` with the result. */
  @Get(':checkId/stream')
  @Needs('view')
  @Header('Cache-Control', 'no-cache')
  // A proxy such as nginx would collect events until its buffer is full.
  @Header('X-Accel-Buffering', 'no')
  @ApiOkResponse({
    description: 'Events `progress`, at last `end`; the data of both is an AudienceCheckView',
    content: { [EVENT_STREAM]: { schema: { $ref: getSchemaPath(AudienceCheckView) } } },
  })
  async stream(
    @WorkspaceId() workspaceId: string,
    @Param('id', IdPipe) id: string,
    @Param('checkId', IdPipe) checkId: string,
  ): Promise<StreamableFile> {
    return new StreamableFile(await this.checks.follow(workspaceId, id, checkId), { type: EVENT_STREAM });
  }

  /** Ends a check that runs; what it found is not kept. */
  @Post(':checkId/cancel')
  @Needs('test')
  @HttpCode(200)
  @ApiOkResponse({ type: AudienceCheckView })
  cancel(
    @WorkspaceId() workspaceId: string,
    @Param('id', IdPipe) id: string,
    @Param('checkId', IdPipe) checkId: string,
  ): Promise<AudienceCheckView> {
    return this.checks.cancel(workspaceId, id, checkId);
  }
}
