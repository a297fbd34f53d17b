import { Injectable } from '@nestjs/common';
import { Database } from '../database/index.js';
import { decodeState, type RemovedCounts } from './outcomes.js';
import { decodeContent } from './frozen-content.js';

export const DELIVERY_STATUSES = ['sent', 'failed', 'removed', 'pending'] as const;
export type DeliveryStatus = (typeof DELIVERY_STATUSES)[number];

/** One qualified contact of a run and what became of him. */
export interface Outcome {
  contactId: string;
  /** absent when the contact was erased */
  externalId: string | null;
  lineId: string | null;
  status: DeliveryStatus;
  reason: string | null;
  detail: string | null;
  lineRequestId: string | null;
  at: Date | null;
}

export interface OutcomeFilter {
  status?: DeliveryStatus;
  reason?: string;
  after?: string;
  limit: number;
}

interface OutcomeRow {
  contact_id: string;
  external_id: string | null;
  line_id: string | null;
  status: DeliveryStatus;
  reason: string | null;
  detail: string | null;
  line_request_id: string | null;
  at: Date | null;
}

/**
 * Where the contacts of a page come from, in the order of their ids and already cut, so that a page of a run of a
 * million reads only its own rows. `$2` is the contact before the page, `$3` the reason asked for, `$4` the limit.
 */
const pageOf = (table: string, reason = ''): string =>
  `SELECT contact_id FROM ${table} WHERE run_id = $1 AND ($2::uuid IS NULL OR contact_id > $2) ${reason}
   ORDER BY contact_id`;
const WITH_REASON = 'AND ($3::text IS NULL OR reason = $3)';

const CONTACTS: Record<DeliveryStatus | 'any' | 'reason', string> = {
  removed: pageOf('removals', WITH_REASON),
  failed: pageOf('failures', WITH_REASON),
  sent: pageOf('deliveries'),
  pending: pageOf('deliveries'),
  reason: `(${pageOf('failures', WITH_REASON)} LIMIT $4) UNION (${pageOf('removals', WITH_REASON)} LIMIT $4)`,
  // A stopped contact has a delivery, written when he was planned, and a removal: UNION takes him once.
  any: `(${pageOf('deliveries')} LIMIT $4) UNION (${pageOf('removals')} LIMIT $4)`,
};

/** Each of these contacts exactly once: removed, or else failed, or else what his batch says. */
const outcomesOf = (contacts: string): string => `
  SELECT q.contact_id, c.external_id, coalesce(CASE WHEN starts_with(d.line_id, 'erased:') THEN NULL ELSE d.line_id END, c.line_id) AS line_id,
    CASE WHEN r.contact_id IS NOT NULL THEN 'removed' WHEN f.contact_id IS NOT NULL THEN 'failed'
         WHEN coalesce(b.answers[d.position + 1], '?') = '?' THEN 'pending' ELSE 'sent' END AS status,
    coalesce(r.reason, f.reason) AS reason, f.detail,
    CASE WHEN r.contact_id IS NOT NULL THEN NULL WHEN f.contact_id IS NOT NULL THEN f.line_request_id
         ELSE nullif(nullif(b.answers[d.position + 1], '?'), '-') END AS line_request_id,
    coalesce(r.removed_at, f.failed_at, b.closed_at) AS at
  FROM (${contacts}) AS q
    LEFT JOIN removals r ON r.run_id = $1 AND r.contact_id = q.contact_id
    LEFT JOIN failures f ON f.run_id = $1 AND f.contact_id = q.contact_id
    LEFT JOIN deliveries d ON d.run_id = $1 AND d.contact_id = q.contact_id
    LEFT JOIN batches b ON b.run_id = $1 AND b.seq = d.batch_seq
    LEFT JOIN contacts c ON c.id = q.contact_id`;

/** Reads the ledger. Callers have made sure that the run is of the asking workspace. */
@Injectable()
export class DeliveryQueries {
  constructor(private readonly database: Database) {}

  /** Outcomes in the order of contact ids, one more than `limit` when there are more. */
  async list(runId: string, filter: OutcomeFilter): Promise<Outcome[]> {
    const { status, reason = null, after = null, limit } = filter;
    const contacts = CONTACTS[status ?? (reason ? 'reason' : 'any')];
    const rows = await this.database.query<OutcomeRow>(
      `SELECT * FROM (${outcomesOf(contacts)}) AS o
       WHERE ($5::text IS NULL OR status = $5) AND ($3::text IS NULL OR reason = $3) ORDER BY contact_id LIMIT $4`,
      [runId, after, reason, limit + 1, status ?? null],
    );
    return rows.map(toOutcome);
  }

  async find(workspaceId: string, runId: string, externalId: string): Promise<Outcome | undefined> {
    const [row] = await this.database.query<OutcomeRow>(
      `SELECT * FROM (${outcomesOf('SELECT id AS contact_id FROM contacts WHERE workspace_id = $3 AND external_id = $2')}) AS o
       WHERE contact_id IN (SELECT contact_id FROM deliveries WHERE run_id = $1
                            UNION ALL SELECT contact_id FROM removals WHERE run_id = $1)`,
      [runId, externalId, workspaceId],
    );
    return row && toOutcome(row);
  }

  /**
   * The counts of these runs with the reasons behind them. One statement, so that they are of one moment and add up
   * even while the run is sending.
   */
  async countsOf(runIds: string[]): Promise<Map<string, RunCounts>> {
    const rows = await this.database.query<RunCounts & { id: string }>(
      `SELECT r.id, r.qualified_count AS "qualifiedCount", r.removed_counts AS "removedCounts",
         r.attempted_count AS "attemptedCount", r.failed_count AS "failedCount", r.sent_count AS "sentCount",
         (SELECT coalesce(jsonb_object_agg(f.reason, f.count), '{}')
          FROM (SELECT reason, count(*)::int AS count FROM failures WHERE run_id = r.id GROUP BY reason) AS f)
           AS "failureCounts"
       FROM runs r WHERE r.id = ANY($1)`,
      [runIds],
    );
    return new Map(rows.map(({ id, ...counts }) => [id, counts]));
  }

  /** What was frozen for one contact, and how often its batch was tried; absent when nothing was to be sent. */
  async findFrozen(runId: string, contactId: string): Promise<FrozenView | undefined> {
    const [row] = await this.database.query<FrozenRow>(
      `SELECT d.position, b.content, b.answers, b.attempt_count, b.first_attempt_at, b.closed_at
       FROM deliveries d JOIN batches b ON b.run_id = d.run_id AND b.seq = d.batch_seq
       WHERE d.run_id = $1 AND d.contact_id = $2`,
      [runId, contactId],
    );
    const request = row && decodeContent(row.content)[row.position];
    if (!row || !request) return undefined;
    const body = JSON.parse(request.body) as { messages: unknown[] };
    return {
      retryKey: request.retryKey,
      messages: body.messages,
      state: decodeState(row.answers[row.position]).kind,
      attemptCount: row.attempt_count,
      firstAttemptAt: row.first_attempt_at,
      closedAt: row.closed_at,
    };
  }
}

export interface RunCounts {
  qualifiedCount: number;
  removedCounts: RemovedCounts;
  attemptedCount: number;
  failedCount: number;
  sentCount: number;
  /** by reason; their sum is `failedCount` */
  failureCounts: Record<string, number>;
}

export interface FrozenView {
  retryKey: string;
  messages: unknown[];
  state: string;
  attemptCount: number;
  firstAttemptAt: Date | null;
  closedAt: Date | null;
}

interface FrozenRow {
  position: number;
  content: string;
  answers: (string | null)[];
  attempt_count: number;
  first_attempt_at: Date | null;
  closed_at: Date | null;
}

function toOutcome(row: OutcomeRow): Outcome {
  return {
    contactId: row.contact_id,
    externalId: row.external_id,
    lineId: row.line_id,
    status: row.status,
    reason: row.reason,
    detail: row.detail,
    lineRequestId: row.line_request_id,
    at: row.at,
  };
}
