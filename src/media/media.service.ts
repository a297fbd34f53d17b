import { Injectable } from '@nestjs/common';
import { decodeCursor, InvalidInput, isUuid, type Page, toPage, say } from '../common/index.js';
import type { Media } from './media.js';
import { MediaInUse, MediaNotFound } from './media.errors.js';
import { MediaRepository } from './media.repository.js';
import { MediaUsage } from './media-usage.js';
import { ServedFiles } from './served-files.js';

@Injectable()
export class MediaService {
  constructor(
    private readonly media: MediaRepository,
    private readonly usage: MediaUsage,
    private readonly served: ServedFiles,
  ) {}

  async list(
    workspaceId: string,
    { cursor, limit, q }: { cursor?: string; limit: number; q?: string },
  ): Promise<Page<Media>> {
    const before = cursor === undefined ? undefined : placeOf(cursor);
    const rows = await this.media.list(workspaceId, limit + 1, before, q || undefined);
    return toPage(rows, limit, ({ createdAt, id }) => [createdAt.toISOString(), id]);
  }

  async get(workspaceId: string, id: string): Promise<Media> {
    const media = await this.media.find(workspaceId, id);
    if (!media) throw new MediaNotFound(id);
    return media;
  }

  async rename(workspaceId: string, id: string, name: string | undefined): Promise<Media> {
    if (name !== undefined) await this.media.rename(workspaceId, id, name);
    return this.get(workspaceId, id);
  }

  /**
   * Its addresses answer 404 from now on, in other processes within a minute. What LINE and phones have kept stays there.
   *
   * @param force also when campaigns show it
   * @throws MediaInUse
   */
  async delete(workspaceId: string, id: string, force: boolean): Promise<void> {
    await this.get(workspaceId, id);
    const campaigns = force ? [] : await this.usage.campaignsWith(workspaceId, id);
    if (campaigns.length > 0) throw new MediaInUse(id, campaigns);
    if (!(await this.media.delete(workspaceId, id))) throw new MediaNotFound(id);
    this.served.forget(id);
  }
}

/** When it was made, and the id, which is random, for those made in the same millisecond. */
function placeOf(cursor: string): { createdAt: string; id: string } {
  const [createdAt = '', id = ''] = decodeCursor(cursor, 2, (part) => isUuid(part) || isInstant(part));
  if (!isInstant(createdAt) || !isUuid(id))
    throw new InvalidInput([
      { path: 'cursor', ...say('not_a_cursor'), message: 'is not a cursor of this list' },
    ]);
  return { createdAt, id };
}

function isInstant(value: unknown): boolean {
  return typeof value === 'string' && !Number.isNaN(Date.parse(value)) && /^\d{4}-.{18}Z$/.test(value);
}
