import { Injectable } from '@nestjs/common';
import { Database } from '../database/index.js';
import type { PauseReason } from './decide-answer.js';
import { MULTICAST_END } from './multicast-body.js';

/** How many batches are stopped in one statement: a removal is written for every delivery in them. */
const STOP_AT_ONCE = 40;

/** When LINE is asked whether a run that it made pause may go on: soon at first, every half minute at last. */
const FIRST_CHECK_SECONDS = 1;
const MOST_DOUBLINGS = 5;

const DONE = `(planned_at IS NOT NULL AND status IN ('sending', 'stopped') OR status = 'failed') AND finished_at IS NULL`;

/** The moves of a run that follow from its batches. All others belong to `runs`. */
@Injectable()
export class RunSwitchRepository {
  constructor(private readonly database: Database) {}

  /** What LINE said concerns the whole connection: none of its runs tries on until that has changed. */
  async pauseConnection(connectionId: string, reason: PauseReason): Promise<void> {
    await this.database.execute(
      `UPDATE runs SET status = 'paused', status_reason = $2,
         resume_check_count = CASE WHEN resume_check_at > now() - interval '10 minutes' THEN resume_check_count + 1 ELSE 1 END,
         resume_check_at = now() + make_interval(secs => ${FIRST_CHECK_SECONDS} * 2 ^ CASE
           WHEN resume_check_at > now() - interval '10 minutes' THEN least(resume_check_count, ${MOST_DOUBLINGS}) ELSE 0 END)
       WHERE connection_id = $1 AND status IN ('planning', 'sending')`,
      [connectionId, reason],
    );
  }

  /**
   * Closes batches of a stopped or failed run that nobody has touched yet, without a sender having to lease each.
   *
   * The others are left to whoever has them or comes for them: only a sender knows what may have been accepted. The run is
   * locked before its batches, as planning does, which completes the filling ones.
   *
   * @returns whether there may be more of them
   */
  async stopUnsent(runId: string): Promise<boolean> {
    const closed = await this.database.query(
      `WITH run AS (
         SELECT id FROM runs WHERE id = $1 AND status IN ('stopped', 'failed') FOR UPDATE
       ), untouched AS (
         SELECT b.seq FROM batches b
         WHERE b.run_id = (SELECT id FROM run) AND b.state IN ('planned', 'filling')
         ORDER BY b.seq LIMIT ${STOP_AT_ONCE} FOR UPDATE OF b SKIP LOCKED
       ), closed AS (
         UPDATE batches b SET state = 'closed', closed_at = now(), answers = ARRAY['x'], stopped_count = b.size,
           group_key = NULL, content = CASE WHEN b.state = 'filling' THEN b.content || '${MULTICAST_END}' ELSE b.content END
         FROM untouched WHERE b.run_id = $1 AND b.seq = untouched.seq
         RETURNING b.seq, b.size
       ), removed AS (
         INSERT INTO removals (run_id, contact_id, reason)
         SELECT d.run_id, d.contact_id, 'stopped'
         FROM closed JOIN deliveries d ON d.run_id = $1 AND d.batch_seq = closed.seq
       ), counted AS (
         UPDATE runs r SET attempted_count = attempted_count - total.size, removed_counts = removed_counts
           || jsonb_build_object('stopped', coalesce((removed_counts->>'stopped')::int, 0) + total.size)
         FROM (SELECT sum(size)::int AS size FROM closed) AS total
         WHERE r.id = $1 AND total.size > 0
       )
       SELECT seq FROM closed`,
      [runId],
    );
    return closed.length === STOP_AT_ONCE;
  }

  /** Stopped or failed runs that still have unsent batches. */
  async findEnding(): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT id FROM runs r WHERE status IN ('stopped', 'failed') AND finished_at IS NULL
         AND EXISTS (SELECT 1 FROM batches b WHERE b.run_id = r.id AND b.state IN ('planned', 'filling'))`,
    );
    return rows.map((row) => row.id);
  }

  /** Whether no sender has any batch of the run in hand. */
  async isQuiet(runId: string): Promise<boolean> {
    const leased = await this.database.query(
      'SELECT 1 FROM batches WHERE run_id = $1 AND lease_owner IS NOT NULL AND lease_expires_at > now() LIMIT 1',
      [runId],
    );
    return leased.length === 0;
  }

  /**
   * Ends the run if nothing of it is left to plan or to send; asked after every closed batch and after planning.
   *
   * A stopped or failed run keeps its status; for it only the end is noted.
   *
   * @returns whether it has ended now or before
   */
  async finishIfDone(runId: string): Promise<boolean> {
    await this.database.execute(
      `UPDATE runs SET status = CASE WHEN status = 'sending' THEN 'done' ELSE status END, finished_at = now()
       WHERE id = $1 AND ${DONE} AND NOT EXISTS (SELECT 1 FROM batches WHERE run_id = $1 AND state <> 'closed')`,
      [runId],
    );
    const finished = await this.database.query(
      'SELECT 1 FROM runs WHERE id = $1 AND finished_at IS NOT NULL',
      [runId],
    );
    return finished.length > 0;
  }

  /** Runs that a process left between its last batch and noting the end. */
  async finishAllDone(): Promise<void> {
    await this.database.execute(
      `UPDATE runs r SET status = CASE WHEN status = 'sending' THEN 'done' ELSE status END, finished_at = now()
       WHERE ${DONE} AND NOT EXISTS (SELECT 1 FROM batches b WHERE b.run_id = r.id AND b.state <> 'closed')`,
    );
  }
}
