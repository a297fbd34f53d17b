import { Injectable } from '@nestjs/common';
import { Database } from '../../database/index.js';
import type { AudienceCheckResult, AudienceCheckStatus } from './audience-check.dto.js';

export interface AudienceCheck {
  id: string;
  workspaceId: string;
  campaignId: string;
  campaignVersion: number;
  status: AudienceCheckStatus;
  checkedCount: number;
  totalCount: number | null;
  result: AudienceCheckResult | null;
  /** why it failed, in words */
  problem: string | null;
  createdAt: Date;
  finishedAt: Date | null;
}

/** A running check says so twice a second; one that is silent for so long has died with its process. */
const SILENT_AFTER_SECONDS = 30;
/** Checks of a campaign that are kept, the latest. */
const KEPT = 20;

const COLUMNS = `id, workspace_id AS "workspaceId", campaign_id AS "campaignId", campaign_version AS "campaignVersion",
  CASE WHEN status = 'running' AND seen_at < now() - interval '${SILENT_AFTER_SECONDS} seconds' THEN 'failed'
       ELSE status END AS status,
  checked_count AS "checkedCount", total_count AS "totalCount", result, problem, created_at AS "createdAt",
  finished_at AS "finishedAt"`;

@Injectable()
export class AudienceCheckRepository {
  constructor(private readonly database: Database) {}

  /** A campaign has one running check: a new one takes the place of the one before, whose process sees that. */
  async insert(
    check: Pick<AudienceCheck, 'id' | 'workspaceId' | 'campaignId' | 'campaignVersion'>,
  ): Promise<void> {
    const { id, workspaceId, campaignId, campaignVersion } = check;
    await this.database.transaction(async (tx) => {
      await tx.execute(
        `UPDATE audience_checks SET status = 'cancelled', finished_at = now()
         WHERE campaign_id = $1 AND status = 'running'`,
        [campaignId],
      );
      await tx.execute(
        `INSERT INTO audience_checks (id, workspace_id, campaign_id, campaign_version, status)
         VALUES ($1, $2, $3, $4, 'running')`,
        [id, workspaceId, campaignId, campaignVersion],
      );
      await tx.execute(
        `DELETE FROM audience_checks WHERE campaign_id = $1 AND id NOT IN (
           SELECT id FROM audience_checks WHERE campaign_id = $1 ORDER BY id DESC LIMIT ${KEPT})`,
        [campaignId],
      );
    });
  }

  async find(workspaceId: string, campaignId: string, id: string): Promise<AudienceCheck | undefined> {
    const [row] = await this.database.query<AudienceCheck>(
      `SELECT ${COLUMNS} FROM audience_checks WHERE id = $1 AND workspace_id = $2 AND campaign_id = $3`,
      [id, workspaceId, campaignId],
    );
    return row;
  }

  /** The latest first. */
  async list(workspaceId: string, campaignId: string): Promise<AudienceCheck[]> {
    return this.database.query<AudienceCheck>(
      `SELECT ${COLUMNS} FROM audience_checks WHERE workspace_id = $1 AND campaign_id = $2 ORDER BY id DESC`,
      [workspaceId, campaignId],
    );
  }

  /** The latest that was done for this very version of the campaign. */
  async findDone(campaignId: string, campaignVersion: number): Promise<AudienceCheck | undefined> {
    const [row] = await this.database.query<AudienceCheck>(
      `SELECT ${COLUMNS} FROM audience_checks
       WHERE campaign_id = $1 AND campaign_version = $2 AND status = 'done' ORDER BY id DESC LIMIT 1`,
      [campaignId, campaignVersion],
    );
    return row;
  }

  /** @returns whether it is to go on */
  async report(id: string, checked: number, total: number): Promise<boolean> {
    const touched = await this.database.execute(
      `UPDATE audience_checks SET checked_count = $2, total_count = $3, seen_at = now()
       WHERE id = $1 AND status = 'running'`,
      [id, checked, total],
    );
    return touched > 0;
  }

  /** @returns false when it was cancelled before */
  async finish(
    id: string,
    status: Exclude<AudienceCheckStatus, 'running'>,
    { result, problem }: { result?: AudienceCheckResult; problem?: string } = {},
  ): Promise<boolean> {
    const touched = await this.database.execute(
      `UPDATE audience_checks SET status = $2, result = $3, problem = $4, finished_at = now(),
         checked_count = coalesce(($3::json->>'checked')::int, checked_count)
       WHERE id = $1 AND status = 'running'`,
      [id, status, result ? JSON.stringify(result) : null, problem ?? null],
    );
    return touched > 0;
  }
}
