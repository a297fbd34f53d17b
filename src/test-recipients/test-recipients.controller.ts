import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import {
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiExtraModels,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiTags,
} from '@nestjs/swagger';
import { IdPipe, type Page, PageQuery, pageSchema } from '../common/index.js';
import { Needs, WorkspaceId } from '../identity/index.js';
import { CreateTestRecipient, TestRecipientView, UpdateTestRecipient } from './test-recipient.dto.js';
import { TestRecipientsService } from './test-recipients.service.js';

@ApiTags('Test recipients')
@ApiExtraModels(TestRecipientView)
@Controller('test-recipients')
export class TestRecipientsController {
  constructor(private readonly recipients: TestRecipientsService) {}

  /** Saves whom tests are sent to, so that nobody has to look up a LINE ID again. */
  @Post()
  @Needs('edit')
  @ApiCreatedResponse({ type: TestRecipientView })
  @ApiConflictResponse({ description: 'Another one has this LINE ID' })
  create(@WorkspaceId() workspaceId: string, @Body() body: CreateTestRecipient): Promise<TestRecipientView> {
    return this.recipients.create(workspaceId, body);
  }

  @Get()
  @Needs('view')
  @ApiOkResponse({ schema: pageSchema('TestRecipientView') })
  list(@WorkspaceId() workspaceId: string, @Query() query: PageQuery): Promise<Page<TestRecipientView>> {
    return this.recipients.list(workspaceId, query);
  }

  @Get(':id')
  @Needs('view')
  @ApiOkResponse({ type: TestRecipientView })
  get(@WorkspaceId() workspaceId: string, @Param('id', IdPipe) id: string): Promise<TestRecipientView> {
    return this.recipients.get(workspaceId, id);
  }

  @Patch(':id')
  @Needs('edit')
  @ApiOkResponse({ type: TestRecipientView })
  update(
    @WorkspaceId() workspaceId: string,
    @Param('id', IdPipe) id: string,
    @Body() body: UpdateTestRecipient,
  ): Promise<TestRecipientView> {
    return this.recipients.update(workspaceId, id, body);
  }

  @Delete(':id')
  @Needs('edit')
  @HttpCode(204)
  @ApiNoContentResponse()
  delete(@WorkspaceId() workspaceId: string, @Param('id', IdPipe) id: string): Promise<void> {
    return this.recipients.delete(workspaceId, id);
  }
}
