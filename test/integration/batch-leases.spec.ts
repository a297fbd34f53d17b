import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { age, ALICE, anOutcome, AT_ONCE, BOB, lease, SENT, UNCLEAR, WAITING } from './leased-batches.js';
import { addRun, openLedger, type OpenLedger, removeRuns } from './open-ledger.js';

let on: OpenLedger;

beforeAll(async () => {
  on = await openLedger();
});
afterAll(() => on.close());
beforeEach(() => removeRuns(on));

describe('leasing a batch', () => {
  it('given two senders at once, gives each other batches, and every batch to one', async () => {
    await addRun(
      on,
      Array.from({ length: 12 }, () => 2),
    );
    const leased = await Promise.all(
      Array.from({ length: 16 }, (_, n) => on.batches.leaseNext(n % 2 ? ALICE : BOB)),
    );
    const seqs = leased.flatMap((batch) => (batch ? [batch.seq] : []));
    // A sender that finds every row locked goes away empty-handed and looks again.
    for (let more = await on.batches.leaseNext(ALICE); more; more = await on.batches.leaseNext(ALICE))
      seqs.push(more.seq);
    expect(seqs.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 12 }, (_, seq) => seq));
  });

  it('hands out the frozen requests, nothing asked yet', async () => {
    const { chunks } = await addRun(on, [2]);
    const batch = await lease(on, ALICE);
    expect(batch).toMatchObject({ seq: 0, leaseOwner: ALICE, attemptCount: 1, runStatus: 'sending' });
    expect(batch.states).toEqual([WAITING, WAITING]);
    expect(batch.requests.map((request) => JSON.parse(request?.body ?? ''))).toEqual(
      chunks[0]?.deliveries.map(({ lineId }) => expect.objectContaining({ to: lineId })),
    );
  });

  it('given a lease ran out, gives the batch to another, who takes what waited for unclear', async () => {
    const { runId } = await addRun(on, [3]);
    const first = await lease(on, ALICE);
    await on.batches.savePass(first, anOutcome(first, [SENT, WAITING, WAITING], AT_ONCE));
    const second = await lease(on, ALICE);
    expect(await on.batches.leaseNext(BOB)).toBeUndefined();
    await age(on, runId, 'lease_expires_at', '1 second');
    const third = await lease(on, BOB);
    expect(second.states).toEqual([SENT, WAITING, WAITING]);
    expect(third.states).toEqual([SENT, UNCLEAR, UNCLEAR]);
    expect(third.attemptCount).toBe(3);
    expect(third.firstAttemptAt).toEqual(second.firstAttemptAt);
  });

  it('given all leases are ended at a start, hands the batches out as abandoned', async () => {
    await addRun(on, [1]);
    await lease(on, ALICE);
    await on.batches.endLeases();
    expect((await lease(on, BOB)).states).toEqual([UNCLEAR]);
  });

  it.each([
    ['nothing is unclear', 'begins anew', WAITING, true],
    ['something is unclear', 'goes on', UNCLEAR, false],
  ])('given %s after a day, the age of its keys %s', async (_, __, state, beginsAnew) => {
    const { runId } = await addRun(on, [2]);
    const first = await lease(on, ALICE);
    await on.batches.savePass(first, anOutcome(first, [SENT, state], AT_ONCE));
    await age(on, runId, 'first_attempt_at', '25 hours');
    const { firstAttemptAt } = await lease(on, ALICE);
    expect(firstAttemptAt.getTime() > Date.now() - 3_600_000).toBe(beginsAnew);
  });

  it.each([
    ['sending', AT_ONCE, true],
    ['sending', new Date('2100-01-01T00:00:00Z'), false],
    ['paused', AT_ONCE, false],
    ['stopped', new Date('2100-01-01T00:00:00Z'), true],
    ['failed', new Date('2100-01-01T00:00:00Z'), true],
    ['done', AT_ONCE, false],
  ])('given a run that is %s and a batch due at %j, leases it: %s', async (status, dueAt, isLeased) => {
    const { runId } = await addRun(on, [1]);
    await on.database.execute('UPDATE runs SET status = $2 WHERE id = $1', [runId, status]);
    await on.database.execute('UPDATE batches SET due_at = $2 WHERE run_id = $1', [runId, dueAt]);
    expect((await on.batches.leaseNext(ALICE)) !== undefined).toBe(isLeased);
  });

  it('renews for who has it, with the run’s status, and for nobody else', async () => {
    const { runId } = await addRun(on, [1]);
    const batch = await lease(on, ALICE);
    await on.database.execute(`UPDATE runs SET status = 'paused' WHERE id = $1`, [runId]);
    await age(on, runId, 'lease_expires_at', '1 second');
    expect(await on.batches.renew(batch)).toBe('paused');
    expect(await on.batches.renew({ ...batch, leaseOwner: BOB })).toBeUndefined();
    await on.database.execute(`UPDATE runs SET status = 'sending' WHERE id = $1`, [runId]);
    expect(await on.batches.leaseNext(BOB)).toBeUndefined();
  });
});
