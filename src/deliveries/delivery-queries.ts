import { Injectable } from '@nestjs/common';
import { containsSql } from '../contacts/index.js';
import { Database, type Queryable } from '../database/index.js';
import { ANSWER_SQL, decodeAnswers, type RemovedCounts } from './outcomes.js';
import { decodeContent, type FrozenRequest } from './frozen-content.js';
import { MULTICAST_END } from './multicast-body.js';

export const DELIVERY_STATUSES = ['sent', 'failed', 'removed', 'pending'] as const;
export type DeliveryStatus = (typeof DELIVERY_STATUSES)[number];

/** What may be asked for: a status, or all that passed every gate. */
export const DELIVERY_FILTERS = [...DELIVERY_STATUSES, 'attempted'] as const;
export type DeliveryFilter = (typeof DELIVERY_FILTERS)[number];
const ATTEMPTED: readonly DeliveryStatus[] = ['sent', 'failed', 'pending'];

/** One qualified contact of a run and what became of him. */
export interface Outcome {
  runId: string;
  contactId: string;
  /** absent when the contact was erased */
  externalId: string | null;
  displayName: string | null;
  lineId: string | null;
  status: DeliveryStatus;
  reason: string | null;
  detail: string | null;
  lineRequestId: string | null;
  at: Date | null;
}

/** An outcome as a contact's own history shows it. */
export interface ContactOutcome {
  runId: string;
  campaignId: string;
  status: DeliveryStatus;
  reason: string | null;
  /** ISO 8601 to the microsecond; without an outcome, when the run began */
  at: string;
}

export interface OutcomeFilter {
  status?: DeliveryFilter;
  reason?: string;
  /** a part of the contact's external id or display name */
  text?: string;
  after?: string;
  limit: number;
}

interface OutcomeRow {
  run_id: string;
  contact_id: string;
  external_id: string | null;
  display_name: string | null;
  line_id: string | null;
  status: DeliveryStatus;
  reason: string | null;
  detail: string | null;
  line_request_id: string | null;
  at: Date | null;
}

/** SQL of the `n`th run (from 1) of the chain in `$1`: a run, and those that retried its failures, in their order. */
const nthRun = (n: number): string => `($1::uuid[])[${n}]`;

/** Whether a contact of the `n`th run has an entry in a later one, which then tells what became of him. */
const isLast = (n: number, length: number, contact: string): string =>
  ['deliveries', 'removals']
    .slice(n === length ? 2 : 0)
    .map(
      (table) =>
        `AND NOT EXISTS (SELECT 1 FROM ${table} later WHERE later.run_id = ANY(($1::uuid[])[${n + 1}:])
           AND later.contact_id = ${contact})`,
    )
    .join(' ');

/**
 * Where the contacts of a page come from, in the order of their ids and already cut, so that a page of a run of a
 * million reads only its own rows. `$2` is the contact before the page, `$3` the reason asked for, `$4` the limit.
 */
const pageOf = (table: string, n: number, length: number, condition = ''): string =>
  `SELECT run_id, contact_id FROM ${table} t WHERE run_id = ${nthRun(n)}
     AND ($2::uuid IS NULL OR contact_id > $2) ${condition} ${isLast(n, length, 't.contact_id')}
   ORDER BY contact_id`;
const WITH_REASON = 'AND ($3::text IS NULL OR reason = $3)';
/** Looked for before the page is cut. */
const WITH_TEXT = `AND EXISTS (SELECT 1 FROM contacts k WHERE k.id = t.contact_id
  AND (${containsSql('k.external_id', '$6')} OR ${containsSql('k.display_name', '$6')}))`;
/** Whose batch is closed is not pending; of a run that is done, nobody has to be looked at. */
const inOpenBatch = (n: number): string =>
  `AND batch_seq = ANY (ARRAY(SELECT seq FROM batches WHERE run_id = ${nthRun(n)} AND state <> 'closed'))`;

type Source = (n: number, length: number) => string;

/** @param text `WITH_TEXT` when there is one to look for, else nothing */
const contactsBy = (text: string): Record<DeliveryFilter | 'any' | 'reason', Source> => {
  const page = (table: string, n: number, length: number, condition = ''): string =>
    pageOf(table, n, length, `${condition} ${text}`);
  return {
    // Who is removed is nothing else, so that these can be cut before anything is looked up.
    removed: (n, length) => `${page('removals', n, length, WITH_REASON)} LIMIT $4`,
    failed: (n, length) => page('failures', n, length, WITH_REASON),
    sent: (n, length) => page('deliveries', n, length),
    attempted: (n, length) => page('deliveries', n, length),
    pending: (n, length) => page('deliveries', n, length, inOpenBatch(n)),
    reason: (n, length) =>
      `(${page('failures', n, length, WITH_REASON)} LIMIT $4) UNION (${page('removals', n, length, WITH_REASON)} LIMIT $4)`,
    // A stopped contact has a delivery, written when he was planned, and a removal: UNION takes him once.
    any: (n, length) =>
      `(${page('deliveries', n, length)} LIMIT $4) UNION (${page('removals', n, length)} LIMIT $4)`,
  };
};

/** The same of every run of a chain; each contact comes from one of them. */
function ofChain(source: Source, length: number): string {
  return Array.from({ length }, (_, index) => `(${source(index + 1, length)})`).join(' UNION ALL ');
}

/** Each of these contacts exactly once: removed, or else failed, or else what his batch says. */
const outcomesOf = (contacts: string): string => `
  SELECT q.run_id, q.contact_id, c.external_id, c.display_name, coalesce(CASE WHEN starts_with(d.line_id, 'erased:') THEN NULL ELSE d.line_id END, c.line_id) AS line_id,
    CASE WHEN r.contact_id IS NOT NULL THEN 'removed' WHEN f.contact_id IS NOT NULL THEN 'failed'
         WHEN coalesce(${ANSWER_SQL}, '?') = '?' THEN 'pending' ELSE 'sent' END AS status,
    coalesce(r.reason, f.reason) AS reason,
    CASE WHEN r.contact_id IS NOT NULL THEN r.detail ELSE f.detail END AS detail,
    CASE WHEN r.contact_id IS NOT NULL THEN NULL WHEN f.contact_id IS NOT NULL THEN f.line_request_id
         ELSE nullif(nullif(${ANSWER_SQL}, '?'), '-') END AS line_request_id,
    coalesce(r.removed_at, f.failed_at, b.closed_at) AS at
  FROM (${contacts}) AS q
    LEFT JOIN removals r ON r.run_id = q.run_id AND r.contact_id = q.contact_id
    LEFT JOIN failures f ON f.run_id = q.run_id AND f.contact_id = q.contact_id
    LEFT JOIN deliveries d ON d.run_id = q.run_id AND d.contact_id = q.contact_id
    LEFT JOIN batches b ON b.run_id = q.run_id AND b.seq = d.batch_seq
    LEFT JOIN contacts c ON c.id = q.contact_id`;

/** Reads the ledger. Callers have made sure that the run is of the asking workspace. */
@Injectable()
export class DeliveryQueries {
  constructor(private readonly database: Database) {}

  /**
   * Outcomes in the order of contact ids, one more than `limit` when there are more.
   *
   * @param runIds a run, or a run and those that retried its failures, in their order: then of each contact the last
   */
  async list(runIds: string[], filter: OutcomeFilter): Promise<Outcome[]> {
    const { status, reason = null, after = null, text, limit } = filter;
    const source = status === 'attempted' && reason ? 'failed' : (status ?? (reason ? 'reason' : 'any'));
    const contacts = ofChain(contactsBy(text === undefined ? '' : WITH_TEXT)[source], runIds.length);
    const sql = `SELECT * FROM (${outcomesOf(contacts)}) AS o
      WHERE ($5::text[] IS NULL OR status = ANY($5)) AND ($3::text IS NULL OR reason = $3)
      ORDER BY contact_id LIMIT $4`;
    const statuses = status === 'attempted' ? ATTEMPTED : status && [status];
    const searched = text === undefined ? [] : [text];
    const parameters = [runIds, after, reason, limit + 1, statuses ?? null, ...searched];
    // Who was sent to stands in no table of its own: the page is cut only after each delivery was looked at.
    const rows =
      source === 'sent' || source === 'attempted'
        ? await this.database.queryInIndexOrder<OutcomeRow>(sql, parameters)
        : await this.database.query<OutcomeRow>(sql, parameters);
    return rows.map(toOutcome);
  }

  /**
   * What became of one contact in the runs of a workspace, the last first. Each run is looked into by its key: an index by
   * contact would have to be written for everybody whom a run removes.
   *
   * @param before `at` and run of the entry before the page
   * @param limit null: all
   */
  async listOfContact(
    workspaceId: string,
    contactId: string,
    before: readonly [at: string, id: string] | undefined,
    limit: number | null,
  ): Promise<ContactOutcome[]> {
    const runs = `SELECT k.id AS run_id, $2::uuid AS contact_id FROM runs k WHERE k.workspace_id = $1
      AND (EXISTS (SELECT 1 FROM deliveries e WHERE e.run_id = k.id AND e.contact_id = $2)
        OR EXISTS (SELECT 1 FROM removals e WHERE e.run_id = k.id AND e.contact_id = $2))`;
    return this.database.query<ContactOutcome>(
      `SELECT run_id AS "runId", campaign_id AS "campaignId", status, reason,
         to_char(moment AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at
       FROM (SELECT o.run_id, k.campaign_id, o.status, o.reason, coalesce(o.at, k.created_at) AS moment
             FROM (${outcomesOf(runs)}) AS o JOIN runs k ON k.id = o.run_id) AS dated
       WHERE $3::timestamptz IS NULL OR (moment, run_id) < ($3, $4::uuid)
       ORDER BY moment DESC, run_id DESC LIMIT $5`,
      [workspaceId, contactId, before?.[0] ?? null, before?.[1] ?? null, limit],
    );
  }

  /** Those of the contacts that something was made for, sent or not. */
  async findDelivered(queryable: Queryable, contactIds: readonly string[]): Promise<string[]> {
    const rows = await queryable.query<{ id: string }>(
      `SELECT c.id FROM unnest($1::uuid[]) AS c (id)
       WHERE EXISTS (SELECT FROM deliveries d WHERE d.contact_id = c.id)`,
      [contactIds],
    );
    return rows.map(({ id }) => id);
  }

  /** @param runIds as for `list` */
  async find(workspaceId: string, runIds: string[], externalId: string): Promise<Outcome | undefined> {
    const one: Source = (n, length) =>
      `SELECT ${nthRun(n)} AS run_id, k.id AS contact_id FROM contacts k
       WHERE k.workspace_id = $3 AND k.external_id = $2 ${isLast(n, length, 'k.id')}
         AND (EXISTS (SELECT 1 FROM deliveries e WHERE e.run_id = ${nthRun(n)} AND e.contact_id = k.id)
           OR EXISTS (SELECT 1 FROM removals e WHERE e.run_id = ${nthRun(n)} AND e.contact_id = k.id))`;
    const [row] = await this.database.query<OutcomeRow>(outcomesOf(ofChain(one, runIds.length)), [
      runIds,
      externalId,
      workspaceId,
    ]);
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
           AS "failureCounts",
         (SELECT coalesce(jsonb_object_agg(f.reason, f.count), '{}')
          FROM (SELECT f.reason, count(*)::int AS count
                FROM runs k JOIN failures f ON f.run_id = r.id
                WHERE k.retry_of_run_id = r.id
                  AND (EXISTS (SELECT 1 FROM deliveries e WHERE e.run_id = k.id AND e.contact_id = f.contact_id)
                    OR EXISTS (SELECT 1 FROM removals e WHERE e.run_id = k.id AND e.contact_id = f.contact_id))
                GROUP BY f.reason) AS f) AS "retriedCounts"
       FROM runs r WHERE r.id = ANY($1)`,
      [runIds],
    );
    return new Map(rows.map(({ id, ...counts }) => [id, counts]));
  }

  /** What was frozen for one contact, and how often its batch was tried; absent when nothing was to be sent. */
  async findFrozen(runId: string, contactId: string): Promise<FrozenView | undefined> {
    const [row] = await this.database.query<FrozenRow>(
      `SELECT d.position, b.content || CASE WHEN b.state = 'filling' THEN '${MULTICAST_END}' ELSE '' END AS content,
         b.kind, b.size, b.answers, b.attempt_count, b.first_attempt_at, b.closed_at,
         r.contents_kept_days AS kept_days
       FROM deliveries d JOIN batches b ON b.run_id = d.run_id AND b.seq = d.batch_seq JOIN runs r ON r.id = d.run_id
       WHERE d.run_id = $1 AND d.contact_id = $2`,
      [runId, contactId],
    );
    const contents = row && contentsOf(row);
    if (!row || !contents) return undefined;
    return {
      ...contents,
      state: decodeAnswers(row.answers, row.size)[row.position]?.kind ?? 'waiting',
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
  /** of these, by reason, who was taken up again by a run that retries this one */
  retriedCounts: Record<string, number>;
}

/** What is gone once the workspace does not keep it any longer: then all three are null. */
interface FrozenContents {
  retryKey: string | null;
  /** how many others the same request was for */
  sharedWith: number | null;
  messages: unknown[] | null;
}

export interface FrozenView extends FrozenContents {
  /** after how many days the messages were removed; null: they are there */
  keptDays: number | null;
  state: string;
  attemptCount: number;
  firstAttemptAt: Date | null;
  closedAt: Date | null;
}

interface FrozenRow {
  position: number;
  kind: 'push' | 'multicast';
  size: number;
  content: string | null;
  answers: (string | null)[];
  attempt_count: number;
  first_attempt_at: Date | null;
  closed_at: Date | null;
  kept_days: number | null;
}

/** Nothing of who was erased. */
function contentsOf(row: FrozenRow): (FrozenContents & Pick<FrozenView, 'keptDays'>) | undefined {
  const { content, kind, kept_days: keptDays } = row;
  if (content === null) return { retryKey: null, sharedWith: null, messages: null, keptDays };
  const request = requestOf({ ...row, content });
  if (!request) return undefined;
  const { messages } = JSON.parse(request.body) as { messages: unknown[] };
  const sharedWith = kind === 'multicast' ? request.positions.length - 1 : 0;
  return { retryKey: request.retryKey, sharedWith, messages, keptDays: null };
}

/** The request that named him; who was found out in a multicast is in none any more, but its messages were his. */
function requestOf({
  content,
  size,
  kind,
  position,
}: FrozenRow & { content: string }): FrozenRequest | undefined {
  const requests = decodeContent(content, size);
  const own = requests.find(({ positions }) => positions.includes(position));
  return own ?? (kind === 'multicast' ? requests[0] : undefined);
}

function toOutcome(row: OutcomeRow): Outcome {
  return {
    runId: row.run_id,
    contactId: row.contact_id,
    externalId: row.external_id,
    displayName: row.display_name,
    lineId: row.line_id,
    status: row.status,
    reason: row.reason,
    detail: row.detail,
    lineRequestId: row.line_request_id,
    at: row.at,
  };
}
