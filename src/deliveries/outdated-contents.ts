import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../database/index.js';
import { type Outdated, OutdatedData } from '../retention/index.js';

/** Of each up to 500 messages. */
const BATCHES_AT_ONCE = 50;
const DETAILS_AT_ONCE = 2_000;
/** Beside a reason they hold words of LINE or of the message, which may quote what was made for somebody. */
const TABLES_WITH_DETAILS = ['failures', 'removals'] as const;
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

/** A run that ended with what was sent in it; all of its batches are closed. */
const IS_OUTDATED = `workspace_id = $1 AND finished_at < $2 AND contents_removed_at IS NULL`;

/**
 * What was sent in runs that ended long ago. The messages go; who got them, with which outcome, reason and request id, and every
 * count stay. Open batches are never touched: their run has no end.
 */
@Injectable()
export class OutdatedContents implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly outdatedData: OutdatedData,
  ) {}

  onModuleInit(): void {
    this.outdatedData.register({
      part: 'sentMessages',
      setting: 'contentsDays',
      remove: (outdated) => this.remove(outdated),
      count: ({ workspaceId, before }, most) => this.count(workspaceId, before, most),
    });
  }

  private async *remove({ workspaceId, before, days }: Outdated): AsyncGenerator<void> {
    const runs = await this.database.query<{ id: string }>(
      `SELECT id FROM runs WHERE ${IS_OUTDATED} ORDER BY finished_at`,
      [workspaceId, before],
    );
    for (const { id } of runs) {
      await this.database.execute(
        'UPDATE runs SET contents_kept_days = coalesce(contents_kept_days, $2) WHERE id = $1',
        [id, days],
      );
      while ((await this.removeMessages(id)) === BATCHES_AT_ONCE) yield;
      for (const table of TABLES_WITH_DETAILS)
        for (let end = await this.removeDetails(table, id, BEFORE_ALL); end !== undefined;) {
          yield;
          end = await this.removeDetails(table, id, end);
        }
      // A batch that somebody had in hand, such as an erasure, is left for the next time.
      await this.database.execute(
        `UPDATE runs SET contents_removed_at = now()
         WHERE id = $1 AND NOT EXISTS (SELECT 1 FROM batches WHERE run_id = $1 AND content IS NOT NULL)`,
        [id],
      );
      yield;
    }
  }

  /** @returns of how many batches */
  private removeMessages(runId: string): Promise<number> {
    return this.database.execute(
      `UPDATE batches SET content = NULL, erased_line_ids = '{}'
       WHERE run_id = $1 AND seq = ANY (ARRAY(
         SELECT seq FROM batches WHERE run_id = $1 AND state = 'closed' AND content IS NOT NULL
         ORDER BY seq LIMIT ${BATCHES_AT_ONCE} FOR UPDATE SKIP LOCKED))`,
      [runId],
    );
  }

  /** @param after the contact that the piece before it ended with @returns whom this one ended with; undefined: none was left */
  private async removeDetails(
    table: (typeof TABLES_WITH_DETAILS)[number],
    runId: string,
    after: string,
  ): Promise<string | undefined> {
    const [row] = await this.database.query<{ end: string | null }>(
      `WITH piece AS MATERIALIZED (
         SELECT contact_id FROM ${table} WHERE run_id = $1 AND contact_id > $2 AND detail IS NOT NULL
         ORDER BY contact_id LIMIT ${DETAILS_AT_ONCE} FOR UPDATE SKIP LOCKED
       ), removed AS (
         UPDATE ${table} SET detail = NULL
         WHERE run_id = $1 AND contact_id = ANY (ARRAY(SELECT contact_id FROM piece)))
       SELECT max(contact_id::text) AS end FROM piece`,
      [runId, after],
    );
    return row?.end ?? undefined;
  }

  /** Contacts, of runs that are few. */
  private async count(workspaceId: string, before: Date, most: number): Promise<number> {
    const [row] = await this.database.query<{ count: number }>(
      `SELECT least(coalesce(sum(attempted_count), 0), $3)::int AS count FROM runs WHERE ${IS_OUTDATED}`,
      [workspaceId, before, most],
    );
    return row?.count ?? 0;
  }
}
