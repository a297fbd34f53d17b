import { Injectable } from '@nestjs/common';
import type { CampaignStage } from '../campaigns/index.js';
import { Database } from '../database/index.js';
import type { Run } from '../runs/index.js';
import type { ConnectionFacts, ImportFacts, RunFacts } from './find-problems.js';
import type { OverviewChecklist, OverviewCounts } from './overview.dto.js';

export interface CampaignRun {
  campaignId: string;
  name: string;
  stage: CampaignStage;
  status: Run['status'];
  startedAt: Date;
  finishedAt: Date | null;
  counts: OverviewCounts;
}

export interface WaitingCampaign {
  campaignId: string;
  name: string;
  /** when it starts, or was changed last */
  at: Date;
}

const SHOWN = 5;
const SHOWN_PROBLEMS = 20;
/** What failed longer ago is history. */
const PROBLEM_DAYS = 7;

/** A campaign's latest run `r`. */
const LATEST_RUN = `CROSS JOIN LATERAL (
  SELECT * FROM runs l WHERE l.campaign_id = c.id ORDER BY l.created_at DESC, l.id DESC LIMIT 1) r`;

/**
 * The counts of all its runs together. A run that retries takes up contacts that failed before: they leave the earlier
 * run's numbers, so that everybody counts once.
 */
const COUNTS = `(
  SELECT json_build_object('qualified', qualified, 'removed', qualified - attempted, 'attempted', attempted,
    'pending', attempted - failed - sent, 'failed', failed, 'sent', sent)
  FROM (
    SELECT sum(n.qualified_count - t.again)::int AS qualified, sum(n.attempted_count - t.again)::int AS attempted,
      sum(n.failed_count - t.again)::int AS failed, sum(n.sent_count)::int AS sent
    FROM runs n CROSS JOIN LATERAL (
      SELECT CASE WHEN n.retry_of_run_id IS NULL THEN 0 ELSE n.qualified_count END AS again) t
    WHERE n.campaign_id = c.id) AS of_all) AS counts`;

const CAMPAIGN_RUN = `c.id AS "campaignId", c.name, c.stage, r.status, r.created_at AS "startedAt",
  r.finished_at AS "finishedAt", ${COUNTS}`;

/** Every number here comes from an index or a few rows, whatever the size of the tables. */
@Injectable()
export class OverviewRepository {
  constructor(private readonly database: Database) {}

  async checklist(workspaceId: string): Promise<OverviewChecklist> {
    const [row] = await this.database.query<OverviewChecklist>(
      `SELECT
         EXISTS (SELECT 1 FROM connections WHERE workspace_id = $1 AND status = 'active') AS connection,
         EXISTS (SELECT 1 FROM connections WHERE workspace_id = $1
                 AND (webhook_received_at IS NOT NULL OR webhook_test_ok)) AS webhook,
         EXISTS (SELECT 1 FROM contacts WHERE workspace_id = $1) AS contacts,
         EXISTS (SELECT 1 FROM test_recipients WHERE workspace_id = $1) AS "testRecipient",
         EXISTS (SELECT 1 FROM campaigns WHERE workspace_id = $1 AND tested_at IS NOT NULL) AS "testSent"`,
      [workspaceId],
    );
    return (
      row ?? { connection: false, webhook: false, contacts: false, testRecipient: false, testSent: false }
    );
  }

  sending(workspaceId: string): Promise<CampaignRun[]> {
    return this.database.query<CampaignRun>(
      `SELECT ${CAMPAIGN_RUN} FROM runs r JOIN campaigns c ON c.id = r.campaign_id
       WHERE c.workspace_id = $1 AND c.stage = 'published' AND r.finished_at IS NULL
       ORDER BY r.created_at DESC, r.id DESC LIMIT ${SHOWN}`,
      [workspaceId],
    );
  }

  finished(workspaceId: string): Promise<CampaignRun[]> {
    return this.database.query<CampaignRun>(
      `SELECT ${CAMPAIGN_RUN} FROM campaigns c ${LATEST_RUN}
       WHERE c.workspace_id = $1 AND c.stage = 'published' AND r.finished_at IS NOT NULL
       ORDER BY r.finished_at DESC, c.id DESC LIMIT ${SHOWN}`,
      [workspaceId],
    );
  }

  scheduled(workspaceId: string): Promise<WaitingCampaign[]> {
    return this.database.query<WaitingCampaign>(
      `SELECT c.id AS "campaignId", c.name, c.due_at AS at FROM campaigns c
       WHERE c.workspace_id = $1 AND c.stage = 'scheduled' ORDER BY c.due_at, c.id LIMIT ${SHOWN}`,
      [workspaceId],
    );
  }

  drafts(workspaceId: string): Promise<WaitingCampaign[]> {
    return this.database.query<WaitingCampaign>(
      `SELECT c.id AS "campaignId", c.name, c.updated_at AS at FROM campaigns c
       WHERE c.workspace_id = $1 AND c.stage = 'draft' ORDER BY c.updated_at DESC, c.id DESC LIMIT ${SHOWN}`,
      [workspaceId],
    );
  }

  connections(workspaceId: string): Promise<ConnectionFacts[]> {
    return this.database.query<ConnectionFacts>(
      `SELECT id, name, status, last_error AS "lastError", quota_limit AS "quotaLimit", quota_used AS "quotaUsed",
         quota_read_at AS "quotaReadAt"
       FROM connections WHERE workspace_id = $1 ORDER BY id`,
      [workspaceId],
    );
  }

  /** Runs that somebody has to look after: paused by anything but a person, or failed lately and not tried again since. */
  troubledRuns(workspaceId: string): Promise<RunFacts[]> {
    return this.database.query<RunFacts>(
      `SELECT c.id AS "campaignId", c.name, r.status, r.status_reason AS reason FROM campaigns c ${LATEST_RUN}
       WHERE c.workspace_id = $1 AND c.stage = 'published'
         AND (r.status = 'paused' AND r.status_reason IS DISTINCT FROM 'paused_by_user'
           OR r.status = 'failed' AND coalesce(r.finished_at, now()) > now() - interval '${PROBLEM_DAYS} days')
       ORDER BY r.created_at DESC, c.id DESC LIMIT ${SHOWN_PROBLEMS}`,
      [workspaceId],
    );
  }

  /** Imports that failed lately, until a later one succeeds. */
  failedImports(workspaceId: string): Promise<ImportFacts[]> {
    return this.database.query<ImportFacts>(
      `SELECT i.id, i.file_name AS "fileName", i.error, i.problem FROM imports i
       WHERE i.workspace_id = $1 AND i.status = 'failed' AND i.finished_at > now() - interval '${PROBLEM_DAYS} days'
         AND NOT EXISTS (SELECT 1 FROM imports l WHERE l.workspace_id = $1 AND l.id > i.id AND l.status = 'done')
       ORDER BY i.id DESC LIMIT ${SHOWN}`,
      [workspaceId],
    );
  }
}
