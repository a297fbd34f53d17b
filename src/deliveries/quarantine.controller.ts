import { Controller, Delete, Get, HttpCode, Param, Query } from '@nestjs/common';
import { ApiExtraModels, ApiNoContentResponse, ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { isLineId } from '#libs/line';
import { decodeCursor, IdPipe, NotFound, type Page, PageQuery, pageSchema, toPage } from '../common/index.js';
import { ConnectionsService } from '../connections/index.js';
import { Needs, WorkspaceId } from '../identity/index.js';
import { type QuarantinedLineId, QuarantineRepository } from './quarantine.repository.js';

class QuarantinedView {
  @ApiProperty()
  lineId!: string;

  @ApiProperty({ example: 'invalid_line_id' })
  reason!: string;

  @ApiProperty({ type: String, nullable: true, description: "LINE's own words" })
  detail!: string | null;

  @ApiProperty({ format: 'date-time' })
  quarantinedAt!: string;

  @ApiProperty({ format: 'date-time', description: 'From then on it is tried again' })
  expiresAt!: string;
}

@ApiTags('Connections')
@ApiExtraModels(QuarantinedView)
@Controller('connections/:id/quarantine')
export class QuarantineController {
  constructor(
    private readonly quarantine: QuarantineRepository,
    private readonly connections: ConnectionsService,
  ) {}

  /** LINE IDs that LINE refused to this connection. Campaigns remove them as `invalidLineId` until they expire. */
  @Get()
  @Needs('view')
  @ApiOkResponse({ schema: pageSchema('QuarantinedView') })
  async list(
    @WorkspaceId() workspaceId: string,
    @Param('id', IdPipe) id: string,
    @Query() { cursor, limit }: PageQuery,
  ): Promise<Page<QuarantinedView>> {
    await this.connections.get(workspaceId, id);
    const [after] = cursor ? decodeCursor(cursor, 1, (part) => isLineId(part)) : [];
    const page = toPage(await this.quarantine.list(id, after, limit), limit, ({ lineId }) => [lineId]);
    return { items: page.items.map(toView), nextCursor: page.nextCursor };
  }

  /** Releases one, for instance because the account was moved to another provider: the next campaign tries it again. */
  @Delete(':lineId')
  @Needs('edit')
  @HttpCode(204)
  @ApiNoContentResponse()
  async release(
    @WorkspaceId() workspaceId: string,
    @Param('id', IdPipe) id: string,
    @Param('lineId') lineId: string,
  ): Promise<void> {
    await this.connections.get(workspaceId, id);
    if (!(await this.quarantine.release(id, lineId))) throw new NotFound('quarantined_line_id', id);
  }
}

function toView({ quarantinedAt, expiresAt, ...rest }: QuarantinedLineId): QuarantinedView {
  return { ...rest, quarantinedAt: quarantinedAt.toISOString(), expiresAt: expiresAt.toISOString() };
}
