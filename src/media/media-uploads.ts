import { createHash, randomUUID } from 'node:crypto';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { Clock, InvalidInput } from '../common/index.js';
import { SETTINGS, type Settings } from '../config/index.js';
import { convertImage, type ConvertedImage } from './convert-image.js';
import { fitsOf, type FitFacts } from './fits.js';
import { inspectImage, weighPixels } from './inspect-image.js';
import type { Media } from './media.js';
import {
  ImageBroken,
  ImageTooLarge,
  MediaNotFound,
  MediaStorageFull,
  TooManyUploads,
  WrongFileType,
} from './media.errors.js';
import { say } from './media-texts.js';
import { MediaRepository } from './media.repository.js';
import type { ParsedImage } from './parsed-image.js';
import type { ReceivedImage, UploadUse } from './receive-image.js';
import { Slots } from './slots.js';

const CONVERSIONS_AT_ONCE = 2;
/** Larger ones are converted alone: two of 40 megapixels at once would take a gigabyte. */
const LARGE_PIXELS = 12_000_000;
/** Received, waiting or being converted; each holds its file in memory. */
const UPLOADS_AT_ONCE = 10;
/** How the library says that it cannot decode or encode. */
const LIBRARY_CODES: readonly unknown[] = ['InvalidArg', 'GenericFailure'];

/** Takes images in: checks them by their content, converts them and stores what is served. */
@Injectable()
export class MediaUploads {
  readonly #logger = new Logger('Media');
  readonly #slots = new Slots(CONVERSIONS_AT_ONCE);
  #underWay = 0;

  constructor(
    private readonly media: MediaRepository,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'mediaMaxTotalBytes'>,
  ) {}

  /**
   * Keeps an image with everything that is served of it. The same file in the same workspace is kept once.
   *
   * @param receive reads the request; not called when too many are under way
   * @throws TooManyUploads, WrongFileType, ImageBroken, ImageTooLarge, MediaStorageFull; InvalidInput when it does not fit
   *   its use
   */
  async take(
    workspaceId: string,
    receive: () => Promise<ReceivedImage>,
  ): Promise<{ media: Media; isNew: boolean }> {
    if (this.#underWay >= UPLOADS_AT_ONCE) throw new TooManyUploads();
    this.#underWay++;
    try {
      return await this.keep(workspaceId, await receive());
    } finally {
      this.#underWay--;
    }
  }

  private async keep(
    workspaceId: string,
    received: ReceivedImage,
  ): Promise<{ media: Media; isNew: boolean }> {
    const uploadedSha256 = sha256(received.content);
    const known = await this.media.findByUpload(workspaceId, uploadedSha256);
    if (known) {
      requireFit(known, received.use);
      return { media: known, isNew: false };
    }
    const image = inspect(received.content);
    await this.requireRoom(workspaceId, image.bare.length);
    const converted = await this.convert(image);
    const [original, preview] = converted;
    if (!original || !preview) throw new Error('an image was converted without its original and preview');
    const facts = { ...image, ...original, bytes: original.content.length, previewType: preview.type };
    requireFit(facts, received.use);
    const { type, width, height } = original;
    const media = {
      id: randomUUID(),
      workspaceId,
      name: received.name,
      type,
      width,
      height,
      animated: image.animated,
      createdAt: this.clock.now(),
    };
    const files = converted.map((file) => ({ ...file, etag: sha256(file.content) }));
    const outcome = await this.media.insert(
      { media, uploadedSha256, files },
      this.settings.mediaMaxTotalBytes,
    );
    if (outcome === 'no_room') throw new MediaStorageFull(this.settings.mediaMaxTotalBytes);
    const kept = await this.media.findByUpload(workspaceId, uploadedSha256);
    if (!kept) throw new MediaNotFound(media.id);
    return { media: kept, isNew: outcome === 'inserted' };
  }

  /** Before the work of converting; what is made of it is counted when it is stored. */
  private async requireRoom(workspaceId: string, bytes: number): Promise<void> {
    const { mediaMaxTotalBytes } = this.settings;
    if ((await this.media.storedBytes(workspaceId)) + bytes > mediaMaxTotalBytes)
      throw new MediaStorageFull(mediaMaxTotalBytes);
  }

  private async convert(image: ParsedImage): Promise<ConvertedImage[]> {
    const weight = weighPixels(image) > LARGE_PIXELS ? CONVERSIONS_AT_ONCE : 1;
    try {
      return await this.#slots.run(weight, () => convertImage(image));
    } catch (cause) {
      if (!isOfLibrary(cause)) throw cause;
      // Its words are for its authors; the file itself is never logged.
      const { type, width, height } = image;
      const reason = cause.message.slice(0, 200);
      this.#logger.warn({ type, width, height, reason }, 'image cannot be decoded');
      throw new ImageBroken(say('image_damaged'));
    }
  }
}

function inspect(content: Buffer): ParsedImage {
  const inspection = inspectImage(content);
  switch (inspection.kind) {
    case 'image':
      return inspection.image;
    case 'other_type':
      throw new WrongFileType(inspection.found, inspection.wayOut);
    case 'broken':
      throw new ImageBroken(inspection.why);
    case 'too_many_pixels':
      throw new ImageTooLarge(inspection);
  }
}

function requireFit(media: FitFacts, use: UploadUse | undefined): void {
  const fit = fitsOf(media).find((candidate) => candidate.use === use);
  if (fit && !fit.ok) throw new InvalidInput(fit.remarks.map((remark) => ({ path: 'file', ...remark })));
}

/** The library's errors carry a code of their own; ours and those of the language do not. */
function isOfLibrary(error: unknown): error is { code: string; message: string } {
  if (typeof error !== 'object' || error === null || !('code' in error) || !('message' in error))
    return false;
  return LIBRARY_CODES.includes(error.code) && typeof error.message === 'string';
}

function sha256(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}
