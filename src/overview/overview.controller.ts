import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Needs, WorkspaceId } from '../identity/index.js';
import { OverviewView } from './overview.dto.js';
import { OverviewService } from './overview.service.js';

@ApiTags('Overview')
@Controller('overview')
export class OverviewController {
  constructor(private readonly overview: OverviewService) {}

  /** What is set up, what is under way, what comes next, and what needs somebody. Cheap enough to be asked each minute. */
  @Get()
  @Needs('view')
  @ApiOkResponse({ type: OverviewView })
  read(@WorkspaceId() workspaceId: string): Promise<OverviewView> {
    return this.overview.read(workspaceId);
  }
}
