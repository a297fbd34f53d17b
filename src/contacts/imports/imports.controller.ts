import { Controller, Get, HttpCode, Inject, Param, Post, Query, Req, StreamableFile } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiBody,
  ApiConflictResponse,
  ApiConsumes,
  ApiExtraModels,
  ApiGoneResponse,
  ApiOkResponse,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { IdPipe, type Page, PageQuery, pageSchema } from '../../common/index.js';
import { SETTINGS, type Settings } from '../../config/index.js';
import { Audited, Needs, WorkspaceId } from '../../identity/index.js';
import { ImportLimits, ImportUpload, ImportView, importView, RejectedRowView } from './import.dto.js';
import { ImportsService } from './imports.service.js';
import { InspectionView, inspectionView, InspectUpload } from './inspection.dto.js';
import { receiveInspection, receiveUpload } from './receive-upload.js';

@ApiTags('Imports')
@ApiExtraModels(RejectedRowView)
@Controller('imports')
export class ImportsController {
  constructor(
    private readonly imports: ImportsService,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** Takes a file of contacts; it is checked and written afterwards, and the import tells how far it is. */
  @Post()
  @Needs('edit')
  @Audited('import.started', ({ fileName }: ImportView) => ({ name: fileName }))
  @HttpCode(202)
  @ApiConsumes('multipart/form-data')
  @ApiBody({ type: ImportUpload })
  @ApiAcceptedResponse({ type: ImportView })
  async create(@WorkspaceId() workspaceId: string, @Req() request: FastifyRequest): Promise<ImportView> {
    const { upload, options } = await receiveUpload(request, this.imports, this.settings.importMaxBytes);
    return importView(await this.imports.start(workspaceId, upload, options));
  }

  /**
   * What would become of a file, by its first rows: columns with what they likely are, and the rows that an import would
   * refuse. Nothing is kept. Its first 512 KB do, with `isPart`.
   */
  @Post('inspect')
  @Needs('edit')
  @HttpCode(200)
  @ApiConsumes('multipart/form-data')
  @ApiBody({ type: InspectUpload })
  @ApiOkResponse({ type: InspectionView })
  async inspect(@WorkspaceId() workspaceId: string, @Req() request: FastifyRequest): Promise<InspectionView> {
    const { bytes, options, isPart } = await receiveInspection(request);
    return inspectionView(await this.imports.inspect(workspaceId, bytes, options, isPart));
  }

  /** Stops the import after the rows it is at; what it has written stays, and its counts say how much that is. */
  @Post(':id/cancel')
  @Needs('edit')
  @HttpCode(200)
  @ApiOkResponse({ type: ImportView })
  @ApiConflictResponse({ description: 'It has ended already' })
  async cancel(@WorkspaceId() workspaceId: string, @Param('id', IdPipe) id: string): Promise<ImportView> {
    return importView(await this.imports.cancel(workspaceId, id));
  }

  /**
   * Takes back what an import of the last 24 hours did: who was changed gets the values back that still are as in the file, and
   * who was made is removed. Contacts stay that something came to since: another change, a message, an event, a friendship.
   */
  @Post(':id/undo')
  @Needs('edit')
  @Audited('import.undone', ({ fileName }: ImportView) => ({ name: fileName }))
  @HttpCode(202)
  @ApiAcceptedResponse({ type: ImportView })
  @ApiConflictResponse({ description: 'It is under way, undone already, or more than 24 hours old' })
  async undo(@WorkspaceId() workspaceId: string, @Param('id', IdPipe) id: string): Promise<ImportView> {
    return importView(await this.imports.undo(workspaceId, id));
  }

  @Get()
  @Needs('view')
  @ApiOkResponse({ schema: pageSchema('ImportView') })
  async list(@WorkspaceId() workspaceId: string, @Query() query: PageQuery): Promise<Page<ImportView>> {
    const page = await this.imports.list(workspaceId, query.cursor, query.limit);
    return { ...page, items: page.items.map(importView) };
  }

  /** What a file may be at most; a page that takes files says so before one is sent. */
  @Get('limits')
  @Needs('view')
  @ApiOkResponse({ type: ImportLimits })
  limits(): ImportLimits {
    return { maxBytes: this.settings.importMaxBytes };
  }

  /** The refused rows, each with its reasons, in the order of the file. After `rejectedUntil` of the import there are none. */
  @Get(':id/rejected')
  @Needs('view')
  @ApiOkResponse({ schema: pageSchema('RejectedRowView') })
  async listRejected(
    @WorkspaceId() workspaceId: string,
    @Param('id', IdPipe) id: string,
    @Query() query: PageQuery,
  ): Promise<Page<RejectedRowView>> {
    return this.imports.listRejected(workspaceId, id, query.cursor, query.limit);
  }

  @Get(':id')
  @Needs('view')
  @ApiOkResponse({ type: ImportView })
  async get(@WorkspaceId() workspaceId: string, @Param('id', IdPipe) id: string): Promise<ImportView> {
    return importView(await this.imports.get(workspaceId, id));
  }

  /** The refused rows with their line numbers and reasons; corrected, this file can be imported as it is. */
  @Get(':id/errors.csv')
  @Needs('view')
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @ApiGoneResponse({ description: 'They are kept no longer: see `rejectedUntil` of the import' })
  async errors(@WorkspaceId() workspaceId: string, @Param('id', IdPipe) id: string): Promise<StreamableFile> {
    const { fileName } = await this.imports.get(workspaceId, id);
    return new StreamableFile(await this.imports.report(workspaceId, id), {
      type: 'text/csv; charset=utf-8',
      disposition: `attachment; filename="errors.csv"; filename*=UTF-8''${errorsNameOf(fileName)}`,
    });
  }
}

/**
 * `members-errors.csv` for `members.csv`, so that two of them can be told apart, as a header takes it.
 *
 * @see https://www.rfc-editor.org/rfc/rfc8187
 */
function errorsNameOf(fileName: string): string {
  const name = `${fileName.replace(/\.\w+$/, '')}-errors.csv`;
  return encodeURIComponent(name).replace(/['()*]/g, (char) => `%${char.charCodeAt(0).toString(16)}`);
}
