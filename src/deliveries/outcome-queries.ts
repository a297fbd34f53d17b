import { Injectable } from '@nestjs/common';
import { Database } from '../database/index.js';

/** What a run's senders did lately. */
export interface RecentOutcomes {
  /** recipients of the batches closed within the window: sent, failed or stopped */
  count: number;
  /** when the sending of the first of these batches began; absent when there is none */
  since: Date | null;
  /** the moment of the reading, by the database's clock */
  at: Date;
}

@Injectable()
export class OutcomeQueries {
  constructor(private readonly database: Database) {}

  /**
   * A batch counts when it is closed: what a sender has in hand, or left to ask again, does not yet. The index on
   * `(run_id, closed_at)` makes this a look at the window's batches alone, some thousand at most.
   */
  async recent(runId: string, windowSeconds: number): Promise<RecentOutcomes> {
    const [row] = await this.database.query<RecentOutcomes>(
      `SELECT coalesce(sum(sent_count + failed_count + stopped_count), 0)::int AS count,
         min(first_attempt_at) AS since, now() AS at
       FROM batches WHERE run_id = $1 AND closed_at > now() - make_interval(secs => $2)`,
      [runId, windowSeconds],
    );
    if (!row) throw new Error('an aggregate without a row');
    return row;
  }
}
