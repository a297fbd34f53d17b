import { Injectable } from '@nestjs/common';
import { Database, type Queryable } from '../database/index.js';
import type { MediaFile, MediaVariant, NewMediaFile } from './media.js';

/**
 * Files are stored and read part by part. A row of 10 MB takes a hundred of memory while it is written, as much again while it
 * is read as text, and the embedded database, which gives nothing back, seconds in which it does nothing else.
 */
const PART_BYTES = 512 * 1024;

/**
 * What is in the images. The only queries without a workspace: an address that LINE and the readers of a message fetch says
 * nothing of who asks, and an id that nobody can guess is what opens it.
 */
@Injectable()
export class MediaFileRepository {
  constructor(private readonly database: Database) {}

  async find(mediaId: string, variant: MediaVariant): Promise<MediaFile | undefined> {
    const [file] = await this.database.query<Omit<MediaFile, 'content'> & { bytes: number }>(
      'SELECT type, etag, bytes FROM media_files WHERE media_id = $1 AND variant = $2',
      [mediaId, variant],
    );
    if (!file) return undefined;
    const { bytes, ...facts } = file;
    const content = Buffer.allocUnsafeSlow(bytes);
    for (let part = 0, at = 0; at < bytes; part++) {
      const [row] = await this.database.query<{ content: Buffer }>(
        'SELECT content FROM media_file_parts WHERE media_id = $1 AND variant = $2 AND part = $3',
        [mediaId, variant, part],
      );
      // Deleted meanwhile.
      if (!row) return undefined;
      at += row.content.copy(content, at);
    }
    return { ...facts, content };
  }

  async isThere(mediaId: string, variant: MediaVariant): Promise<boolean> {
    const rows = await this.database.query('SELECT 1 FROM media_files WHERE media_id = $1 AND variant = $2', [
      mediaId,
      variant,
    ]);
    return rows.length > 0;
  }
}

/** One file with its parts, within the transaction that inserts its image. */
export async function insertFile(
  tx: Queryable,
  workspaceId: string,
  mediaId: string,
  { variant, type, content, etag }: NewMediaFile,
): Promise<void> {
  await tx.execute(
    `INSERT INTO media_files (media_id, workspace_id, variant, type, bytes, etag)
     VALUES ($1, $2, $3, $4, $5, $6)`,
    [mediaId, workspaceId, variant, type, content.length, etag],
  );
  for (let part = 0; part * PART_BYTES < content.length; part++)
    await tx.execute(
      `INSERT INTO media_file_parts (media_id, workspace_id, variant, part, content)
       VALUES ($1, $2, $3, $4, $5)`,
      [mediaId, workspaceId, variant, part, content.subarray(part * PART_BYTES, (part + 1) * PART_BYTES)],
    );
}
