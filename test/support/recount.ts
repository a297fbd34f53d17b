import assert from 'node:assert/strict';
import type { Query } from './world-agrees.js';

/** The numbers of a campaign's latest run, as its row has them and as its entries say. */
export interface Recount {
  row: Numbers;
  outcomes: Numbers;
  /** by reason, in the names of the report */
  removed: Record<string, number>;
}

interface Numbers {
  qualified: number;
  attempted: number;
  failed: number;
  sent: number;
}

interface BatchRow {
  seq: number;
  state: string;
  size: number;
  answers: (string | null)[];
  sent_count: number;
  failed_count: number;
  stopped_count: number;
}

interface DeliveryRow {
  contact_id: string;
  batch_seq: number | null;
  position: number | null;
}

/** What one position of a batch stands at, read independently of the product's code. */
type Standing = 'open' | 'failed' | 'stopped' | 'sent';

/**
 * Counts a finished run anew from its entries.
 *
 * @throws AssertionError when somebody has no outcome or two, or a batch and the entries disagree
 */
export async function recount(query: Query, campaignId: string): Promise<Recount> {
  const [run] = await query<{ id: string; finished_at: Date | null } & Record<string, number>>(
    `SELECT id, finished_at, qualified_count AS qualified, attempted_count AS attempted, failed_count AS failed,
       sent_count AS sent FROM runs WHERE campaign_id = $1 ORDER BY created_at DESC LIMIT 1`,
    [campaignId],
  );
  assert.ok(run?.finished_at, 'the run has not ended');
  const rows = <T>(columns: string, table: string): Promise<T[]> =>
    query<T>(`SELECT ${columns} FROM ${table} WHERE run_id = $1`, [run.id]);
  const batches = await rows<BatchRow>('*', 'batches');
  const deliveries = await rows<DeliveryRow>('contact_id, batch_seq, position', 'deliveries');
  const removals = await rows<{ contact_id: string; reason: string }>('contact_id, reason', 'removals');
  const failures = await rows<{ contact_id: string }>('contact_id', 'failures');
  const removed = new Set(removals.map((row) => row.contact_id));
  const failed = new Set(failures.map((row) => row.contact_id));
  const standings = standingsOf(batches, deliveries);
  for (const { contact_id: contact, batch_seq: seq } of deliveries) {
    const outcome = outcomeOf(removed.has(contact), failed.has(contact));
    const standing = standings.get(contact) ?? 'failed';
    assert.equal(
      standing,
      outcome,
      `${contact} in batch ${seq} is ${standing}, but the entries say ${outcome}`,
    );
  }
  const everybody = new Set([...deliveries.map((row) => row.contact_id), ...removed, ...failed]);
  const { qualified = -1, attempted = -1, failed: failedCount = -1, sent = -1 } = run;
  return {
    row: { qualified, attempted, failed: failedCount, sent },
    outcomes: {
      qualified: everybody.size,
      attempted: everybody.size - removed.size,
      failed: failed.size,
      sent: deliveries.filter((row) => standings.get(row.contact_id) === 'sent').length,
    },
    removed: countByReason(removals),
  };
}

function outcomeOf(isRemoved: boolean, hasFailed: boolean): Standing {
  assert.ok(!(isRemoved && hasFailed), 'somebody is removed and failed');
  return isRemoved ? 'stopped' : hasFailed ? 'failed' : 'sent';
}

/** By contact, for those in a batch; each place of each batch is taken by exactly one of them. */
function standingsOf(batches: BatchRow[], deliveries: DeliveryRow[]): Map<string, Standing> {
  const standings = new Map<string, Standing>();
  for (const batch of batches) {
    assert.equal(batch.state, 'closed', `batch ${batch.seq} is not closed`);
    const members = deliveries.filter((row) => row.batch_seq === batch.seq);
    const places = members.map((row) => row.position ?? -1).toSorted((a, b) => a - b);
    assert.deepEqual(
      places,
      Array.from({ length: batch.size }, (_, place) => place),
      `places of ${batch.seq}`,
    );
    for (const { contact_id: contact, position } of members)
      standings.set(contact, standingAt(batch.answers, position ?? -1));
    const count = (wanted: Standing): number =>
      members.filter((row) => standings.get(row.contact_id) === wanted).length;
    const { sent_count: sent, failed_count: failed, stopped_count: stopped } = batch;
    assert.deepEqual(
      { sent, failed, stopped },
      { sent: count('sent'), failed: count('failed'), stopped: count('stopped') },
      `counts of batch ${batch.seq}`,
    );
  }
  return standings;
}

function standingAt(answers: (string | null)[], position: number): Standing {
  const answer = answers.length === 1 ? answers[0] : answers[position];
  if (answer === null || answer === undefined || answer === '?') return 'open';
  return answer === '!' ? 'failed' : answer === 'x' ? 'stopped' : 'sent';
}

function countByReason(removals: { reason: string }[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { reason } of removals) {
    const name = reason.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}
