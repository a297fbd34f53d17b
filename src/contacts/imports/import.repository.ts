import type { Finding } from '#libs/findings';
import { Injectable } from '@nestjs/common';
import { Database, type Queryable } from '../../database/index.js';
import type { FilePlan, ImportOptions } from './check-file.js';
import type { Import, ImportProgress, RejectedRow } from './import.js';

const COLUMNS = `id, workspace_id AS "workspaceId", file_name AS "fileName", options,
  CASE undo_status WHEN 'running' THEN 'undoing' WHEN 'done' THEN 'undone' ELSE status END AS status, format, encoding,
  delimiter, rows_total AS "rowsTotal", rows_read AS "rowsRead", created_count AS created, updated_count AS updated,
  unchanged_count AS unchanged, rejected_count AS rejected, repeated_count AS repeated,
  coalesce(repeated_rows, '[]') AS "repeatedRows", error, problem, created_at AS "createdAt",
  finished_at AS "finishedAt", CASE WHEN undo_status IS NULL AND undo_until > now() THEN undo_until END AS "undoUntil",
  CASE WHEN undo_status IS NOT NULL THEN jsonb_build_object('removed', removed_count, 'restored', restored_count,
    'kept', kept_count, 'at', undone_at) END AS undo`;

/** How long an import can be undone. */
const UNDO_UNTIL = `CASE WHEN created_count + updated_count > 0 THEN now() + interval '24 hours' END`;

@Injectable()
export class ImportRepository {
  constructor(private readonly database: Database) {}

  async insert(id: string, workspaceId: string, fileName: string, options: ImportOptions): Promise<void> {
    await this.database.execute(
      `INSERT INTO imports (id, workspace_id, file_name, options, status) VALUES ($1, $2, $3, $4, 'checking')`,
      [id, workspaceId, fileName, JSON.stringify(options)],
    );
  }

  async find(workspaceId: string, id: string): Promise<Import | undefined> {
    const [row] = await this.database.query<Import>(
      `SELECT ${COLUMNS} FROM imports WHERE workspace_id = $1 AND id = $2`,
      [workspaceId, id],
    );
    return row;
  }

  /** Newest first; `before` is the last id of the page before. */
  list(workspaceId: string, before: string | undefined, limit: number): Promise<Import[]> {
    return this.database.query<Import>(
      `SELECT ${COLUMNS} FROM imports WHERE workspace_id = $1 ${before ? 'AND id < $3' : ''}
       ORDER BY id DESC LIMIT $2`,
      [workspaceId, limit, ...(before ? [before] : [])],
    );
  }

  /** Of all workspaces: what a process that ended left behind. */
  findUnfinished(): Promise<Import[]> {
    return this.database.query<Import>(
      `SELECT ${COLUMNS} FROM imports WHERE status IN ('checking', 'running') ORDER BY id`,
    );
  }

  /**
   * Notes how the file is read; again, and alike, when an import is resumed.
   *
   * @returns false when the import has ended meanwhile
   */
  async start(tx: Queryable, workspaceId: string, id: string, plan: FilePlan): Promise<boolean> {
    const started = await tx.execute(
      `UPDATE imports SET status = 'running', format = $3, encoding = $4, delimiter = nullif($5, ''), rows_total = $6,
         options = options || jsonb_build_object('header', $7::jsonb), repeated_count = $8, repeated_rows = $9
       WHERE workspace_id = $1 AND id = $2 AND status IN ('checking', 'running')`,
      [
        workspaceId,
        id,
        plan.shape.format,
        plan.shape.encoding,
        plan.shape.delimiter,
        plan.rowsTotal,
        JSON.stringify(plan.header),
        plan.repeated.count,
        JSON.stringify(plan.repeated.told),
      ],
    );
    return started > 0;
  }

  /**
   * Ends an import between two of its pieces: the one under way counts whole, or not at all.
   *
   * @returns false when it has ended already, or there is none
   */
  async cancel(workspaceId: string, id: string): Promise<boolean> {
    const cancelled = await this.database.execute(
      `UPDATE imports SET status = 'cancelled', finished_at = now(), undo_until = ${UNDO_UNTIL}
       WHERE workspace_id = $1 AND id = $2 AND status IN ('checking', 'running')`,
      [workspaceId, id],
    );
    return cancelled > 0;
  }

  /**
   * Adds what became of the next rows, if the import stands where the caller thinks.
   *
   * @returns false when another process has gone on from there; the caller's transaction must then come to nothing
   */
  async advance(
    tx: Queryable,
    workspaceId: string,
    id: string,
    rowsRead: number,
    progress: ImportProgress,
  ): Promise<boolean> {
    const { rows, created, updated, unchanged, rejections } = progress;
    const advanced = await tx.execute(
      `UPDATE imports SET rows_read = rows_read + $4, created_count = created_count + $5,
         updated_count = updated_count + $6, unchanged_count = unchanged_count + $7,
         rejected_count = rejected_count + $8
       WHERE workspace_id = $1 AND id = $2 AND rows_read = $3 AND status = 'running'`,
      [workspaceId, id, rowsRead, rows, created, updated, unchanged, rejections.length],
    );
    if (advanced === 0) return false;
    if (rejections.length > 0)
      await tx.execute(
        `INSERT INTO import_rejections (import_id, row_number, message, raw, problems)
         SELECT $1, * FROM unnest($2::int[], $3::text[], $4::text[], $5::jsonb[])`,
        [
          id,
          rejections.map(({ rowNumber }) => rowNumber),
          rejections.map(({ message }) => message),
          rejections.map(({ raw }) => raw),
          rejections.map(({ problems }) => JSON.stringify(problems)),
        ],
      );
    return true;
  }

  /** Ends an import that is not ended yet; `problem` says why it failed. */
  async finish(workspaceId: string, id: string, problem: Finding | null): Promise<void> {
    await this.database.execute(
      `UPDATE imports SET status = $3, error = $4, problem = $5, finished_at = now(), undo_until = ${UNDO_UNTIL}
       WHERE workspace_id = $1 AND id = $2 AND status IN ('checking', 'running')`,
      [
        workspaceId,
        id,
        problem === null ? 'done' : 'failed',
        problem?.message ?? null,
        problem && JSON.stringify(problem),
      ],
    );
  }

  async rejectionsAfter(
    workspaceId: string,
    id: string,
    rowNumber: number,
    limit: number,
  ): Promise<RejectedRow[]> {
    return this.database.query<RejectedRow>(
      `SELECT r.row_number AS "rowNumber", r.message, r.raw,
         coalesce(r.problems, '[]') AS problems
       FROM import_rejections r JOIN imports i ON i.id = r.import_id
       WHERE i.workspace_id = $1 AND r.import_id = $2 AND r.row_number > $3
       ORDER BY r.row_number LIMIT $4`,
      [workspaceId, id, rowNumber, limit],
    );
  }
}
