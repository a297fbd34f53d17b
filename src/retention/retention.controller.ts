import { Body, Controller, Get, Patch, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Audited, Needs, WorkspaceId } from '../identity/index.js';
import { ChangeRetention, OutdatedQuery, OutdatedView, RetentionView } from './retention.dto.js';
import { RetentionService } from './retention.service.js';

@ApiTags('Settings')
@Controller('settings/retention')
export class RetentionController {
  constructor(private readonly retention: RetentionService) {}

  /** How many days the workspace keeps what; null is for ever, which it is until somebody decides otherwise. */
  @Get()
  @Needs('view')
  @ApiOkResponse({ type: RetentionView })
  get(@WorkspaceId() workspaceId: string): Promise<RetentionView> {
    return this.retention.get(workspaceId);
  }

  /** Removing begins at once, and cannot be taken back. */
  @Patch()
  @Needs('administer')
  @Audited('retention.changed', ({ eventsDays, contentsDays }: RetentionView) => ({
    eventsDays,
    contentsDays,
  }))
  @ApiOkResponse({ type: RetentionView })
  change(@WorkspaceId() workspaceId: string, @Body() body: ChangeRetention): Promise<RetentionView> {
    return this.retention.change(workspaceId, body);
  }

  /** How much would go with so many days, counted up to 10,000 each. */
  @Get('outdated')
  @Needs('administer')
  @ApiOkResponse({ type: OutdatedView })
  count(@WorkspaceId() workspaceId: string, @Query() query: OutdatedQuery): Promise<OutdatedView> {
    return this.retention.count(workspaceId, query);
  }
}
