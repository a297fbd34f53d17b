import assert from 'node:assert/strict';
import type { Queryable } from '../../src/database/index.js';
import type { OpenLedger } from './open-ledger.js';

interface RunRow {
  status: string;
  qualified_count: number;
  attempted_count: number;
  failed_count: number;
  sent_count: number;
  batch_count: number;
  removed_counts: Record<string, number>;
  finished_at: Date | null;
  status_reason: string | null;
  retry_of_run_id: string | null;
}

/** The run as it is stored. @param tx the transaction one is in */
export async function runRow(
  on: OpenLedger,
  runId: string,
  tx: Pick<Queryable, 'query'> = on.database,
): Promise<RunRow> {
  const [row] = await tx.query<RunRow>('SELECT * FROM runs WHERE id = $1', [runId]);
  if (!row) throw new Error('there is no such run');
  return row;
}

/** All that the ledger holds of a run, to see that nothing was written. */
export async function everythingOf(on: OpenLedger, runId: string): Promise<unknown> {
  const tables = ['runs', 'batches', 'deliveries', 'removals', 'failures'];
  return Promise.all(
    tables.map((table) =>
      on.database.query(
        `SELECT * FROM ${table} WHERE ${table === 'runs' ? 'id' : 'run_id'} = $1 ORDER BY 1, 2`,
        [runId],
      ),
    ),
  );
}

/** The run's counts, and the same counted anew from the entries behind them. */
async function countsOf(on: OpenLedger, runId: string) {
  const run = await runRow(on, runId);
  const count = async (sql: string): Promise<number> => {
    const [row] = await on.database.query<{ n: number }>(sql, [runId]);
    return row?.n ?? 0;
  };
  const removals = await count('SELECT count(*)::int AS n FROM removals WHERE run_id = $1');
  const planned = await count('SELECT count(*)::int AS n FROM deliveries WHERE run_id = $1');
  const stopped = await count(
    `SELECT count(*)::int AS n FROM removals WHERE run_id = $1 AND reason = 'stopped'
     AND contact_id IN (SELECT contact_id FROM deliveries WHERE run_id = $1)`,
  );
  return {
    kept: {
      qualified: run.qualified_count,
      removed: Object.values(run.removed_counts).reduce((total, n) => total + n, 0),
      attempted: run.attempted_count,
      failed: run.failed_count,
      sent: run.sent_count,
      batches: run.batch_count,
    },
    counted: {
      qualified: planned + removals - stopped,
      removed: removals,
      attempted: planned - stopped,
      failed: await count('SELECT count(*)::int AS n FROM failures WHERE run_id = $1'),
      sent: await count('SELECT coalesce(sum(sent_count), 0)::int AS n FROM batches WHERE run_id = $1'),
      batches: await count('SELECT count(*)::int AS n FROM batches WHERE run_id = $1'),
    },
  };
}

/** Asserts that the counts kept with the run are those of its entries, and that they add up. */
export async function expectCountsToAgree(on: OpenLedger, runId: string): Promise<void> {
  const { kept, counted } = await countsOf(on, runId);
  assert.deepEqual(kept, counted);
  assert.equal(kept.qualified, kept.removed + kept.attempted);
}

/** The batches of a run as they are stored, in their order. */
export async function batchesOf(on: OpenLedger, runId: string): Promise<BatchRow[]> {
  return on.database.query<BatchRow>('SELECT * FROM batches WHERE run_id = $1 ORDER BY seq', [runId]);
}

interface BatchRow {
  seq: number;
  kind: string;
  size: number;
  state: string;
  group_key: string | null;
  content: string | null;
  due_at: Date;
  erased_line_ids: string[];
}
