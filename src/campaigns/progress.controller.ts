import { Controller, Get, Header, Param, StreamableFile } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, ApiTags, getSchemaPath } from '@nestjs/swagger';
import { IdPipe } from '../common/index.js';
import { Needs, WorkspaceId } from '../identity/index.js';
import { CampaignProgressService } from './campaign-progress.service.js';
import { ProgressView } from './progress.dto.js';
import { ProgressFeed } from './progress-feed.js';

const EVENT_STREAM = 'text/event-stream';

@ApiTags('Reports')
@ApiExtraModels(ProgressView)
@Controller('campaigns/:id/progress')
export class ProgressController {
  constructor(
    private readonly progress: CampaignProgressService,
    private readonly feed: ProgressFeed,
  ) {}

  /** How far the latest run has come, how fast it goes, and how long it will take. Cheap enough to be asked each second. */
  @Get()
  @Needs('view')
  @ApiOkResponse({ type: ProgressView })
  read(@WorkspaceId() workspaceId: string, @Param('id', IdPipe) id: string): Promise<ProgressView> {
    return this.progress.read(workspaceId, id);
  }

  /**
   * The same as server-sent events: one at once, then one at each change, a second apart at least, and `end` when the run
   * has ended. The stream of a campaign without a run stays open. After an hour at most the stream ends without `end`; ask
   * again then, as after every interruption.
   */
  @Get('stream')
  @Needs('view')
  @Header('Cache-Control', 'no-cache')
  // A proxy such as nginx would collect events until its buffer is full.
  @Header('X-Accel-Buffering', 'no')
  @ApiOkResponse({
    description: 'Events `progress`, at last `end`; the data of both is a ProgressView',
    content: { [EVENT_STREAM]: { schema: { $ref: getSchemaPath(ProgressView) } } },
  })
  async stream(@WorkspaceId() workspaceId: string, @Param('id', IdPipe) id: string): Promise<StreamableFile> {
    return new StreamableFile(await this.feed.open(workspaceId, id), { type: EVENT_STREAM });
  }
}
