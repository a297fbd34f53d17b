import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  age,
  ALICE,
  anOutcome,
  AT_ONCE,
  BOB,
  FAILED,
  lease,
  SENT,
  STOPPED,
  UNCLEAR,
  WAITING,
} from './leased-batches.js';
import { everythingOf, expectCountsToAgree, runRow } from './ledger-readings.js';
import { addRun, openLedger, type OpenLedger, removeRuns } from './open-ledger.js';

let on: OpenLedger;

beforeAll(async () => {
  on = await openLedger();
});
afterAll(() => on.close());
beforeEach(() => removeRuns(on));

describe('saving a pass', () => {
  it('given the lease was lost, writes nothing', async () => {
    const { runId } = await addRun(on, [3]);
    const lost = await lease(on, ALICE);
    await age(on, runId, 'lease_expires_at', '1 second');
    const taken = await lease(on, BOB);
    const before = await everythingOf(on, runId);
    expect(await on.batches.savePass(lost, anOutcome(lost, [SENT, FAILED, STOPPED]))).toBe(false);
    expect(await everythingOf(on, runId)).toEqual(before);
    expect(await on.batches.savePass(taken, anOutcome(taken, [SENT, SENT, SENT]))).toBe(true);
    expect(await on.batches.savePass(taken, anOutcome(taken, [SENT, SENT, SENT]))).toBe(false);
    expect(await runRow(on, runId)).toMatchObject({ sent_count: 3, failed_count: 0 });
  });

  it('keeps what was found, and hands it out again when the batch is due', async () => {
    await addRun(on, [4]);
    const first = await lease(on, ALICE);
    const states = [SENT, UNCLEAR, FAILED, WAITING];
    await on.batches.savePass(first, anOutcome(first, states, AT_ONCE));
    expect((await lease(on, BOB)).states).toEqual(states);
  });

  it('given many batches of one run are saved at once, loses no count', async () => {
    const sizes = Array.from({ length: 20 }, (_, n) => 3 + (n % 4));
    const { runId } = await addRun(on, sizes);
    const leased = [];
    for (let n = 0; n < sizes.length; n++) leased.push(await lease(on, n % 2 ? ALICE : BOB));
    const endings = [SENT, FAILED, SENT];
    const saved = await Promise.all(
      leased.map((batch) =>
        on.batches.savePass(
          batch,
          anOutcome(
            batch,
            batch.states.map((_, position) => endings[(batch.seq + position) % 3] ?? SENT),
          ),
        ),
      ),
    );
    expect(saved).toEqual(sizes.map(() => true));
    await expectCountsToAgree(on, runId);
    const { attempted_count, failed_count, sent_count } = await runRow(on, runId);
    expect(failed_count + sent_count).toBe(attempted_count);
    expect(attempted_count).toBe(sizes.reduce((total, size) => total + size, 0));
  });

  it('given positions were stopped, moves them from attempted to removed, each with its reason', async () => {
    const { runId, chunks } = await addRun(on, [3, 2]);
    await on.database.execute(`UPDATE runs SET status = 'stopped' WHERE id = $1`, [runId]);
    const first = await lease(on, ALICE);
    await on.batches.savePass(first, anOutcome(first, [SENT, STOPPED, STOPPED]));
    await on.runSwitch.finishIfDone(runId);
    expect(await runRow(on, runId)).toMatchObject({ status: 'stopped', finished_at: null });
    const second = await lease(on, ALICE);
    await on.batches.savePass(second, anOutcome(second, [STOPPED, FAILED]));
    await on.runSwitch.finishIfDone(runId);

    await expectCountsToAgree(on, runId);
    const run = await runRow(on, runId);
    expect(run).toMatchObject({ status: 'stopped', qualified_count: 5, attempted_count: 2, sent_count: 1 });
    expect(run.removed_counts).toEqual({ stopped: 3 });
    expect(run.finished_at).toEqual(expect.any(Date));
    const removed = await on.database.query<{ contact_id: string; reason: string }>(
      'SELECT contact_id, reason FROM removals WHERE run_id = $1',
      [runId],
    );
    const stopped = [1, 2, 3].map((n) => chunks.flatMap((chunk) => chunk.deliveries)[n]?.contactId);
    expect(removed.map((row) => row.contact_id).toSorted()).toEqual(stopped.toSorted());
    expect(new Set(removed.map((row) => row.reason))).toEqual(new Set(['stopped']));
  });

  it('given the last batch is closed, the run is done; not before, and not while it is planned', async () => {
    const { runId } = await addRun(on, [1]);
    await on.runSwitch.finishIfDone(runId);
    expect(await runRow(on, runId)).toMatchObject({ status: 'sending' });
    const batch = await lease(on, ALICE);
    await on.batches.savePass(batch, anOutcome(batch, [SENT]));
    await on.database.execute('UPDATE runs SET planned_at = NULL WHERE id = $1', [runId]);
    await on.runSwitch.finishIfDone(runId);
    expect(await runRow(on, runId)).toMatchObject({ status: 'sending' });
    await on.database.execute('UPDATE runs SET planned_at = now() WHERE id = $1', [runId]);
    await on.runSwitch.finishAllDone();
    expect(await runRow(on, runId)).toMatchObject({ status: 'done', finished_at: expect.any(Date) });
  });
});
