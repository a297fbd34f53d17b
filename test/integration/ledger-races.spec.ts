import { setTimeout as after } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { freezeBatches } from '../../src/deliveries/index.js';
import { ALICE } from './leased-batches.js';
import { expectCountsToAgree, runRow } from './ledger-readings.js';
import {
  addRun,
  openLedger,
  type OpenLedger,
  removeRuns,
  setRunStatus,
  startRun,
  withSameMessages,
} from './open-ledger.js';

let on: OpenLedger;

beforeAll(async () => {
  on = await openLedger();
});
afterAll(() => on.close());
beforeEach(() => removeRuns(on));

/** The embedded database has one connection: there, one simply comes after the other. */
async function untilBlocked(): Promise<void> {
  if (!process.env.DATABASE_URL) return;
  const isBlocked = async (): Promise<boolean> => {
    const rows = await on.database.query(
      `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    );
    return rows.length > 0;
  };
  while (!(await isBlocked())) await after(5);
}

describe('two processes at the same rows', () => {
  it('given both look for a quota to check, the second finds it claimed', async () => {
    const { runId } = await addRun(on, [1]);
    const [row] = await on.database.query<{ connection_id: string }>(
      'SELECT connection_id FROM runs WHERE id = $1',
      [runId],
    );
    await on.runSwitch.pauseConnection(row?.connection_id ?? '', 'monthly_quota_exceeded');
    await on.database.execute(`UPDATE runs SET resume_check_at = now() - interval '1 second'`);
    let second: Promise<unknown> | undefined;
    await on.database.transaction(async (tx) => {
      // What the first does, caught in the middle.
      await tx.execute(`UPDATE runs SET resume_check_at = now() + interval '30 seconds' WHERE id = $1`, [
        runId,
      ]);
      second = on.runResume.claimQuotaChecks();
      await untilBlocked();
    });
    expect(await second).toEqual([]);
    await expectCountsToAgree(on, runId);
  });

  it('given a stopped run is planned to its end while its batches are stopped, neither gives up', async () => {
    const runId = await startRun(on);
    const context = { runId, nextSeq: 0, filling: new Map(), isLast: false };
    const entries = { ...freezeBatches(context, withSameMessages(3)), removals: [], failures: [] };
    await on.database.transaction((tx) => on.ledger.append(tx, runId, entries));
    const run = await on.runs.claimUnplanned(ALICE, []);
    if (!run) throw new Error('there is a run to plan');
    await setRunStatus(on, runId, 'stopped');
    let stopping: Promise<unknown> | undefined;
    await on.database.transaction(async (tx) => {
      await on.runs.lockForPlanning(tx, run, ALICE);
      stopping = on.runSwitch.stopUnsent(runId);
      await untilBlocked();
      await on.ledger.sealBatches(tx, runId);
      await on.runs.moveCursor(tx, runId, null, true);
    });
    await stopping;
    while (await on.runSwitch.stopUnsent(runId));
    await on.runSwitch.finishIfDone(runId);
    await expectCountsToAgree(on, runId);
    expect((await runRow(on, runId)).removed_counts).toEqual({ stopped: 3 });
  });
});
