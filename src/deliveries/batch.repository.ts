import { Injectable } from '@nestjs/common';
import { Database } from '../database/index.js';
import type { Failure } from './decide-answer.js';
import { decodeContent, encodeMulticasts, type FrozenRequest } from './frozen-content.js';
import { decodeAnswers, encodeAnswers, type PositionState } from './outcomes.js';

export type BatchKind = 'push' | 'multicast';

/** Batches of one run that a sender has for itself until the lease ends. */
export interface Lease {
  owner: string;
  runId: string;
  workspaceId: string;
  connectionId: string;
  runStatus: string;
  batches: LeasedBatch[];
}

export interface LeasedBatch {
  runId: string;
  seq: number;
  kind: BatchKind;
  requests: FrozenRequest[];
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
  /** a refused multicast's parts, which take the place of what was frozen */
  narrowed?: readonly FrozenRequest[];
  /** when an unfinished batch is due again; absent: it is closed */
  dueAt?: Date;
  /** LINE was not asked, so the attempt does not count */
  wasHeld?: boolean;
}

/** What a save of batches sent as a whole found still in its hands. */
export interface SavedSent {
  batches: number;
  recipients: number;
  /** batches with contacts that were erased meanwhile */
  erased: number[];
}

/** Work to be done: batches of one kind that a connection may send now, or that are to be closed unsent. */
export interface DueLane {
  connectionId: string;
  /** names the account at LINE, whose limits hold for all connections to it together */
  channel: string;
  kind: BatchKind;
}

export interface LeaseRequest extends Omit<DueLane, 'channel'> {
  owner: string;
  leaseSeconds: number;
  /** most batches to take */
  batches: number;
  /** the run that was served last: of several, the one after it has its turn */
  afterRunId: string | null;
}

interface LeaseRow {
  run_id: string;
  seq: number;
  kind: BatchKind;
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

/** LINE forgets a key 24 hours after it first saw it; an hour is kept for clocks. A batch was last asked before it was due. */
const KEYS_FORGOTTEN_AFTER_HOURS = 25;

/** Nothing of it that is open may have been accepted, and nobody has it in hand. */
export const IS_UNTOUCHED = `b.lease_owner IS NULL AND NOT coalesce('?' = ANY(b.answers), false)`;
/** Somebody of it was erased while it could not be changed. */
export const IS_MARKED = `b.erased_line_ids <> '{}'`;

/**
 * A batch that may be taken now, of a run that sends, was stopped or failed (the latter two to close it unsent). One
 * that its sender gave back with somebody who was erased meanwhile waits until he is scrubbed from it.
 */
const IS_DUE = `b.state IN ('planned', 'sending') AND (b.lease_expires_at IS NULL OR b.lease_expires_at < now())
  AND NOT (${IS_MARKED} AND ${IS_UNTOUCHED})
  AND (r.status IN ('stopped', 'failed') OR (r.status IN ('planning', 'sending') AND b.due_at <= now()))`;

@Injectable()
export class BatchRepository {
  constructor(private readonly database: Database) {}

  /** Where there is something to send. Unfinished runs are few, and each is asked for its first batch only. */
  async findDueLanes(): Promise<DueLane[]> {
    return this.database.query<DueLane>(
      `SELECT DISTINCT r.connection_id AS "connectionId", left(md5(c.bot_user_id), 16) AS channel, k.kind
       FROM runs r JOIN connections c ON c.id = r.connection_id CROSS JOIN (VALUES ('push'), ('multicast')) AS k (kind)
       WHERE r.finished_at IS NULL
         AND EXISTS (SELECT 1 FROM batches b WHERE b.run_id = r.id AND b.kind = k.kind AND ${IS_DUE})`,
    );
  }

  /**
   * Takes the batches that are due longest of the connection's next run.
   *
   * One conditional UPDATE: of two senders, `SKIP LOCKED` gives each others. `first_attempt_at` is committed here,
   * before the first byte goes to LINE. LINE knows a key from the first request that carried it, taken or refused; so it
   * begins anew only when nothing is unclear and nothing was asked for so long that every key is forgotten, as for the
   * rest of a run that was paused for two days. What a killed sender leaves is the same attempt, continued.
   */
  async lease(request: LeaseRequest): Promise<Lease | undefined> {
    const { owner, connectionId, kind, afterRunId, batches, leaseSeconds } = request;
    const rows = await this.database.query<LeaseRow>(
      `WITH next_run AS (
         SELECT r.id, r.workspace_id, r.connection_id, r.status FROM runs r
         WHERE r.connection_id = $2 AND r.finished_at IS NULL
           AND EXISTS (SELECT 1 FROM batches b WHERE b.run_id = r.id AND b.kind = $3 AND ${IS_DUE})
         ORDER BY $4::uuid IS NOT NULL AND r.id <= $4, r.id LIMIT 1
       ), due AS (
         SELECT b.run_id, b.seq, b.lease_owner IS NOT NULL AS was_abandoned,
           r.workspace_id, r.connection_id, r.status AS run_status
         FROM next_run r JOIN batches b ON b.run_id = r.id
         WHERE b.kind = $3 AND ${IS_DUE}
         ORDER BY b.due_at, b.seq LIMIT $5 FOR UPDATE OF b SKIP LOCKED)
       UPDATE batches b SET state = 'sending', lease_owner = $1,
         lease_expires_at = now() + make_interval(secs => $6),
         first_attempt_at = CASE WHEN due.was_abandoned OR '?' = ANY(b.answers)
             OR b.due_at > now() - make_interval(hours => ${KEYS_FORGOTTEN_AFTER_HOURS})
           THEN coalesce(b.first_attempt_at, now()) ELSE now() END,
         attempt_count = b.attempt_count + CASE WHEN due.was_abandoned THEN 0 ELSE 1 END
       FROM due WHERE b.run_id = due.run_id AND b.seq = due.seq
       RETURNING b.run_id, b.seq, b.kind, due.workspace_id, due.connection_id, due.run_status, b.size, b.content,
         b.answers, b.first_attempt_at, b.attempt_count, due.was_abandoned`,
      [owner, connectionId, kind, afterRunId, batches, leaseSeconds],
    );
    const [first] = rows;
    return first && toLease(first, rows, owner);
  }

  /** A sign of life for a whole lease; answers the run's status, or nothing when all of it was lost to other senders. */
  async renew({ runId, owner }: Lease, leaseSeconds: number): Promise<string | undefined> {
    const [row] = await this.database.query<{ status: string }>(
      `WITH renewed AS (
         UPDATE batches SET lease_expires_at = now() + make_interval(secs => $3)
         WHERE run_id = $1 AND lease_owner = $2 AND state = 'sending' RETURNING run_id)
       SELECT status FROM runs WHERE id IN (SELECT run_id FROM renewed)`,
      [runId, owner, leaseSeconds],
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

  /** Closes batches that were sent as a whole, each by one request, in one statement with the run's count. */
  async saveSent({ runId, owner }: Lease, sent: { seq: number; requestId: string }[]): Promise<SavedSent> {
    if (sent.length === 0) return { batches: 0, recipients: 0, erased: [] };
    const [saved] = await this.database.query<SavedSent>(
      `WITH saved AS (
         UPDATE batches b SET answers = ARRAY[s.answer], state = 'closed', closed_at = now(),
           lease_owner = NULL, lease_expires_at = NULL, sent_count = b.size
         FROM unnest($3::int[], $4::text[]) AS s (seq, answer)
         WHERE b.run_id = $1 AND b.seq = s.seq AND b.lease_owner = $2 AND b.state = 'sending'
         RETURNING b.seq, b.size, b.erased_line_ids
       ), counted AS (
         UPDATE runs SET sent_count = sent_count + (SELECT coalesce(sum(size), 0) FROM saved) WHERE id = $1)
       SELECT count(*)::int AS batches, coalesce(sum(size), 0)::int AS recipients,
         coalesce(array_agg(seq) FILTER (WHERE erased_line_ids <> '{}'), '{}') AS erased FROM saved`,
      [
        runId,
        owner,
        sent.map(({ seq }) => seq),
        sent.map(({ requestId }) => encodeAnswers([{ kind: 'sent', requestId }])[0]),
      ],
    );
    return saved ?? { batches: 0, recipients: 0, erased: [] };
  }

  /**
   * Writes what a pass found and gives the batch back: states, failures, removals of stopped ones and the run's counts
   * in one statement, so that the numbers add up at every moment. Attempts are counted anew once somebody was sent to or
   * the batch is in other parts: waits grow while nothing succeeds.
   *
   * @returns false when the lease had been lost; then nothing was written, and whoever has it now finds out the same
   */
  async savePass(batch: LeasedBatch, owner: string, outcome: PassOutcome): Promise<boolean> {
    const failures = [...outcome.failures];
    const saved = await this.database.query(
      `WITH saved AS (
         UPDATE batches SET answers = $4, state = CASE WHEN $5::timestamptz IS NULL THEN 'closed' ELSE 'sending' END,
           closed_at = CASE WHEN $5::timestamptz IS NULL THEN now() END, due_at = coalesce($5, due_at),
           content = coalesce($15, content),
           attempt_count = CASE WHEN $15::text IS NULL AND $6 = 0 THEN attempt_count - $16 ELSE 1 END,
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
        owner,
        encodeAnswers(outcome.states),
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
        outcome.narrowed ? encodeMulticasts(outcome.narrowed) : null,
        outcome.wasHeld ? 1 : 0,
      ],
    );
    return saved.length > 0;
  }
}

function toLease(first: LeaseRow, rows: LeaseRow[], owner: string): Lease {
  return {
    owner,
    runId: first.run_id,
    workspaceId: first.workspace_id,
    connectionId: first.connection_id,
    runStatus: first.run_status,
    batches: rows.map(toLeasedBatch).sort((a, b) => a.seq - b.seq),
  };
}

function toLeasedBatch(row: LeaseRow): LeasedBatch {
  const states = decodeAnswers(row.answers, row.size);
  return {
    runId: row.run_id,
    seq: row.seq,
    kind: row.kind,
    requests: decodeContent(row.content, row.size),
    // A sender that died may have asked for any of its open positions: nobody knows which.
    states: row.was_abandoned
      ? states.map((s): PositionState => (s.kind === 'waiting' ? { kind: 'unclear' } : s))
      : states,
    firstAttemptAt: row.first_attempt_at,
    attemptCount: row.attempt_count,
  };
}
