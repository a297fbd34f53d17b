import { Injectable } from '@nestjs/common';
import type { Queryable } from '../database/index.js';
import type { BatchAddition, FillingBatches, FrozenBatch, FrozenDelivery } from './freeze-batches.js';
import { MULTICAST_END } from './multicast-body.js';
import type { RemovalReason, RemovedCounts } from './outcomes.js';

/** What one planned chunk adds to the ledger. Every qualified contact of the chunk is in exactly one of the lists. */
export interface LedgerEntries {
  batches: FrozenBatch[];
  additions: BatchAddition[];
  deliveries: FrozenDelivery[];
  removals: { contactId: string; reason: RemovalReason; detail?: string }[];
  /** attempted, but there is nothing to send: a value was missing, or LINE would refuse the message */
  failures: { contactId: string; lineId: string; reason: string; detail: string }[];
}

/** A batch that was filling is no longer: whoever remembered it reads anew what is filling, and plans the chunk again. */
export class FillingChanged extends Error {
  override name = 'FillingChanged';

  constructor(runId: string) {
    super(`a filling batch of run ${runId} was completed by somebody else`);
  }
}

/** Writes what planning freezes. Called inside the planning transaction only, which also moves the run's cursor. */
@Injectable()
export class LedgerRepository {
  /**
   * Which of these LINE ids this run has taken already.
   *
   * One look into the index for each: of a run that is new to its statistics, PostgreSQL would rather read everything.
   */
  async findTaken(tx: Queryable, runId: string, lineIds: string[]): Promise<Set<string>> {
    if (lineIds.length === 0) return new Set();
    const rows = await tx.query<{ line_id: string }>(
      `SELECT a.line_id FROM unnest($2::text[]) AS a (line_id)
       CROSS JOIN LATERAL (
         SELECT 1 FROM deliveries d WHERE d.run_id = $1 AND d.line_id = a.line_id LIMIT 1) AS taken`,
      [runId, lineIds],
    );
    return new Set(rows.map((row) => row.line_id));
  }

  /** Which of these LINE ids were reached, or perhaps reached, by a run or by one that it retries. */
  async findReached(tx: Queryable, runId: string, lineIds: string[]): Promise<Set<string>> {
    if (lineIds.length === 0) return new Set();
    const rows = await tx.query<{ line_id: string }>(
      `WITH RECURSIVE earlier (id) AS (
         SELECT $1::uuid UNION SELECT r.retry_of_run_id FROM runs r JOIN earlier e ON r.id = e.id
         WHERE r.retry_of_run_id IS NOT NULL)
       SELECT d.line_id FROM earlier e CROSS JOIN unnest($2::text[]) AS a (line_id)
         CROSS JOIN LATERAL (
           SELECT * FROM deliveries d WHERE d.run_id = e.id AND d.line_id = a.line_id LIMIT 1) AS d
       WHERE NOT EXISTS (SELECT 1 FROM failures f WHERE f.run_id = d.run_id AND f.contact_id = d.contact_id
                         AND f.reason <> 'unconfirmed')
         AND NOT EXISTS (SELECT 1 FROM removals r WHERE r.run_id = d.run_id AND r.contact_id = d.contact_id)`,
      [runId, lineIds],
    );
    return new Set(rows.map((row) => row.line_id));
  }

  /** The batches of a run that may still grow, the oldest first. */
  async findFilling(tx: Queryable, runId: string): Promise<FillingBatches> {
    const rows = await tx.query<{ group_key: string; seq: number; size: number }>(
      `SELECT group_key, seq, size FROM batches WHERE run_id = $1 AND state = 'filling' ORDER BY seq`,
      [runId],
    );
    return new Map(rows.map(({ group_key: key, seq, size }) => [key, { seq, size }]));
  }

  /**
   * Nobody more comes: what was filling may be sent as it is. Of a stopped run it is left to `stopUnsent`, which holds
   * the batches while it waits for the run that planning holds.
   */
  async sealBatches(tx: Queryable, runId: string): Promise<void> {
    await tx.execute(
      `UPDATE batches b SET state = 'planned', group_key = NULL, content = b.content || '${MULTICAST_END}', due_at = now()
       FROM runs r
       WHERE r.id = $1 AND r.status NOT IN ('stopped', 'failed') AND b.run_id = r.id AND b.state = 'filling'`,
      [runId],
    );
  }

  async append(tx: Queryable, runId: string, entries: LedgerEntries): Promise<void> {
    await this.insertBatches(tx, runId, entries.batches);
    await this.addToBatches(tx, runId, entries.additions);
    await this.insertDeliveries(tx, runId, entries);
    await this.insertRemovals(tx, runId, entries.removals);
    await this.insertFailures(tx, runId, entries.failures);
    await this.addCounts(tx, runId, entries);
  }

  private async insertBatches(tx: Queryable, runId: string, batches: FrozenBatch[]): Promise<void> {
    if (batches.length === 0) return;
    await tx.execute(
      `INSERT INTO batches (run_id, seq, kind, size, content, group_key, state)
       SELECT $1, b.seq, b.kind, b.size, b.content, b.group_key,
         CASE WHEN b.group_key IS NULL THEN 'planned' ELSE 'filling' END
       FROM unnest($2::int[], $3::text[], $4::int[], $5::text[], $6::text[]) AS b (seq, kind, size, content, group_key)`,
      [
        runId,
        batches.map((b) => b.seq),
        batches.map((b) => b.kind),
        batches.map((b) => b.size),
        batches.map((b) => b.content),
        batches.map((b) => b.groupKey ?? null),
      ],
    );
  }

  /** @throws when one of them is not filling any more, as after an erasure; the chunk is then planned again */
  private async addToBatches(tx: Queryable, runId: string, additions: BatchAddition[]): Promise<void> {
    if (additions.length === 0) return;
    const grown = await tx.execute(
      `UPDATE batches b SET content = b.content || a.content, size = b.size + a.size,
         state = CASE WHEN a.is_full THEN 'planned' ELSE b.state END,
         group_key = CASE WHEN a.is_full THEN NULL ELSE b.group_key END,
         due_at = CASE WHEN a.is_full THEN now() ELSE b.due_at END
       FROM unnest($2::int[], $3::int[], $4::text[], $5::bool[]) AS a (seq, size, content, is_full)
       WHERE b.run_id = $1 AND b.seq = a.seq AND b.state = 'filling'`,
      [
        runId,
        additions.map((a) => a.seq),
        additions.map((a) => a.size),
        additions.map((a) => a.content),
        additions.map((a) => a.isFull),
      ],
    );
    if (grown !== additions.length) throw new FillingChanged(runId);
  }

  /** Failed at planning: a delivery without a batch. It still takes its LINE id, so that a duplicate is told as one. */
  private async insertDeliveries(tx: Queryable, runId: string, entries: LedgerEntries): Promise<void> {
    const rows: { contactId: string; lineId: string; batchSeq?: number; position?: number }[] = [
      ...entries.deliveries,
      ...entries.failures,
    ];
    if (rows.length === 0) return;
    await tx.execute(
      `INSERT INTO deliveries (run_id, contact_id, line_id, batch_seq, position)
       SELECT $1, d.contact_id, d.line_id, d.batch_seq, d.position
       FROM unnest($2::uuid[], $3::text[], $4::int[], $5::int[]) AS d (contact_id, line_id, batch_seq, position)`,
      [
        runId,
        rows.map((row) => row.contactId),
        rows.map((row) => row.lineId),
        rows.map((row) => row.batchSeq ?? null),
        rows.map((row) => row.position ?? null),
      ],
    );
  }

  private async insertRemovals(
    tx: Queryable,
    runId: string,
    removals: LedgerEntries['removals'],
  ): Promise<void> {
    if (removals.length === 0) return;
    await tx.execute(
      `INSERT INTO removals (run_id, contact_id, reason, detail)
       SELECT $1, r.contact_id, r.reason, r.detail
       FROM unnest($2::uuid[], $3::text[], $4::text[]) AS r (contact_id, reason, detail)`,
      [
        runId,
        removals.map((r) => r.contactId),
        removals.map((r) => r.reason),
        removals.map((r) => r.detail ?? null),
      ],
    );
  }

  private async insertFailures(
    tx: Queryable,
    runId: string,
    failures: LedgerEntries['failures'],
  ): Promise<void> {
    if (failures.length === 0) return;
    await tx.execute(
      `INSERT INTO failures (run_id, contact_id, reason, detail)
       SELECT $1, f.contact_id, f.reason, f.detail
       FROM unnest($2::uuid[], $3::text[], $4::text[]) AS f (contact_id, reason, detail)`,
      [runId, failures.map((f) => f.contactId), failures.map((f) => f.reason), failures.map((f) => f.detail)],
    );
  }

  private async addCounts(tx: Queryable, runId: string, entries: LedgerEntries): Promise<void> {
    const attempted = entries.deliveries.length + entries.failures.length;
    await tx.execute(
      `UPDATE runs SET
         qualified_count = qualified_count + $2, attempted_count = attempted_count + $3,
         failed_count = failed_count + $4, batch_count = batch_count + $5,
         removed_counts = (
           SELECT coalesce(jsonb_object_agg(reason, total), '{}') FROM (
             SELECT reason, sum(n)::int AS total
             FROM (SELECT key AS reason, value::int AS n FROM jsonb_each_text(removed_counts)
                   UNION ALL SELECT key, value::int FROM jsonb_each_text($6::jsonb)) AS parts
             GROUP BY reason) AS totals)
       WHERE id = $1`,
      [
        runId,
        attempted + entries.removals.length,
        attempted,
        entries.failures.length,
        entries.batches.length,
        JSON.stringify(countByReason(entries.removals)),
      ],
    );
  }
}

function countByReason(removals: LedgerEntries['removals']): RemovedCounts {
  const counts: RemovedCounts = {};
  for (const { reason } of removals) counts[reason] = (counts[reason] ?? 0) + 1;
  return counts;
}
