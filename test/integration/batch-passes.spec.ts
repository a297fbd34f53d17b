import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { decodeContent } from '../../src/deliveries/frozen-content.js';
import { narrowMulticast } from '../../src/deliveries/narrow-multicast.js';
import {
  age,
  ALICE,
  AT_ONCE,
  BOB,
  FAILED,
  type Held,
  lease,
  save,
  SENT,
  STOPPED,
  UNCLEAR,
  WAITING,
} from './leased-batches.js';
import { everythingOf, expectCountsToAgree, runRow } from './ledger-readings.js';
import { addRun, openLedger, type OpenLedger, removeRuns, setRunStatus } from './open-ledger.js';

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
    expect(await save(on, lost, [SENT, FAILED, STOPPED])).toBe(false);
    expect(await everythingOf(on, runId)).toEqual(before);
    expect(await save(on, taken, [SENT, SENT, SENT])).toBe(true);
    expect(await save(on, taken, [SENT, SENT, SENT])).toBe(false);
    expect(await runRow(on, runId)).toMatchObject({ sent_count: 3, failed_count: 0 });
    await expectCountsToAgree(on, runId);
  });

  it('keeps what was found, and hands it out again when the batch is due', async () => {
    const { runId } = await addRun(on, [4]);
    const states = [SENT, UNCLEAR, FAILED, WAITING];
    await save(on, await lease(on, ALICE), states, { dueAt: AT_ONCE });
    expect((await lease(on, BOB)).batch.states).toEqual(states);
    await expectCountsToAgree(on, runId);
  });

  it('given many batches of one run are saved at once, loses no count', async () => {
    const sizes = Array.from({ length: 20 }, (_, n) => 3 + (n % 4));
    const { runId } = await addRun(on, sizes);
    const leased: Held[] = [];
    for (let n = 0; n < sizes.length; n++) leased.push(await lease(on, n % 2 ? ALICE : BOB));
    const endings = [SENT, FAILED, SENT];
    const saved = await Promise.all(
      leased.map((held) =>
        save(
          on,
          held,
          held.batch.states.map((_, position) => endings[(held.batch.seq + position) % 3] ?? SENT),
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
    await setRunStatus(on, runId, 'stopped');
    await save(on, await lease(on, ALICE), [SENT, STOPPED, STOPPED]);
    await on.runSwitch.finishIfDone(runId);
    expect(await runRow(on, runId)).toMatchObject({ status: 'stopped', finished_at: null });
    await save(on, await lease(on, ALICE), [STOPPED, FAILED]);
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
    await save(on, await lease(on, ALICE), [SENT]);
    await on.database.execute('UPDATE runs SET planned_at = NULL WHERE id = $1', [runId]);
    await on.runSwitch.finishIfDone(runId);
    expect(await runRow(on, runId)).toMatchObject({ status: 'sending' });
    await on.database.execute('UPDATE runs SET planned_at = now() WHERE id = $1', [runId]);
    await on.runSwitch.finishAllDone();
    expect(await runRow(on, runId)).toMatchObject({ status: 'done', finished_at: expect.any(Date) });
    await expectCountsToAgree(on, runId);
  });
});

describe('saving a pass that was held', () => {
  it.each([
    [true, 1],
    [false, 2],
  ])('counts it as an attempt only if LINE was asked (held: %s)', async (wasHeld, attemptCount) => {
    await addRun(on, [1]);
    await save(on, await lease(on, ALICE), [WAITING], { dueAt: AT_ONCE, wasHeld });
    expect((await lease(on, ALICE)).batch.attemptCount).toBe(attemptCount);
  });
});

describe('saving a pass that narrowed a multicast', () => {
  it('hands out the parts from then on, byte for byte, and keeps who was found out', async () => {
    const { runId, chunks } = await addRun(on, [5], { kind: 'multicast' });
    const held = await lease(on, ALICE);
    const [whole] = held.batch.requests;
    if (!whole) throw new Error('a multicast is one request');
    const { parts } = narrowMulticast(held.batch, whole, 2);
    const states = [WAITING, WAITING, FAILED, WAITING, WAITING];
    await save(on, held, states, { narrowed: parts, dueAt: AT_ONCE });

    const second = await lease(on, BOB);
    expect(second.batch.requests).toEqual(parts);
    expect(second.batch.states).toEqual(states);
    await save(on, second, [SENT, SENT, FAILED, SENT, SENT]);
    const [refused] = await on.queries.list([runId], { limit: 5, status: 'failed' });
    expect(refused).toMatchObject({ contactId: chunks[0]?.deliveries[2]?.contactId, reason: 'forbidden' });
    expect(await runRow(on, runId)).toMatchObject({ sent_count: 4, failed_count: 1 });
    await expectCountsToAgree(on, runId);
  });

  it('still shows everybody what he was to receive', async () => {
    const { runId, chunks } = await addRun(on, [3], { kind: 'multicast' });
    const held = await lease(on, ALICE);
    const [whole] = held.batch.requests;
    if (!whole) throw new Error('a multicast is one request');
    const narrowed = narrowMulticast(held.batch, whole, 0).parts;
    await save(on, held, [FAILED, WAITING, WAITING], { narrowed, dueAt: AT_ONCE });
    const views = await Promise.all(
      (chunks[0]?.deliveries ?? []).map(({ contactId }) => on.queries.findFrozen(runId, contactId)),
    );
    expect(views.map((view) => view?.messages)).toEqual(
      [0, 1, 2].map(() => [{ type: 'text', text: 'hello\nyou' }]),
    );
    expect(views.map((view) => view?.state)).toEqual(['failed', 'waiting', 'waiting']);
    expect(views[2]).toMatchObject({ sharedWith: 1, retryKey: narrowed[0]?.retryKey });
  });

  it('given the lease was lost, leaves the whole', async () => {
    const { runId } = await addRun(on, [2], { kind: 'multicast' });
    const lost = await lease(on, ALICE);
    const [whole] = lost.batch.requests;
    if (!whole) throw new Error('a multicast is one request');
    await age(on, runId, 'lease_expires_at', '1 second');
    await lease(on, BOB);
    const narrowed = narrowMulticast(lost.batch, whole).parts;
    expect(await save(on, lost, [WAITING, WAITING], { narrowed, dueAt: AT_ONCE })).toBe(false);
    const [row] = await on.database.query<{ content: string; size: number }>(
      'SELECT content, size FROM batches WHERE run_id = $1',
      [runId],
    );
    expect(row && decodeContent(row.content, row.size)).toEqual([whole]);
  });
});
