import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { In, type Repository } from 'typeorm';
import { newId } from '../common/index.js';
import { Database, type Queryable } from '../database/index.js';
import { Run, type RunStatus } from './run.entity.js';
import type { RunPlan } from './run-plan.js';

/** How long a run stays with the process that plans it without a chunk being written. */
const PLAN_LEASE_SECONDS = 15;

export interface NewRun {
  workspaceId: string;
  campaignId: string;
  connectionId: string;
  plan: RunPlan;
  /** contacts that matched just now, to show how far planning has come */
  audienceCount?: number;
  retryOfRunId?: string;
}

/** Where planning stands, read under the run's lock. */
export interface PlanningState {
  status: RunStatus;
  planCursor: string | null;
  nextSeq: number;
  attemptedCount: number;
  qualifiedCount: number;
  /** another than before the contacts were read: some of them may have been erased since */
  erasureCount: number;
}

@Injectable()
export class RunRepository {
  constructor(
    @InjectRepository(Run) private readonly rows: Repository<Run>,
    private readonly database: Database,
  ) {}

  /** @returns the run's id, or nothing when the campaign has an active run already */
  async insert(tx: Queryable, run: NewRun): Promise<string | undefined> {
    const inserted = await tx.query<{ id: string }>(
      `INSERT INTO runs (id, workspace_id, campaign_id, connection_id, plan, audience_count, retry_of_run_id, status)
       VALUES ($1, $2, $3, $4, $5, $6, $7, 'planning')
       ON CONFLICT (campaign_id) WHERE status IN ('planning', 'sending', 'paused') DO NOTHING
       RETURNING id`,
      [
        newId(),
        run.workspaceId,
        run.campaignId,
        run.connectionId,
        JSON.stringify(run.plan),
        run.audienceCount ?? null,
        run.retryOfRunId ?? null,
      ],
    );
    return inserted[0]?.id;
  }

  async findLatest(workspaceId: string, campaignId: string): Promise<Run | null> {
    return this.rows.findOne({
      where: { workspaceId, campaignId },
      order: { createdAt: 'DESC', id: 'DESC' },
    });
  }

  /** The latest run of each of these campaigns. */
  async findLatestOf(workspaceId: string, campaignIds: string[]): Promise<Map<string, Run>> {
    const rows = await this.rows.find({
      where: { workspaceId, campaignId: In(campaignIds) },
      order: { createdAt: 'ASC', id: 'ASC' },
    });
    return new Map(rows.map((run) => [run.campaignId, run]));
  }

  async listOf(workspaceId: string, campaignId: string): Promise<Run[]> {
    return this.rows.find({ where: { workspaceId, campaignId }, order: { createdAt: 'DESC', id: 'DESC' } });
  }

  /**
   * Takes the planning of the run that has waited longest into this process's hands; a stopped run is planned too, to
   * name everybody it stopped. A killed planner's runs are free again after some seconds.
   *
   * @param owner names the process; what it has already is not taken twice, being in `except`
   */
  async claimUnplanned(owner: string, except: string[]): Promise<Run | null> {
    const claimed = await this.database.query<{ id: string }>(
      `UPDATE runs SET plan_lease_owner = $1, plan_lease_expires_at = now() + make_interval(secs => ${PLAN_LEASE_SECONDS})
       WHERE id = (
         SELECT id FROM runs
         WHERE planned_at IS NULL AND finished_at IS NULL AND status IN ('planning', 'stopped') AND id <> ALL($2)
           AND (plan_lease_owner = $1 OR plan_lease_expires_at IS NULL OR plan_lease_expires_at < now())
         ORDER BY created_at LIMIT 1 FOR UPDATE SKIP LOCKED)
       RETURNING id`,
      [owner, except],
    );
    const [first] = claimed;
    return first ? this.rows.findOneBy({ id: first.id }) : null;
  }

  /** What this process had in hand, or one run of it, is free for the others at once. */
  async releasePlanning(owner: string, runId?: string): Promise<void> {
    await this.database.execute(
      `UPDATE runs SET plan_lease_owner = NULL, plan_lease_expires_at = NULL
       WHERE plan_lease_owner = $1 AND ($2::uuid IS NULL OR id = $2)`,
      [owner, runId ?? null],
    );
  }

  /** For a process that knows itself to be the only one: whoever planned before is dead. */
  async endPlanLeases(): Promise<void> {
    await this.database.execute(
      'UPDATE runs SET plan_lease_owner = NULL, plan_lease_expires_at = NULL WHERE plan_lease_owner IS NOT NULL',
    );
  }

  /**
   * Locks the workspace's planning and then the run, always in this order.
   *
   * @returns where planning stands; nothing when the run is not to be planned now, or not by this owner
   */
  async lockForPlanning(
    tx: Queryable,
    run: Pick<Run, 'id' | 'workspaceId'>,
    owner: string,
  ): Promise<PlanningState | undefined> {
    const [row] = await tx.query<{
      status: RunStatus;
      plan_cursor: string | null;
      batch_count: number;
      attempted_count: number;
      qualified_count: number;
      erasure_count: number;
    }>(
      `SELECT r.*, w.erasure_count FROM (SELECT erasure_count FROM workspaces WHERE id = $3 FOR UPDATE) w
       CROSS JOIN LATERAL (
         SELECT status, plan_cursor, batch_count, attempted_count, qualified_count FROM runs
         -- It names the workspace, so that PostgreSQL has to lock that one first.
         WHERE w.erasure_count IS NOT NULL AND id = $1
           AND planned_at IS NULL AND status IN ('planning', 'stopped') AND plan_lease_owner = $2
         FOR UPDATE) r`,
      [run.id, owner, run.workspaceId],
    );
    if (!row) return undefined;
    return {
      status: row.status,
      planCursor: row.plan_cursor,
      nextSeq: row.batch_count,
      attemptedCount: row.attempted_count,
      qualifiedCount: row.qualified_count,
      erasureCount: row.erasure_count,
    };
  }

  /** Grows with every contact that is erased. */
  async erasureCount(workspaceId: string): Promise<number> {
    const [row] = await this.database.query<{ erasure_count: number }>(
      'SELECT erasure_count FROM workspaces WHERE id = $1',
      [workspaceId],
    );
    return row?.erasure_count ?? 0;
  }

  async moveCursor(tx: Queryable, runId: string, cursor: string | null, isLast: boolean): Promise<void> {
    await tx.execute(
      `UPDATE runs SET plan_cursor = coalesce($2, plan_cursor),
         plan_lease_expires_at = now() + make_interval(secs => ${PLAN_LEASE_SECONDS}),
         planned_at = CASE WHEN $3 THEN now() END,
         status = CASE WHEN $3 AND status = 'planning' THEN 'sending' ELSE status END
       WHERE id = $1`,
      [runId, cursor, isLast],
    );
  }

  async countFailed(runId: string, reasons: string[]): Promise<number> {
    const [row] = await this.database.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM failures f JOIN contacts c ON c.id = f.contact_id
       WHERE f.run_id = $1 AND f.reason = ANY($2)`,
      [runId, reasons],
    );
    return row?.count ?? 0;
  }

  async fail(runId: string, reason: string): Promise<void> {
    await this.rows
      .createQueryBuilder()
      .update()
      .set({ status: 'failed', statusReason: reason })
      .where(`id = :runId AND status IN ('planning', 'stopped')`, { runId })
      .execute();
  }

  /**
   * One move of the run's status, if it is in one of `from`.
   *
   * @returns whether this call moved it: of two at once, one does
   */
  async move(workspaceId: string, runId: string, move: RunMove): Promise<boolean> {
    const result = await this.rows
      .createQueryBuilder()
      .update()
      .set({ status: () => move.to, statusReason: move.reason })
      .where('workspace_id = :workspaceId AND id = :runId AND status IN (:...from)', {
        workspaceId,
        runId,
        from: move.from,
      })
      .execute();
    return (result.affected ?? 0) > 0;
  }
}

export interface RunMove {
  from: RunStatus[];
  /** SQL of the new status: a literal, or what follows from the row */
  to: string;
  reason: string | null;
}
