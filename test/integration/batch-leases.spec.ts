import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  age,
  ALICE,
  AT_ONCE,
  BOB,
  lease,
  leaseNext,
  recipientsOf,
  save,
  SENT,
  UNCLEAR,
  WAITING,
} from './leased-batches.js';
import { expectCountsToAgree } from './ledger-readings.js';
import { addRun, openLedger, type OpenLedger, removeRuns, setRunStatus } from './open-ledger.js';

let on: OpenLedger;

beforeAll(async () => {
  on = await openLedger();
});
afterAll(() => on.close());
beforeEach(() => removeRuns(on));

const FAR_AWAY = new Date('2100-01-01T00:00:00Z');

describe('leasing a batch', () => {
  it('given two senders at once, gives each other batches, and every batch to one', async () => {
    const { runId } = await addRun(
      on,
      Array.from({ length: 12 }, () => 2),
    );
    const leased = await Promise.all(
      Array.from({ length: 16 }, (_, n) => leaseNext(on, n % 2 ? ALICE : BOB, { batches: 1 + (n % 2) })),
    );
    // A sender that finds every row locked goes away empty-handed and looks again.
    for (let more = await leaseNext(on, ALICE); more; more = await leaseNext(on, ALICE)) leased.push(more);
    const seqs = leased.flatMap((one) => one?.batches.map(({ seq }) => seq) ?? []);
    expect(seqs.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 12 }, (_, seq) => seq));
    await expectCountsToAgree(on, runId);
  });

  it.each(['push', 'multicast'] as const)('hands out the frozen %s, nothing asked yet', async (kind) => {
    const { runId, chunks } = await addRun(on, [2], { kind });
    const held = await lease(on, ALICE);
    expect(held.lease).toMatchObject({ owner: ALICE, runId, runStatus: 'sending' });
    expect(held.batch).toMatchObject({ seq: 0, kind, attemptCount: 1 });
    expect(held.batch.states).toEqual([WAITING, WAITING]);
    expect(recipientsOf(held.batch).flat()).toEqual(chunks[0]?.deliveries.map(({ lineId }) => lineId));
    expect(held.batch.requests).toHaveLength(kind === 'push' ? 2 : 1);
  });

  it('given a lease ran out, gives the batch to another, who takes what waited for unclear', async () => {
    const { runId } = await addRun(on, [3]);
    await save(on, await lease(on, ALICE), [SENT, WAITING, WAITING], { dueAt: AT_ONCE });
    const second = await lease(on, ALICE);
    expect(await leaseNext(on, BOB)).toBeUndefined();
    await age(on, runId, 'lease_expires_at', '1 second');
    const third = await lease(on, BOB);
    expect(second.batch.states).toEqual([SENT, WAITING, WAITING]);
    expect(third.batch.states).toEqual([SENT, UNCLEAR, UNCLEAR]);
    expect(third.batch.attemptCount).toBe(2);
    expect(third.batch.firstAttemptAt).toEqual(second.batch.firstAttemptAt);
    await expectCountsToAgree(on, runId);
  });

  it('given a multicast was abandoned, takes all of it for unclear, under the same key and bytes', async () => {
    const { runId } = await addRun(on, [3], { kind: 'multicast' });
    const first = await lease(on, ALICE);
    await age(on, runId, 'lease_expires_at', '1 second');
    const second = await lease(on, BOB);
    expect(second.batch.states).toEqual([UNCLEAR, UNCLEAR, UNCLEAR]);
    expect(second.batch.requests).toEqual(first.batch.requests);
  });

  it('given all leases are ended at a start, hands the batches out as abandoned', async () => {
    await addRun(on, [1]);
    await lease(on, ALICE);
    await on.batches.endLeases();
    expect((await lease(on, BOB)).batch.states).toEqual([UNCLEAR]);
  });

  it.each([
    ['nothing is unclear', 'begins anew', WAITING, true],
    ['something is unclear', 'goes on', UNCLEAR, false],
  ])('given %s after a day, the age of its keys %s', async (_, __, state, beginsAnew) => {
    const { runId } = await addRun(on, [2]);
    await save(on, await lease(on, ALICE), [SENT, state], { dueAt: AT_ONCE });
    await age(on, runId, 'first_attempt_at', '25 hours');
    const { firstAttemptAt } = (await lease(on, ALICE)).batch;
    expect(firstAttemptAt.getTime() > Date.now() - 3_600_000).toBe(beginsAnew);
  });

  it.each([
    ['planning', AT_ONCE, true],
    ['sending', AT_ONCE, true],
    ['sending', FAR_AWAY, false],
    ['paused', AT_ONCE, false],
    ['stopped', FAR_AWAY, true],
    ['failed', FAR_AWAY, true],
    ['done', AT_ONCE, false],
  ])('given a run that is %s and a batch due at %j, leases it: %s', async (status, dueAt, isLeased) => {
    const { runId } = await addRun(on, [1]);
    await setRunStatus(on, runId, status);
    await on.database.execute('UPDATE batches SET due_at = $2 WHERE run_id = $1', [runId, dueAt]);
    expect(await on.batches.findDueLanes()).toHaveLength(isLeased ? 1 : 0);
    expect((await leaseNext(on, ALICE)) !== undefined).toBe(isLeased);
  });

  it('renews for who has it, with the run’s status, and for nobody else', async () => {
    const { runId } = await addRun(on, [1, 1]);
    const leased = await leaseNext(on, ALICE, { batches: 2 });
    if (!leased) throw new Error('there is no batch to lease');
    await setRunStatus(on, runId, 'paused');
    await age(on, runId, 'lease_expires_at', '1 second');
    expect(await on.batches.renew(leased, 30)).toBe('paused');
    expect(await on.batches.renew({ ...leased, owner: BOB }, 30)).toBeUndefined();
    await setRunStatus(on, runId, 'sending');
    expect(await leaseNext(on, BOB)).toBeUndefined();
  });
});
