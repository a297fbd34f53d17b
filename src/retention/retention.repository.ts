import { Injectable } from '@nestjs/common';
import { KEPT_FOR_EVER, type Retention } from '#libs/retention';
import { Database } from '../database/index.js';

/** The settings of a workspace, and how far they are carried out. */
export interface RetentionState extends Retention {
  /** when all that was outdated had been removed; null: not yet since they were changed */
  sweptAt: Date | null;
}

const COLUMNS = `events_days AS "eventsDays", contents_days AS "contentsDays", swept_at AS "sweptAt"`;

/** A workspace without a row keeps all for ever. */
@Injectable()
export class RetentionRepository {
  constructor(private readonly database: Database) {}

  async get(workspaceId: string): Promise<RetentionState> {
    const [row] = await this.database.query<RetentionState>(
      `SELECT ${COLUMNS} FROM retention_settings WHERE workspace_id = $1`,
      [workspaceId],
    );
    return row ?? { ...KEPT_FOR_EVER, sweptAt: null };
  }

  /** What is not given stays as it is. What is given as it was is no change, and does not begin anew. */
  async change(workspaceId: string, { eventsDays, contentsDays }: Partial<Retention>): Promise<void> {
    await this.database.execute(
      `INSERT INTO retention_settings AS s (workspace_id, events_days, contents_days) VALUES ($1, $2, $3)
       ON CONFLICT (workspace_id) DO UPDATE SET
         events_days = CASE WHEN $4 THEN $2 ELSE s.events_days END,
         contents_days = CASE WHEN $5 THEN $3 ELSE s.contents_days END,
         swept_at = CASE WHEN $4 AND s.events_days IS DISTINCT FROM $2 OR $5 AND s.contents_days IS DISTINCT FROM $3
           THEN NULL ELSE s.swept_at END`,
      [
        workspaceId,
        eventsDays ?? null,
        contentsDays ?? null,
        eventsDays !== undefined,
        contentsDays !== undefined,
      ],
    );
  }

  /** Workspaces that do not keep all for ever. */
  async listLimited(): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT workspace_id AS id FROM retention_settings
       WHERE events_days IS NOT NULL OR contents_days IS NOT NULL ORDER BY swept_at NULLS FIRST`,
    );
    return rows.map(({ id }) => id);
  }

  /** Notes that they were carried out, unless they are others by now. */
  async noteSwept(workspaceId: string, { eventsDays, contentsDays }: Retention, at: Date): Promise<void> {
    await this.database.execute(
      `UPDATE retention_settings SET swept_at = $4
       WHERE workspace_id = $1 AND events_days IS NOT DISTINCT FROM $2 AND contents_days IS NOT DISTINCT FROM $3`,
      [workspaceId, eventsDays, contentsDays, at],
    );
  }
}
