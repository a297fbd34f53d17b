import { Injectable } from '@nestjs/common';
import { Database } from '../../database/index.js';
import type { CampaignStatus } from '../campaign-lifecycle.js';
import type { CampaignSort } from './campaign-list.dto.js';
import { IS_ENDING_SQL, LATEST_RUN_SQL, STATUS_SQL } from './status-sql.js';

export interface CampaignSearch {
  /** absent: all but archived */
  statuses?: CampaignStatus[];
  /** a part of the name */
  text?: string;
  connectionId?: string;
  sort: CampaignSort;
  /** sort key and id of the campaign before the page */
  after?: [key: string, id: string];
  limit: number;
}

export interface ListedCampaign {
  id: string;
  /** what it is sorted by, as text that the database reads back exactly */
  key: string;
  name: string;
  status: CampaignStatus;
  statusReason: string | null;
  connectionId: string | null;
  connectionName: string | null;
  version: number;
  createdAt: Date;
  updatedAt: Date;
  updatedBy: string | null;
  updatedByName: string | null;
  publishedAt: Date | null;
  dueAt: Date | null;
  runId: string | null;
  qualified: number | null;
  attempted: number | null;
  failed: number | null;
  sent: number | null;
}

/** A name is cut, so that a cursor stays short; ids tell apart what begins alike. */
export const SORT_KEYS: Record<string, { sql: string; type: string }> = {
  createdAt: { sql: 'c.id', type: 'uuid' },
  updatedAt: { sql: 'c.updated_at', type: 'timestamptz' },
  name: { sql: 'left(lower(c.name), 60)', type: 'text' },
};

/**
 * Of several runs together, as `funnelOf` counts them: whom a run attempts again was a failure of the one before, and counts
 * once. Each of its qualified contacts is one of these, so that no delivery has to be looked at.
 */
const TOTALS_SQL = `LEFT JOIN LATERAL (
  SELECT (sum(qualified_count) - sum(again))::int AS qualified, (sum(attempted_count) - sum(again))::int AS attempted,
    (sum(failed_count) - sum(again))::int AS failed, sum(sent_count)::int AS sent
  FROM runs CROSS JOIN LATERAL (SELECT CASE WHEN retry_of_run_id IS NULL THEN 0 ELSE qualified_count END AS again) a
  WHERE campaign_id = c.id) t ON s.run_id IS NOT NULL`;

@Injectable()
export class CampaignListRepository {
  constructor(private readonly database: Database) {}

  /**
   * One more than `limit` when there are more. The status of every campaign of the workspace is read, some thousand looks
   * into an index; names and totals of those on the page alone.
   */
  async list(workspaceId: string, search: CampaignSearch): Promise<ListedCampaign[]> {
    const { statuses, text, connectionId, after, limit } = search;
    const isDescending = search.sort.startsWith('-');
    const { sql: key, type } = SORT_KEYS[search.sort.replace('-', '')] ?? { sql: 'c.id', type: 'uuid' };
    const order = isDescending ? 'DESC' : 'ASC';
    const isAfter = after
      ? `(key, id) ${isDescending ? '<' : '>'} ($6::${type}, $7::uuid)`
      : '($6::text IS NULL AND $7::text IS NULL)';
    return this.database.query<ListedCampaign>(
      `SELECT c.id, s.key::text AS key, c.name, s.status, s.status_reason AS "statusReason",
         c.connection_id AS "connectionId", n.name AS "connectionName", c.version, c.created_at AS "createdAt",
         c.updated_at AS "updatedAt", c.updated_by AS "updatedBy", u.name AS "updatedByName",
         c.published_at AS "publishedAt", c.due_at AS "dueAt", s.run_id AS "runId",
         t.qualified, t.attempted, t.failed, t.sent
       FROM (
         SELECT * FROM (
           SELECT c.id, ${key} AS key, ${STATUS_SQL} AS status, r.id AS run_id,
             CASE WHEN ${IS_ENDING_SQL} THEN 'stopping' ELSE r.status_reason END AS status_reason
           FROM campaigns c ${LATEST_RUN_SQL}
           WHERE c.workspace_id = $1 AND ($2::text[] IS NOT NULL OR c.stage <> 'archived')
             AND ($3::text IS NULL OR strpos(lower(c.name), lower($3)) > 0)
             AND ($4::uuid IS NULL OR c.connection_id = $4)
         ) AS known
         WHERE ($2::text[] IS NULL OR status = ANY($2)) AND ${isAfter}
         ORDER BY key ${order}, id ${order} LIMIT $5
       ) AS s
       JOIN campaigns c ON c.id = s.id
       LEFT JOIN connections n ON n.id = c.connection_id
       LEFT JOIN users u ON u.id = c.updated_by
       ${TOTALS_SQL}
       ORDER BY s.key ${order}, s.id ${order}`,
      [
        workspaceId,
        statuses ?? null,
        text ?? null,
        connectionId ?? null,
        limit + 1,
        after?.[0] ?? null,
        after?.[1] ?? null,
      ],
    );
  }

  async count(workspaceId: string): Promise<{ status: CampaignStatus; count: number }[]> {
    return this.database.query(
      `SELECT status, count(*)::int AS count
       FROM (SELECT ${STATUS_SQL} AS status FROM campaigns c ${LATEST_RUN_SQL} WHERE c.workspace_id = $1) AS known
       GROUP BY status`,
      [workspaceId],
    );
  }
}
