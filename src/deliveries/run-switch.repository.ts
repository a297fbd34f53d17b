import { Injectable } from '@nestjs/common';
import { Database } from '../database/index.js';
import type { PauseReason } from './decide-answer.js';

/** The two moves of a run that sending itself makes. All others belong to `runs`. */
@Injectable()
export class RunSwitchRepository {
  constructor(private readonly database: Database) {}

  /** What LINE said concerns the whole connection: stop trying until somebody has looked. */
  async pause(runId: string, reason: PauseReason): Promise<void> {
    await this.database.execute(
      `UPDATE runs SET status = 'paused', status_reason = $2 WHERE id = $1 AND status IN ('planning', 'sending')`,
      [runId, reason],
    );
  }

  /**
   * Ends the run if nothing of it is left to plan or to send; asked after every closed batch and after planning.
   *
   * A stopped run stays stopped; for it only the end is noted.
   */
  async finishIfDone(runId: string): Promise<void> {
    await this.database.execute(
      `UPDATE runs SET status = CASE WHEN status = 'sending' THEN 'done' ELSE status END, finished_at = now()
       WHERE id = $1 AND status IN ('sending', 'stopped') AND planned_at IS NOT NULL AND finished_at IS NULL
         AND NOT EXISTS (SELECT 1 FROM batches WHERE run_id = $1 AND state <> 'closed')`,
      [runId],
    );
  }

  /** Runs that a process left between its last batch and noting the end. */
  async finishAllDone(): Promise<void> {
    await this.database.execute(
      `UPDATE runs r SET status = CASE WHEN status = 'sending' THEN 'done' ELSE status END, finished_at = now()
       WHERE status IN ('sending', 'stopped') AND planned_at IS NOT NULL AND finished_at IS NULL
         AND NOT EXISTS (SELECT 1 FROM batches b WHERE b.run_id = r.id AND b.state <> 'closed')`,
    );
  }
}
