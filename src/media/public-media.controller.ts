import { Controller, Get, Headers, Param, Res } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { AppError, isUuid } from '../common/index.js';
import { Public } from '../identity/index.js';
import { isSameEntity } from './entity-tag.js';
import { IMAGEMAP_WIDTHS } from './image-limits.js';
import type { MediaVariant } from './media.js';
import { ServedFiles } from './served-files.js';

/**
 * Outside the prefix of the API. The first is told from `media/:id` of the API by the name of its parameter alone, taken as it
 * is written: hence the backslash.
 */
export const PUBLIC_MEDIA_ROUTES = [
  'media/\\:mediaId',
  'media/:mediaId/preview',
  'media/:mediaId/imagemap/:width',
];

/** An image never changes; another one has another id. */
const KEEP = 'public, max-age=31536000, immutable';

/** What LINE's servers and the phones of readers fetch, without a key. HEAD is answered as well. */
@ApiTags('Media')
@ApiProduces('image/jpeg', 'image/png')
@ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
@ApiResponse({ status: 304, description: 'The caller has it: If-None-Match names its ETag' })
@ApiNotFoundResponse({ description: 'Never there, or deleted' })
@Public()
@Controller('media')
export class PublicMediaController {
  constructor(private readonly files: ServedFiles) {}

  /** The image, upright and without metadata. */
  @Get(':mediaId')
  original(
    @Param('mediaId') id: string,
    @Headers('if-none-match') known: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.serve(id, 'original', known, reply);
  }

  /** The same, at most 1024 pixels on a side and 1 MB. */
  @Get(':mediaId/preview')
  preview(
    @Param('mediaId') id: string,
    @Headers('if-none-match') known: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.serve(id, 'preview', known, reply);
  }

  /** As LINE asks for an imagemap: its base address, a slash and one of five widths, without an ending. */
  @Get(':mediaId/imagemap/:width')
  imagemap(
    @Param('mediaId') id: string,
    @Param('width') asked: string,
    @Headers('if-none-match') known: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const width = IMAGEMAP_WIDTHS.find((candidate) => `${candidate}` === asked);
    return this.serve(id, width && `${width}`, known, reply);
  }

  private async serve(
    id: string,
    variant: MediaVariant | undefined,
    known: string | undefined,
    reply: FastifyReply,
  ): Promise<void> {
    const file = isUuid(id) && variant ? await this.files.find(id, variant) : undefined;
    void reply.header('cross-origin-resource-policy', 'cross-origin');
    if (!file) {
      // Of what is made a moment later, no cache on the way may keep that it is not there.
      void reply.header('cache-control', 'no-store');
      throw new AppError('not_found', 'media_not_found', 'There is no image at this address.');
    }
    const etag = `"${file.etag}"`;
    void reply.headers({ etag, 'cache-control': KEEP, 'x-content-type-options': 'nosniff' });
    if (isSameEntity(known, etag)) void reply.status(304).send();
    else void reply.header('content-type', file.type).send(file.content);
  }
}
