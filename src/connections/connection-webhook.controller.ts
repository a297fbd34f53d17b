import { Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import {
  ApiConflictResponse,
  ApiOkResponse,
  ApiServiceUnavailableResponse,
  ApiTags,
  ApiTooManyRequestsResponse,
} from '@nestjs/swagger';
import { IdPipe } from '../common/index.js';
import { Needs, WorkspaceId } from '../identity/index.js';
import { ConnectionWebhookService } from './connection-webhook.service.js';
import { WebhookState, WebhookTestAnswer } from './webhook.dto.js';

const AWAY = { description: 'LINE does not answer' };

@ApiTags('Connections')
@Controller('connections/:id/webhook')
export class ConnectionWebhookController {
  constructor(private readonly webhooks: ConnectionWebhookService) {}

  /** Asks LINE now where it sends the account's events. */
  @Get()
  @Needs('view')
  @ApiOkResponse({ type: WebhookState })
  @ApiConflictResponse({ description: 'LINE refuses the credential' })
  @ApiServiceUnavailableResponse(AWAY)
  read(@WorkspaceId() workspaceId: string, @Param('id', IdPipe) id: string): Promise<WebhookState> {
    return this.webhooks.read(workspaceId, id);
  }

  /**
   * Has LINE send the account's events to this server. The switch "Use webhook" cannot be turned this way: `nextStep` says
   * where a person turns it.
   */
  @Put()
  @Needs('connect')
  @ApiOkResponse({ type: WebhookState })
  @ApiConflictResponse({ description: 'LINE refuses the credential, or the address: it takes https only' })
  @ApiServiceUnavailableResponse(AWAY)
  set(@WorkspaceId() workspaceId: string, @Param('id', IdPipe) id: string): Promise<WebhookState> {
    return this.webhooks.setOurs(workspaceId, id);
  }

  /** Has LINE send a webhook without events to this server and says what became of it. LINE allows 60 an hour. */
  @Post('test')
  @Needs('connect')
  @HttpCode(200)
  @ApiOkResponse({ type: WebhookTestAnswer })
  @ApiTooManyRequestsResponse({ description: 'LINE was asked too often' })
  @ApiServiceUnavailableResponse(AWAY)
  test(@WorkspaceId() workspaceId: string, @Param('id', IdPipe) id: string): Promise<WebhookTestAnswer> {
    return this.webhooks.test(workspaceId, id);
  }
}
