import { Injectable } from '@nestjs/common';
import type { Queryable } from '../database/index.js';
import type { FrozenBatch, FrozenDelivery } from './freeze-batches.js';
import type { RemovalReason, RemovedCounts } from './outcomes.js';

/** What one planned chunk adds to the ledger. Every qualified contact of the chunk is in exactly one of the lists. */
export interface LedgerEntries {
  batches: FrozenBatch[];
  deliveries: FrozenDelivery[];
  removals: { contactId: string; reason: RemovalReason }[];
  /** attempted, but there is nothing to send: a value was missing, or LINE would refuse the message */
  failures: { contactId: string; lineId: string; reason: string; detail: string }[];
}

/** Writes what planning freezes. Called inside the planning transaction only, which also moves the run's cursor. */
@Injectable()
export class LedgerRepository {
  /** Which of these LINE ids this run has taken already. */
  async findTaken(tx: Queryable, runId: string, lineIds: string[]): Promise<Set<string>> {
    if (lineIds.length === 0) return new Set();
    const rows = await tx.query<{ line_id: string }>(
      'SELECT line_id FROM deliveries WHERE run_id = $1 AND line_id = ANY($2)',
      [runId, lineIds],
    );
    return new Set(rows.map((row) => row.line_id));
  }

  async append(tx: Queryable, runId: string, entries: LedgerEntries): Promise<void> {
    await this.insertBatches(tx, runId, entries.batches);
    await this.insertDeliveries(tx, runId, entries);
    await this.insertRemovals(tx, runId, entries.removals);
    await this.insertFailures(tx, runId, entries.failures);
    await this.addCounts(tx, runId, entries);
  }

  private async insertBatches(tx: Queryable, runId: string, batches: FrozenBatch[]): Promise<void> {
    if (batches.length === 0) return;
    await tx.execute(
      `INSERT INTO batches (run_id, seq, kind, size, content)
       SELECT $1, b.seq, 'push', b.size, b.content
       FROM unnest($2::int[], $3::int[], $4::text[]) AS b (seq, size, content)`,
      [runId, batches.map((b) => b.seq), batches.map((b) => b.size), batches.map((b) => b.content)],
    );
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
      `INSERT INTO removals (run_id, contact_id, reason)
       SELECT $1, r.contact_id, r.reason FROM unnest($2::uuid[], $3::text[]) AS r (contact_id, reason)`,
      [runId, removals.map((r) => r.contactId), removals.map((r) => r.reason)],
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
