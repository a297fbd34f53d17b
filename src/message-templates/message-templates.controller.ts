import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  ParseIntPipe,
  Patch,
  Post,
  Query,
} from '@nestjs/common';
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
import {
  CreateMessageTemplate,
  MessageTemplatesQuery,
  MessageTemplateSummary,
  MessageTemplateVersionView,
  MessageTemplateView,
  UpdateMessageTemplate,
} from './message-template.dto.js';
import { MessageTemplatesService } from './message-templates.service.js';

@ApiTags('Message templates')
@ApiExtraModels(MessageTemplateSummary, MessageTemplateVersionView)
@Controller('message-templates')
export class MessageTemplatesController {
  constructor(private readonly templates: MessageTemplatesService) {}

  /** Messages to use in several campaigns. */
  @Post()
  @Needs('edit')
  @ApiCreatedResponse({ type: MessageTemplateView })
  create(
    @WorkspaceId() workspaceId: string,
    @Body() body: CreateMessageTemplate,
  ): Promise<MessageTemplateView> {
    return this.templates.create(workspaceId, body);
  }

  /** Newest first, without their messages. */
  @Get()
  @Needs('view')
  @ApiOkResponse({ schema: pageSchema('MessageTemplateSummary') })
  list(
    @WorkspaceId() workspaceId: string,
    @Query() query: MessageTemplatesQuery,
  ): Promise<Page<MessageTemplateSummary>> {
    return this.templates.list(workspaceId, query);
  }

  @Get(':id')
  @Needs('view')
  @ApiOkResponse({ type: MessageTemplateView })
  get(@WorkspaceId() workspaceId: string, @Param('id', IdPipe) id: string): Promise<MessageTemplateView> {
    return this.templates.get(workspaceId, id);
  }

  /** Other messages become a new version. Drafts that name no version follow; what was published does not change. */
  @Patch(':id')
  @Needs('edit')
  @ApiOkResponse({ type: MessageTemplateView })
  @ApiConflictResponse({ description: 'It was changed meanwhile' })
  update(
    @WorkspaceId() workspaceId: string,
    @Param('id', IdPipe) id: string,
    @Body() body: UpdateMessageTemplate,
  ): Promise<MessageTemplateView> {
    return this.templates.update(workspaceId, id, body);
  }

  /** The latest first. */
  @Get(':id/versions')
  @Needs('view')
  @ApiOkResponse({ schema: pageSchema('MessageTemplateVersionView') })
  listVersions(
    @WorkspaceId() workspaceId: string,
    @Param('id', IdPipe) id: string,
    @Query() query: PageQuery,
  ): Promise<Page<MessageTemplateVersionView>> {
    return this.templates.listVersions(workspaceId, id, query);
  }

  @Get(':id/versions/:version')
  @Needs('view')
  @ApiOkResponse({ type: MessageTemplateVersionView })
  getVersion(
    @WorkspaceId() workspaceId: string,
    @Param('id', IdPipe) id: string,
    @Param('version', ParseIntPipe) version: number,
  ): Promise<MessageTemplateVersionView> {
    return this.templates.getVersion(workspaceId, id, version);
  }

  /** Makes an earlier version the latest again, as a new one. */
  @Post(':id/versions/:version/restore')
  @Needs('edit')
  @HttpCode(200)
  @ApiOkResponse({ type: MessageTemplateView })
  restore(
    @WorkspaceId() workspaceId: string,
    @Param('id', IdPipe) id: string,
    @Param('version', ParseIntPipe) version: number,
  ): Promise<MessageTemplateView> {
    return this.templates.restore(workspaceId, id, version);
  }

  /** Sets it aside: it is not listed any more. Campaigns that use it go on. */
  @Post(':id/archive')
  @Needs('edit')
  @HttpCode(200)
  @ApiOkResponse({ type: MessageTemplateView })
  archive(@WorkspaceId() workspaceId: string, @Param('id', IdPipe) id: string): Promise<MessageTemplateView> {
    return this.templates.setArchived(workspaceId, id, true);
  }

  @Post(':id/unarchive')
  @Needs('edit')
  @HttpCode(200)
  @ApiOkResponse({ type: MessageTemplateView })
  unarchive(
    @WorkspaceId() workspaceId: string,
    @Param('id', IdPipe) id: string,
  ): Promise<MessageTemplateView> {
    return this.templates.setArchived(workspaceId, id, false);
  }

  /** Refused while campaigns use it. */
  @Delete(':id')
  @Needs('edit')
  @HttpCode(204)
  @ApiNoContentResponse()
  @ApiConflictResponse({ description: 'Campaigns use it' })
  delete(@WorkspaceId() workspaceId: string, @Param('id', IdPipe) id: string): Promise<void> {
    return this.templates.delete(workspaceId, id);
  }
}
