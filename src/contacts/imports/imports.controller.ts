import { Controller, Get, HttpCode, Inject, Param, Post, Query, Req, StreamableFile } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiBody,
  ApiConsumes,
  ApiOkResponse,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { IdPipe, type Page, PageQuery, pageSchema } from '../../common/index.js';
import { SETTINGS, type Settings } from '../../config/index.js';
import { WorkspaceId } from '../../identity/index.js';
import { ImportUpload, ImportView, importView } from './import.dto.js';
import { ImportsService } from './imports.service.js';
import { receiveUpload } from './receive-upload.js';

@ApiTags('Imports')
@Controller('imports')
export class ImportsController {
  constructor(
    private readonly imports: ImportsService,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** Takes a file of contacts; it is checked and written afterwards, and the import tells how far it is. */
  @Post()
  @HttpCode(202)
  @ApiConsumes('multipart/form-data')
  @ApiBody({ type: ImportUpload })
  @ApiAcceptedResponse({ type: ImportView })
  async create(@WorkspaceId() workspaceId: string, @Req() request: FastifyRequest): Promise<ImportView> {
    const { upload, options } = await receiveUpload(request, this.imports, this.settings.importMaxBytes);
    return importView(await this.imports.start(workspaceId, upload, options));
  }

  @Get()
  @ApiOkResponse({ schema: pageSchema('ImportView') })
  async list(@WorkspaceId() workspaceId: string, @Query() query: PageQuery): Promise<Page<ImportView>> {
    const page = await this.imports.list(workspaceId, query.cursor, query.limit);
    return { ...page, items: page.items.map(importView) };
  }

  @Get(':id')
  @ApiOkResponse({ type: ImportView })
  async get(@WorkspaceId() workspaceId: string, @Param('id', IdPipe) id: string): Promise<ImportView> {
    return importView(await this.imports.get(workspaceId, id));
  }

  /** The refused rows with their line numbers and reasons; corrected, this file can be imported as it is. */
  @Get(':id/errors.csv')
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async errors(@WorkspaceId() workspaceId: string, @Param('id', IdPipe) id: string): Promise<StreamableFile> {
    return new StreamableFile(await this.imports.report(workspaceId, id), {
      type: 'text/csv; charset=utf-8',
      disposition: 'attachment; filename="errors.csv"',
    });
  }
}
