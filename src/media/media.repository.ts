import { Injectable } from '@nestjs/common';
import { Database, type Queryable } from '../database/index.js';
import type { Media, NewMediaFile } from './media.js';
import { insertFile } from './media-file.repository.js';

export interface NewMedia {
  media: Omit<Media, 'bytes' | 'previewType'>;
  /** of the file as it was sent, by which the same is found again */
  uploadedSha256: string;
  files: NewMediaFile[];
}

export type InsertOutcome = 'inserted' | 'known_already' | 'no_room';

const COLUMNS = `m.id, m.workspace_id AS "workspaceId", m.name, m.type, m.width, m.height, m.bytes, m.animated,
  m.preview_type AS "previewType", m.created_at AS "createdAt"`;

/** The images of a workspace, without what is in them; that is read by `MediaFileRepository`. */
@Injectable()
export class MediaRepository {
  constructor(private readonly database: Database) {}

  async find(workspaceId: string, id: string): Promise<Media | undefined> {
    const [row] = await this.database.query<Media>(
      `SELECT ${COLUMNS} FROM media m WHERE m.workspace_id = $1 AND m.id = $2`,
      [workspaceId, id],
    );
    return row;
  }

  async findByUpload(workspaceId: string, uploadedSha256: string): Promise<Media | undefined> {
    const [row] = await this.database.query<Media>(
      `SELECT ${COLUMNS} FROM media m WHERE m.workspace_id = $1 AND m.uploaded_sha256 = $2`,
      [workspaceId, uploadedSha256],
    );
    return row;
  }

  /** Newest first, those before `before`; `q` is looked for anywhere in the name. */
  list(
    workspaceId: string,
    limit: number,
    before?: { createdAt: string; id: string },
    q?: string,
  ): Promise<Media[]> {
    return this.database.query<Media>(
      `SELECT ${COLUMNS} FROM media m
       WHERE m.workspace_id = $1
         AND ($3::timestamptz IS NULL OR (m.created_at, m.id) < ($3::timestamptz, $4::uuid))
         AND ($5::text IS NULL OR position(lower($5) in lower(m.name)) > 0)
       ORDER BY m.created_at DESC, m.id DESC LIMIT $2`,
      [workspaceId, limit, before?.createdAt ?? null, before?.id ?? null, q ?? null],
    );
  }

  /** What all images of the workspace take, in bytes, with everything that was made of them. */
  async storedBytes(workspaceId: string): Promise<number> {
    return storedBytes(this.database, workspaceId);
  }

  /** All files of an image or none. Of two that arrive at once, the second waits, so that both together fit too. */
  async insert({ media, uploadedSha256, files }: NewMedia, maxTotalBytes: number): Promise<InsertOutcome> {
    const original = fileOf(files, 'original');
    const total = files.reduce((sum, { content }) => sum + content.length, 0);
    return this.database.transaction(async (tx) => {
      await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`media:${media.workspaceId}`]);
      if ((await storedBytes(tx, media.workspaceId)) + total > maxTotalBytes) return 'no_room';
      const inserted = await tx.execute(
        `INSERT INTO media (id, workspace_id, name, type, width, height, bytes, animated, preview_type, stored_bytes,
           uploaded_sha256, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
         ON CONFLICT ON CONSTRAINT uq_media_workspace_id_uploaded_sha256 DO NOTHING`,
        [
          media.id,
          media.workspaceId,
          media.name,
          media.type,
          media.width,
          media.height,
          original.content.length,
          media.animated,
          fileOf(files, 'preview').type,
          total,
          uploadedSha256,
          media.createdAt,
        ],
      );
      if (inserted === 0) return 'known_already';
      for (const file of files) await insertFile(tx, media.workspaceId, media.id, file);
      return 'inserted';
    });
  }

  async rename(workspaceId: string, id: string, name: string): Promise<boolean> {
    const renamed = await this.database.execute(
      'UPDATE media SET name = $3 WHERE workspace_id = $1 AND id = $2',
      [workspaceId, id, name],
    );
    return renamed > 0;
  }

  /** With all of its files. */
  async delete(workspaceId: string, id: string): Promise<boolean> {
    const deleted = await this.database.execute('DELETE FROM media WHERE workspace_id = $1 AND id = $2', [
      workspaceId,
      id,
    ]);
    return deleted > 0;
  }
}

async function storedBytes(database: Queryable, workspaceId: string): Promise<number> {
  const [row] = await database.query<{ total: string }>(
    'SELECT coalesce(sum(stored_bytes), 0) AS total FROM media WHERE workspace_id = $1',
    [workspaceId],
  );
  return Number(row?.total ?? 0);
}

function fileOf(files: NewMediaFile[], variant: 'original' | 'preview'): NewMediaFile {
  const file = files.find((candidate) => candidate.variant === variant);
  if (!file) throw new Error(`an image was converted without its ${variant}`);
  return file;
}
