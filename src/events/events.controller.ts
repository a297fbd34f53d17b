import { Body, Controller, Get, HttpCode, Post, Query, UseInterceptors } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { IdempotencyInterceptor, Needs, WorkspaceId } from '../identity/index.js';
import { EventNames, EventProperties, EventPropertiesQuery, EventsAnswer, SendEvents } from './event.dto.js';
import { EventNamesService } from './event-names.service.js';
import { EventsService } from './events.service.js';

@ApiTags('Events')
@Controller('events')
export class EventsController {
  constructor(
    private readonly events: EventsService,
    private readonly names: EventNamesService,
  ) {}

  /** Up to 1,000 things that contacts did, in any order. They are stored when this answers; a bad one never stops the others. */
  @Post()
  @Needs('edit')
  @HttpCode(202)
  @UseInterceptors(IdempotencyInterceptor)
  @ApiAcceptedResponse({ type: EventsAnswer })
  send(@WorkspaceId() workspaceId: string, @Body() body: SendEvents): Promise<EventsAnswer> {
    return this.events.record(workspaceId, body.events);
  }

  /** What contacts of this workspace did, by name. */
  @Get('names')
  @Needs('view')
  @ApiOkResponse({ type: EventNames })
  async listNames(@WorkspaceId() workspaceId: string): Promise<EventNames> {
    return { items: await this.names.list(workspaceId) };
  }

  /** What the newest 500 events of a name have for properties. */
  @Get('properties')
  @Needs('view')
  @ApiOkResponse({ type: EventProperties })
  async listProperties(
    @WorkspaceId() workspaceId: string,
    @Query() query: EventPropertiesQuery,
  ): Promise<EventProperties> {
    return { items: await this.names.propertiesOf(workspaceId, query.name) };
  }
}
