import { Injectable } from '@nestjs/common';
import { Database, type Queryable } from '../database/index.js';
import type { Failure } from './decide-answer.js';
import { decodeContent, type FrozenRequest } from './frozen-content.js';
import { decodeState, encodeState, type PositionState } from './outcomes.js';

/** A batch this process has for itself until its lease ends. */
export interface LeasedBatch {
  runId: string;
  seq: number;
  workspaceId: string;
  connectionId: string;
  leaseOwner: string;
  runStatus: string;
  requests: (FrozenRequest | undefined)[];
  states: PositionState[];
  firstAttemptAt: Date;
  attemptCount: number;
}

export interface PassOutcome {
  states: PositionState[];
  failures: Map<number, Failure>;
  /** positions that were stopped in this pass */
  stopped: number[];
  sentCount: number;
  /** when an unfinished batch is due again; absent: it is closed */
  dueAt?: Date;
}

/** How long a batch stays ours without a sign of life; a killed sender's batches wait this long. */
export const LEASE_SECONDS = 30;

interface LeaseRow {
  run_id: string;
  seq: number;
  workspace_id: string;
  connection_id: string;
  run_status: string;
  size: number;
  content: string;
  answers: (string | null)[];
  first_attempt_at: Date;
  attempt_count: number;
  was_abandoned: boolean;
}

@Injectable()
export class BatchRepository {
  constructor(private readonly database: Database) {}

  /**
   * Takes the batch that is due longest, of a run that sends, was stopped or failed (the latter two to close it
   * without sending).
   *
   * One conditional UPDATE: of two senders, `SKIP LOCKED` gives each another batch. `first_attempt_at` is committed
   * here, before the first byte goes to LINE. It begins anew when nothing is unclear: what was never asked, such as the
   * rest of a run that was paused for a day, has young keys.
   */
  async leaseNext(leaseOwner: string): Promise<LeasedBatch | undefined> {
    const [row] = await this.database.query<LeaseRow>(
      `WITH due AS (
         SELECT b.run_id, b.seq, b.lease_owner IS NOT NULL AS was_abandoned,
                r.workspace_id, r.connection_id, r.status AS run_status
         FROM batches b JOIN runs r ON r.id = b.run_id
         WHERE b.state <> 'closed' AND (b.lease_expires_at IS NULL OR b.lease_expires_at < now())
           AND (r.status IN ('stopped', 'failed') OR (r.status IN ('planning', 'sending') AND b.due_at <= now()))
         ORDER BY b.due_at, b.run_id, b.seq
         LIMIT 1 FOR UPDATE OF b SKIP LOCKED)
       UPDATE batches b SET state = 'sending', lease_owner = $1,
         lease_expires_at = now() + make_interval(secs => ${LEASE_SECONDS}),
         first_attempt_at = CASE WHEN due.was_abandoned OR '?' = ANY(b.answers)
           THEN coalesce(b.first_attempt_at, now()) ELSE now() END,
         attempt_count = b.attempt_count + 1
       FROM due WHERE b.run_id = due.run_id AND b.seq = due.seq
       RETURNING b.run_id, b.seq, due.workspace_id, due.connection_id, due.run_status, b.size, b.content, b.answers,
         b.first_attempt_at, b.attempt_count, due.was_abandoned`,
      [leaseOwner],
    );
    return row && toLeasedBatch(row, leaseOwner);
  }

  /** A sign of life; answers the run's status, or nothing when the lease was lost to another sender. */
  async renew(batch: LeasedBatch): Promise<string | undefined> {
    const [row] = await this.database.query<{ status: string }>(
      `UPDATE batches b SET lease_expires_at = now() + make_interval(secs => ${LEASE_SECONDS})
       FROM runs r WHERE r.id = b.run_id AND b.run_id = $1 AND b.seq = $2 AND b.lease_owner = $3 AND b.state = 'sending'
       RETURNING r.status`,
      [batch.runId, batch.seq, batch.leaseOwner],
    );
    return row?.status;
  }

  /**
   * Ends every lease at once, for a process that knows itself to be the only one: whoever held them is dead.
   *
   * The owner stays in the row, so that the next sender takes the batch for abandoned and asks again instead of anew.
   */
  async endLeases(): Promise<void> {
    await this.database.execute(
      `UPDATE batches SET lease_expires_at = '-infinity' WHERE state = 'sending' AND lease_owner IS NOT NULL`,
    );
  }

  /**
   * Writes what a pass found and gives the lease back: states, failures, removals of stopped ones and the run's counts
   * in one statement, so that the numbers add up at every moment.
   *
   * @returns false when the lease had been lost; then nothing was written, and whoever has it now finds out the same
   */
  async savePass(batch: LeasedBatch, outcome: PassOutcome): Promise<boolean> {
    const failures = [...outcome.failures];
    const saved = await this.database.query(
      `WITH saved AS (
         UPDATE batches SET answers = $4, state = CASE WHEN $5::timestamptz IS NULL THEN 'closed' ELSE 'sending' END,
           closed_at = CASE WHEN $5::timestamptz IS NULL THEN now() END, due_at = coalesce($5, due_at),
           lease_owner = NULL, lease_expires_at = NULL,
           sent_count = sent_count + $6, failed_count = failed_count + $7, stopped_count = stopped_count + $8
         WHERE run_id = $1 AND seq = $2 AND lease_owner = $3 AND state = 'sending'
         RETURNING run_id, seq
       ), failed AS (
         INSERT INTO failures (run_id, contact_id, reason, detail, http_status, line_request_id)
         SELECT d.run_id, d.contact_id, f.reason, f.detail, f.http_status, f.line_request_id
         FROM saved JOIN deliveries d ON d.run_id = saved.run_id AND d.batch_seq = saved.seq
           JOIN unnest($9::int[], $10::text[], $11::text[], $12::int[], $13::text[])
             AS f (position, reason, detail, http_status, line_request_id) ON f.position = d.position
       ), stopped AS (
         INSERT INTO removals (run_id, contact_id, reason)
         SELECT d.run_id, d.contact_id, 'stopped'
         FROM saved JOIN deliveries d ON d.run_id = saved.run_id AND d.batch_seq = saved.seq
         WHERE d.position = ANY($14::int[])
       )
       UPDATE runs SET sent_count = sent_count + $6, failed_count = failed_count + $7,
         attempted_count = attempted_count - $8,
         removed_counts = CASE WHEN $8 = 0 THEN removed_counts
           ELSE removed_counts || jsonb_build_object('stopped', coalesce((removed_counts->>'stopped')::int, 0) + $8) END
       WHERE id IN (SELECT run_id FROM saved)
       RETURNING id`,
      [
        batch.runId,
        batch.seq,
        batch.leaseOwner,
        outcome.states.map(encodeState),
        outcome.dueAt ?? null,
        outcome.sentCount,
        failures.length,
        outcome.stopped.length,
        failures.map(([position]) => position),
        failures.map(([, failure]) => failure.reason),
        failures.map(([, failure]) => failure.detail),
        failures.map(([, failure]) => failure.httpStatus ?? null),
        failures.map(([, failure]) => failure.requestId ?? null),
        outcome.stopped,
      ],
    );
    return saved.length > 0;
  }

  /** Empties what was frozen for a contact that is erased, and forgets the LINE id in the ledger. Counts stay. */
  async eraseContact(tx: Queryable, contactId: string): Promise<void> {
    await tx.execute(
      `UPDATE batches b SET content = (
         SELECT coalesce(string_agg(
           CASE WHEN line.number = d.position + 1 THEN '' ELSE line.text END, E'\\n' ORDER BY line.number), '')
         FROM string_to_table(b.content, E'\\n') WITH ORDINALITY AS line (text, number))
       FROM deliveries d WHERE d.contact_id = $1 AND b.run_id = d.run_id AND b.seq = d.batch_seq`,
      [contactId],
    );
    await tx.execute(`UPDATE deliveries SET line_id = 'erased:' || contact_id WHERE contact_id = $1`, [
      contactId,
    ]);
  }
}

function toLeasedBatch(row: LeaseRow, leaseOwner: string): LeasedBatch {
  const states = Array.from({ length: row.size }, (_, position) => decodeState(row.answers[position]));
  return {
    runId: row.run_id,
    seq: row.seq,
    workspaceId: row.workspace_id,
    connectionId: row.connection_id,
    leaseOwner,
    runStatus: row.run_status,
    requests: decodeContent(row.content),
    // A sender that died may have asked for any of its open positions: nobody knows which.
    states: row.was_abandoned
      ? states.map((s): PositionState => (s.kind === 'waiting' ? { kind: 'unclear' } : s))
      : states,
    firstAttemptAt: row.first_attempt_at,
    attemptCount: row.attempt_count,
  };
}
