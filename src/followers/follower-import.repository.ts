import { Injectable } from '@nestjs/common';
import type { Finding } from '#libs/findings';
import { Database, type Queryable } from '../database/index.js';
import type { FollowerImport } from './follower-import.js';

const COLUMNS = `id, workspace_id AS "workspaceId", connection_id AS "connectionId", status,
  next_start AS "nextStart", page_count AS pages, found_count AS found, created_count AS created,
  restart_count AS restarts, attempts, nullif(due_at, '-infinity') AS "dueAt", problem, created_at AS "createdAt",
  finished_at AS "finishedAt"`;

/** Only while it stands where the caller thinks: it may have been cancelled, or another process has gone on. */
const IS_SAME = `id = $1 AND status = 'running' AND page_count = $2 AND restart_count = $3`;

type Standing = Pick<FollowerImport, 'id' | 'pages' | 'restarts'>;
const standing = ({ id, pages, restarts }: Standing): unknown[] => [id, pages, restarts];

/** What one page adds. */
export interface PageProgress {
  next: string | undefined;
  found: number;
  created: number;
}

@Injectable()
export class FollowerImportRepository {
  constructor(private readonly database: Database) {}

  /** @throws a unique violation while another one of the connection runs */
  async insert(id: string, workspaceId: string, connectionId: string): Promise<void> {
    await this.database.execute(
      `INSERT INTO follower_imports (id, workspace_id, connection_id, status) VALUES ($1, $2, $3, 'running')`,
      [id, workspaceId, connectionId],
    );
  }

  async find(workspaceId: string, connectionId: string, id: string): Promise<FollowerImport | undefined> {
    const [row] = await this.database.query<FollowerImport>(
      `SELECT ${COLUMNS} FROM follower_imports WHERE workspace_id = $1 AND connection_id = $2 AND id = $3`,
      [workspaceId, connectionId, id],
    );
    return row;
  }

  /** Newest first; `before` is the last id of the page before. */
  async list(
    workspaceId: string,
    connectionId: string,
    before: string | undefined,
    limit: number,
  ): Promise<FollowerImport[]> {
    return this.database.query<FollowerImport>(
      `SELECT ${COLUMNS} FROM follower_imports
       WHERE workspace_id = $1 AND connection_id = $2 ${before ? 'AND id < $4' : ''}
       ORDER BY id DESC LIMIT $3`,
      [workspaceId, connectionId, limit, ...(before ? [before] : [])],
    );
  }

  /** One that is due, of whatever workspace. It is due again at `until` unless something becomes of it. */
  async take(now: Date, until: Date): Promise<FollowerImport | undefined> {
    const [row] = await this.database.query<FollowerImport>(
      `UPDATE follower_imports SET due_at = $2, attempts = attempts + 1
       WHERE id = (SELECT id FROM follower_imports WHERE status = 'running' AND due_at <= $1
         ORDER BY due_at LIMIT 1 FOR UPDATE SKIP LOCKED)
       RETURNING ${COLUMNS}`,
      [now, until],
    );
    return row;
  }

  /** @returns false when it does not stand there any more; the caller's transaction must then come to nothing */
  async advance(
    tx: Queryable,
    job: FollowerImport,
    { next, found, created }: PageProgress,
    now: Date,
  ): Promise<boolean> {
    const advanced = await tx.execute(
      `UPDATE follower_imports SET next_start = $4::text, page_count = page_count + 1,
         found_count = found_count + $5, created_count = created_count + $6, attempts = 0, due_at = '-infinity',
         status = CASE WHEN $4::text IS NULL THEN 'done' ELSE status END,
         finished_at = CASE WHEN $4::text IS NULL THEN $7::timestamptz END
       WHERE ${IS_SAME}`,
      [...standing(job), next ?? null, found, created, now],
    );
    return advanced > 0;
  }

  async postpone(job: FollowerImport, dueAt: Date): Promise<void> {
    await this.database.execute(`UPDATE follower_imports SET due_at = $4 WHERE ${IS_SAME}`, [
      ...standing(job),
      dueAt,
    ]);
  }

  /** From the first page; who was found already is found again, and nobody is made twice. */
  async restart(job: FollowerImport): Promise<void> {
    await this.database.execute(
      `UPDATE follower_imports SET next_start = NULL, page_count = 0, found_count = 0, attempts = 0,
         restart_count = restart_count + 1, due_at = '-infinity' WHERE ${IS_SAME}`,
      standing(job),
    );
  }

  async fail(job: FollowerImport, problem: Finding, now: Date): Promise<void> {
    await this.database.execute(
      `UPDATE follower_imports SET status = 'failed', problem = $4, finished_at = $5 WHERE ${IS_SAME}`,
      [...standing(job), JSON.stringify(problem), now],
    );
  }

  /** @returns false when it has ended already, or there is none */
  async cancel(workspaceId: string, connectionId: string, id: string, now: Date): Promise<boolean> {
    const cancelled = await this.database.execute(
      `UPDATE follower_imports SET status = 'cancelled', finished_at = $4
       WHERE workspace_id = $1 AND connection_id = $2 AND id = $3 AND status = 'running'`,
      [workspaceId, connectionId, id, now],
    );
    return cancelled > 0;
  }
}
