import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { In, IsNull, Not, type Repository } from 'typeorm';
import { newId } from '../common/index.js';
import type { Queryable } from '../database/index.js';
import { Run, type RunStatus } from './run.entity.js';
import type { RunPlan } from './run-plan.js';

/** Where planning stands, read under the run's lock. */
export interface PlanningState {
  status: RunStatus;
  planCursor: string | null;
  nextSeq: number;
  attemptedCount: number;
}

@Injectable()
export class RunRepository {
  constructor(@InjectRepository(Run) private readonly rows: Repository<Run>) {}

  /** @returns the run's id, or nothing when the campaign has an active run already */
  async insert(
    tx: Queryable,
    run: { workspaceId: string; campaignId: string; connectionId: string; plan: RunPlan },
  ): Promise<string | undefined> {
    const inserted = await tx.query<{ id: string }>(
      `INSERT INTO runs (id, workspace_id, campaign_id, connection_id, plan, status)
       VALUES ($1, $2, $3, $4, $5, 'planning')
       ON CONFLICT (campaign_id) WHERE status IN ('planning', 'sending', 'paused') DO NOTHING
       RETURNING id`,
      [newId(), run.workspaceId, run.campaignId, run.connectionId, JSON.stringify(run.plan)],
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

  /** The run that waits longest to be planned to its end; a stopped one is planned too, to name everybody it stopped. */
  async findUnplanned(except: string[]): Promise<Run | null> {
    return this.rows.findOne({
      where: { plannedAt: IsNull(), status: In(['planning', 'stopped']), id: Not(In(except)) },
      order: { createdAt: 'ASC' },
    });
  }

  /** Locks the workspace's planning and then the run, always in this order. */
  async lockForPlanning(
    tx: Queryable,
    run: Pick<Run, 'id' | 'workspaceId'>,
  ): Promise<PlanningState | undefined> {
    await tx.query('SELECT id FROM workspaces WHERE id = $1 FOR UPDATE', [run.workspaceId]);
    const [row] = await tx.query<{
      status: RunStatus;
      plan_cursor: string | null;
      batch_count: number;
      attempted_count: number;
    }>(
      `SELECT status, plan_cursor, batch_count, attempted_count FROM runs
       WHERE id = $1 AND planned_at IS NULL AND status IN ('planning', 'stopped') FOR UPDATE`,
      [run.id],
    );
    if (!row) return undefined;
    return {
      status: row.status,
      planCursor: row.plan_cursor,
      nextSeq: row.batch_count,
      attemptedCount: row.attempted_count,
    };
  }

  async moveCursor(tx: Queryable, runId: string, cursor: string | null, isLast: boolean): Promise<void> {
    await tx.execute(
      `UPDATE runs SET plan_cursor = coalesce($2, plan_cursor),
         planned_at = CASE WHEN $3 THEN now() END,
         status = CASE WHEN $3 AND status = 'planning' THEN 'sending' ELSE status END
       WHERE id = $1`,
      [runId, cursor, isLast],
    );
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
