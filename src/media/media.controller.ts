import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Inject,
  Param,
  Patch,
  Post,
  Query,
  Req,
  Res,
} from '@nestjs/common';
import {
  ApiBody,
  ApiConflictResponse,
  ApiConsumes,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiPayloadTooLargeResponse,
  ApiTags,
  ApiTooManyRequestsResponse,
  ApiUnsupportedMediaTypeResponse,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { IdPipe, type Page, pageSchema } from '../common/index.js';
import { SETTINGS, type Settings } from '../config/index.js';
import { Needs, WorkspaceId } from '../identity/index.js';
import type { Media } from './media.js';
import { DeleteMediaQuery, MediaQuery, MediaUpload, MediaView, RenameMedia } from './media.dto.js';
import { MediaService } from './media.service.js';
import { MediaUploads } from './media-uploads.js';
import { mediaView } from './media-view.js';
import { receiveImage } from './receive-image.js';

@ApiTags('Media')
@Controller('media')
export class MediaController {
  constructor(
    private readonly media: MediaService,
    private readonly uploads: MediaUploads,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'publicUrl' | 'port'>,
  ) {}

  /** Takes a JPEG or PNG, checks it by its content, and makes what LINE asks for: a preview and the widths of an imagemap. */
  @Post()
  @Needs('edit')
  @ApiConsumes('multipart/form-data')
  @ApiBody({ type: MediaUpload })
  @ApiCreatedResponse({ type: MediaView })
  @ApiOkResponse({ type: MediaView, description: 'The same file is here already; this is it' })
  @ApiConflictResponse({ description: 'The images of the workspace take all the room they may' })
  @ApiPayloadTooLargeResponse({ description: 'More than 10 MB, or more than 40 megapixels' })
  @ApiUnsupportedMediaTypeResponse({ description: 'Neither JPEG nor PNG, by its content' })
  @ApiTooManyRequestsResponse({ description: 'Other images are being converted; see Retry-After' })
  async create(
    @WorkspaceId() workspaceId: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MediaView> {
    const { media, isNew } = await this.uploads.take(workspaceId, () => receiveImage(request));
    void reply.status(isNew ? 201 : 200);
    return this.view(media);
  }

  /** Newest first. */
  @Get()
  @Needs('view')
  @ApiOkResponse({ schema: pageSchema('MediaView') })
  async list(@WorkspaceId() workspaceId: string, @Query() query: MediaQuery): Promise<Page<MediaView>> {
    const page = await this.media.list(workspaceId, query);
    return { ...page, items: page.items.map((media) => this.view(media)) };
  }

  @Get(':id')
  @Needs('view')
  @ApiOkResponse({ type: MediaView })
  async get(@WorkspaceId() workspaceId: string, @Param('id', IdPipe) id: string): Promise<MediaView> {
    return this.view(await this.media.get(workspaceId, id));
  }

  /** Another name; the picture and its addresses never change. */
  @Patch(':id')
  @Needs('edit')
  @ApiOkResponse({ type: MediaView })
  async rename(
    @WorkspaceId() workspaceId: string,
    @Param('id', IdPipe) id: string,
    @Body() body: RenameMedia,
  ): Promise<MediaView> {
    return this.view(await this.media.rename(workspaceId, id, body.name));
  }

  /** Its addresses answer 404 from then on. Refused while drafts or published campaigns show it, unless forced. */
  @Delete(':id')
  @Needs('edit')
  @HttpCode(204)
  @ApiNoContentResponse()
  delete(
    @WorkspaceId() workspaceId: string,
    @Param('id', IdPipe) id: string,
    @Query() query: DeleteMediaQuery,
  ): Promise<void> {
    return this.media.delete(workspaceId, id, query.force === 'true');
  }

  /** The server's address is asked for each time: with a free port it is known only after the start. */
  private view(media: Media): MediaView {
    return mediaView(media, this.settings.publicUrl ?? `http://localhost:${this.settings.port}`);
  }
}
