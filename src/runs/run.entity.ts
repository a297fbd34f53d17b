import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RemovedCounts } from '../deliveries/index.js';
import type { RunPlan } from './run-plan.js';

export const RUN_STATUSES = ['planning', 'sending', 'paused', 'done', 'stopped', 'failed'] as const;
export type RunStatus = (typeof RUN_STATUSES)[number];

/** One execution of a campaign. Its counts are moved by the transactions that plan and send, never recomputed. */
@Entity('runs')
export class Run {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'workspace_id' })
  workspaceId!: string;

  @Column('uuid', { name: 'campaign_id' })
  campaignId!: string;

  @Column('uuid', { name: 'connection_id' })
  connectionId!: string;

  /** what was published, frozen: later edits of the campaign do not reach a run */
  @Column('json')
  plan!: RunPlan;

  @Column('text')
  status!: RunStatus;

  /** why it is paused or failed, as a stable name such as `token_revoked` or `paused_by_user` */
  @Column('text', { name: 'status_reason', nullable: true })
  statusReason!: string | null;

  /** the last contact planned; planning goes on after it */
  @Column('uuid', { name: 'plan_cursor', nullable: true })
  planCursor!: string | null;

  @Column('timestamptz', { name: 'planned_at', nullable: true })
  plannedAt!: Date | null;

  /** the run whose failures this one attempts again */
  @Column('uuid', { name: 'retry_of_run_id', nullable: true })
  retryOfRunId!: string | null;

  /** contacts that matched when it was published; what planning finds may be a few more or less */
  @Column('int', { name: 'audience_count', nullable: true })
  audienceCount!: number | null;

  @Column('int', { name: 'qualified_count' })
  qualifiedCount!: number;

  @Column('jsonb', { name: 'removed_counts' })
  removedCounts!: RemovedCounts;

  @Column('int', { name: 'attempted_count' })
  attemptedCount!: number;

  @Column('int', { name: 'failed_count' })
  failedCount!: number;

  @Column('int', { name: 'sent_count' })
  sentCount!: number;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'finished_at', nullable: true })
  finishedAt!: Date | null;

  /** after how many days what was sent was removed, or began to be; null: it was not */
  @Column('int', { name: 'contents_kept_days', nullable: true })
  contentsKeptDays!: number | null;
}
