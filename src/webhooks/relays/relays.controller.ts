import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import {
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiTags,
} from '@nestjs/swagger';
import { IdPipe } from '../../common/index.js';
import { Needs, WorkspaceId } from '../../identity/index.js';
import { CreateRelay, NewRelay, RelaysView, RelayView, relayView, UpdateRelay } from './relay.dto.js';
import { RelaysService } from './relays.service.js';

@ApiTags('Connections')
@Controller('connections/:id/relays')
export class RelaysController {
  constructor(private readonly relays: RelaysService) {}

  /** Addresses that the connection's webhooks go on to, and how each takes them. */
  @Get()
  @Needs('view')
  @ApiOkResponse({ type: RelaysView })
  @ApiNotFoundResponse({ description: 'There is no such connection' })
  async list(@WorkspaceId() workspaceId: string, @Param('id', IdPipe) id: string): Promise<RelaysView> {
    return { items: (await this.relays.list(workspaceId, id)).map(relayView) };
  }

  /**
   * Forwards what LINE sends from now on: the same bytes, with LINE's `x-line-signature`, and with `x-hikyaku-signature`, made
   * with the secret that this answer alone shows.
   */
  @Post()
  @Needs('connect')
  @ApiCreatedResponse({ type: NewRelay })
  @ApiConflictResponse({ description: 'It is forwarded there already, or to three addresses' })
  async create(
    @WorkspaceId() workspaceId: string,
    @Param('id', IdPipe) id: string,
    @Body() { url }: CreateRelay,
  ): Promise<NewRelay> {
    const { relay, secret } = await this.relays.create(workspaceId, id, url);
    return { ...relayView(relay), secret };
  }

  /** Pauses or resumes; what is resumed is tried at once. */
  @Patch(':relayId')
  @Needs('connect')
  @ApiOkResponse({ type: RelayView })
  @ApiNotFoundResponse({ description: 'There is no such relay' })
  async update(
    @WorkspaceId() workspaceId: string,
    @Param('id', IdPipe) id: string,
    @Param('relayId', IdPipe) relayId: string,
    @Body() { isPaused }: UpdateRelay,
  ): Promise<RelayView> {
    return relayView(await this.relays.setPaused(workspaceId, id, relayId, isPaused));
  }

  /** What still waits for it is not sent any more. */
  @Delete(':relayId')
  @Needs('connect')
  @HttpCode(204)
  @ApiNoContentResponse()
  @ApiNotFoundResponse({ description: 'There is no such relay' })
  delete(
    @WorkspaceId() workspaceId: string,
    @Param('id', IdPipe) id: string,
    @Param('relayId', IdPipe) relayId: string,
  ): Promise<void> {
    return this.relays.delete(workspaceId, id, relayId);
  }
}
