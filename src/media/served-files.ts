import { Injectable } from '@nestjs/common';
import { Clock } from '../common/index.js';
import { IMAGEMAP_WIDTHS } from './image-limits.js';
import { FileCache } from './file-cache.js';
import type { MediaFile, MediaVariant } from './media.js';
import { MediaFileRepository } from './media-file.repository.js';
import { Slots } from './slots.js';

const MAX_CACHE_BYTES = 64 * 1024 * 1024;
/** An image deleted through another process is served by this one for at most so long. */
const TRUSTED_MS = 60_000;
/** Files read from the database at once; each takes some three times its size until it is here. */
const READS_AT_ONCE = 3;

/** What LINE and phones fetch. After a campaign many ask for the same at once, and only one of them asks the database. */
@Injectable()
export class ServedFiles {
  readonly #cache = new FileCache(MAX_CACHE_BYTES);
  readonly #reading = new Map<string, Promise<MediaFile | undefined>>();
  readonly #slots = new Slots(READS_AT_ONCE);

  constructor(
    private readonly files: MediaFileRepository,
    private readonly clock: Clock,
  ) {}

  async find(mediaId: string, variant: MediaVariant): Promise<MediaFile | undefined> {
    const key = keyOf(mediaId, variant);
    const cached = this.#cache.get(key);
    if (cached && this.clock.now().getTime() - cached.checkedAtMs < TRUSTED_MS) return cached.file;
    const reading = this.#reading.get(key) ?? this.read(mediaId, variant, cached?.file);
    this.#reading.set(key, reading);
    try {
      return await reading;
    } finally {
      this.#reading.delete(key);
    }
  }

  /** After an image was deleted. */
  forget(mediaId: string): void {
    for (const variant of [
      'original',
      'preview',
      ...IMAGEMAP_WIDTHS.map((width) => `${width}` as const),
    ] as const)
      this.#cache.delete(keyOf(mediaId, variant));
  }

  /** The content of a file never changes: of one that is here only whether it is still there has to be asked. */
  private async read(
    mediaId: string,
    variant: MediaVariant,
    known: MediaFile | undefined,
  ): Promise<MediaFile | undefined> {
    const nowMs = this.clock.now().getTime();
    const file = known
      ? (await this.files.isThere(mediaId, variant)) && known
      : await this.#slots.run(1, () => this.files.find(mediaId, variant));
    const key = keyOf(mediaId, variant);
    if (file) this.#cache.set(key, file, nowMs);
    else this.#cache.delete(key);
    return file || undefined;
  }
}

function keyOf(mediaId: string, variant: MediaVariant): string {
  return `${mediaId.toLowerCase()}/${variant}`;
}
