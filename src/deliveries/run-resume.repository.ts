import { Injectable } from '@nestjs/common';
import { Database } from '../database/index.js';

export interface PausedConnection {
  workspaceId: string;
  connectionId: string;
  /** the least that sending on would need: people of the smallest multicast, or 1 */
  needed: number;
}

const RESUMED = `status = CASE WHEN r.planned_at IS NULL THEN 'planning' ELSE 'sending' END, status_reason = NULL`;
/** While LINE is being asked, nobody else asks. */
const CLAIM_SECONDS = 30;

/** Runs that pause because of what LINE said, and the ways they go on by themselves. */
@Injectable()
export class RunResumeRepository {
  constructor(private readonly database: Database) {}

  /** Connections that have something to send. */
  async findSending(): Promise<Omit<PausedConnection, 'needed'>[]> {
    return this.database.query(
      `SELECT DISTINCT workspace_id AS "workspaceId", connection_id AS "connectionId" FROM runs
       WHERE finished_at IS NULL AND status IN ('planning', 'sending')`,
    );
  }

  /** Connections that have used up messages of the month until just now. */
  async findEnded(withinSeconds: number): Promise<Omit<PausedConnection, 'needed'>[]> {
    return this.database.query(
      `SELECT DISTINCT workspace_id AS "workspaceId", connection_id AS "connectionId" FROM runs
       WHERE finished_at > now() - make_interval(secs => $1)`,
      [withinSeconds],
    );
  }

  /** The credential was refused and has been repaired since. @returns how many runs go on */
  async resumeRepaired(): Promise<number> {
    return this.database.execute(
      `UPDATE runs r SET ${RESUMED} FROM connections c
       WHERE c.id = r.connection_id AND c.status = 'active' AND r.status = 'paused' AND r.status_reason = 'token_revoked'`,
    );
  }

  /** Connections whose quota was used up and is to be looked at again; of several processes, one gets each. */
  async claimQuotaChecks(): Promise<PausedConnection[]> {
    // Asked of the row that is written: who had to wait for another process finds there that it was claimed.
    const claimed = await this.database.query<{ connection_id: string }>(
      `UPDATE runs SET resume_check_at = now() + make_interval(secs => ${CLAIM_SECONDS})
       WHERE status = 'paused' AND status_reason = 'monthly_quota_exceeded' AND resume_check_at <= now()
       RETURNING connection_id`,
    );
    const connectionIds = [...new Set(claimed.map((row) => row.connection_id))];
    for (const connectionId of connectionIds) await this.checkAgainIn(connectionId, CLAIM_SECONDS);
    return this.database.query<PausedConnection>(
      `SELECT r.workspace_id AS "workspaceId", r.connection_id AS "connectionId",
         coalesce(min(CASE WHEN b.kind = 'multicast' THEN b.size ELSE 1 END), 1)::int AS needed
       FROM runs r LEFT JOIN batches b ON b.run_id = r.id AND b.state IN ('planned', 'sending')
       WHERE r.connection_id = ANY($1) AND r.status = 'paused' AND r.status_reason = 'monthly_quota_exceeded'
       GROUP BY 1, 2`,
      [connectionIds],
    );
  }

  /** There is room again. */
  async resumeQuota(connectionId: string): Promise<number> {
    return this.database.execute(
      `UPDATE runs r SET ${RESUMED}
       WHERE r.connection_id = $1 AND r.status = 'paused' AND r.status_reason = 'monthly_quota_exceeded'`,
      [connectionId],
    );
  }

  async checkAgainIn(connectionId: string, seconds: number): Promise<void> {
    await this.database.execute(
      `UPDATE runs SET resume_check_at = now() + make_interval(secs => $2)
       WHERE connection_id = $1 AND status = 'paused' AND status_reason = 'monthly_quota_exceeded'`,
      [connectionId, seconds],
    );
  }
}
