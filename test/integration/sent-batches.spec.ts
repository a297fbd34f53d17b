import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Lease } from '../../src/deliveries/batch.repository.js';
import { age, ALICE, BOB, leaseNext, SENT } from './leased-batches.js';
import { everythingOf, expectCountsToAgree, runRow } from './ledger-readings.js';
import { addRun, openLedger, type OpenLedger, removeRuns } from './open-ledger.js';

let on: OpenLedger;

beforeAll(async () => {
  on = await openLedger();
});
afterAll(() => on.close());
beforeEach(() => removeRuns(on));

async function leaseAll(owner: string): Promise<Lease> {
  const leased = await leaseNext(on, owner, { kind: 'multicast', batches: 16 });
  if (!leased) throw new Error('there is nothing to lease');
  return leased;
}

const allSent = ({ batches }: Lease) => batches.map(({ seq }) => ({ seq, requestId: `request-${seq}` }));

describe('saving multicasts that were sent as a whole', () => {
  it('closes all of them with the request of each, and counts everybody once', async () => {
    const { runId, chunks } = await addRun(on, [3, 500, 2], { kind: 'multicast' });
    const leased = await leaseAll(ALICE);
    expect(await on.batches.saveSent(leased, allSent(leased))).toMatchObject({ recipients: 505, erased: [] });
    expect(await runRow(on, runId)).toMatchObject({ sent_count: 505 });
    await expectCountsToAgree(on, runId);
    await on.runSwitch.finishIfDone(runId);
    expect(await runRow(on, runId)).toMatchObject({ status: 'done' });
    const outcomes = await on.queries.list([runId], { limit: 1_000 });
    const requestOf = new Map(outcomes.map((one) => [one.contactId, one.lineRequestId]));
    for (const { deliveries } of chunks)
      for (const { contactId, batchSeq } of deliveries)
        expect(requestOf.get(contactId)).toBe(`request-${batchSeq}`);
    expect(new Set(outcomes.map(({ status }) => status))).toEqual(new Set(['sent']));
  });

  it('given the lease was lost, writes nothing; a second time neither', async () => {
    const { runId } = await addRun(on, [2, 2], { kind: 'multicast' });
    const lost = await leaseAll(ALICE);
    await age(on, runId, 'lease_expires_at', '1 second');
    const taken = await leaseAll(BOB);
    const before = await everythingOf(on, runId);
    await on.batches.saveSent(lost, allSent(lost));
    expect(await everythingOf(on, runId)).toEqual(before);
    expect(await on.batches.saveSent(taken, allSent(taken))).toMatchObject({ recipients: 4 });
    expect(await on.batches.saveSent(taken, allSent(taken))).toEqual({
      batches: 0,
      recipients: 0,
      erased: [],
    });
    expect(await runRow(on, runId)).toMatchObject({ sent_count: 4 });
    await expectCountsToAgree(on, runId);
  });

  it('given one of several was lost, saves the others', async () => {
    const { runId } = await addRun(on, [2, 3], { kind: 'multicast' });
    const leased = await leaseAll(ALICE);
    await on.database.execute(
      `UPDATE batches SET lease_expires_at = '-infinity' WHERE run_id = $1 AND seq = 0`,
      [runId],
    );
    await leaseAll(BOB);
    await on.batches.saveSent(leased, allSent(leased));
    expect(await runRow(on, runId)).toMatchObject({ sent_count: 3 });
    await expectCountsToAgree(on, runId);
  });

  it('given two leases of one run are saved at once, loses no count', async () => {
    const { runId } = await addRun(
      on,
      Array.from({ length: 12 }, () => 2),
      { kind: 'multicast' },
    );
    const leases: Lease[] = [];
    for (let n = 0; n < 6; n++) {
      const leased = await leaseNext(on, n % 2 ? ALICE : BOB, { kind: 'multicast', batches: 2 });
      if (leased) leases.push(leased);
    }
    await Promise.all(leases.map((leased) => on.batches.saveSent(leased, allSent(leased))));
    expect(await runRow(on, runId)).toMatchObject({ sent_count: 24 });
    await expectCountsToAgree(on, runId);
  });

  it('keeps a request id that would be read as another state', async () => {
    const { runId, chunks } = await addRun(on, [2], { kind: 'multicast' });
    const leased = await leaseAll(ALICE);
    await on.batches.saveSent(leased, [{ seq: 0, requestId: '' }]);
    await expectCountsToAgree(on, runId);
    const contactId = chunks[0]?.deliveries[0]?.contactId ?? '';
    expect((await on.queries.findFrozen(runId, contactId))?.state).toBe(SENT.kind);
    expect(await on.queries.list([runId], { limit: 1, status: 'sent' })).toMatchObject([
      { status: 'sent', lineRequestId: null },
      { status: 'sent', lineRequestId: null },
    ]);
  });

  it('given people were erased meanwhile, says in which batches', async () => {
    const { runId, chunks } = await addRun(on, [2, 2], { kind: 'multicast' });
    const leased = await leaseAll(ALICE);
    const contactId = chunks[1]?.deliveries[0]?.contactId ?? '';
    await on.database.transaction((tx) => on.contents.erase(tx, contactId));
    expect(await on.batches.saveSent(leased, allSent(leased))).toMatchObject({ erased: [1] });
    await expectCountsToAgree(on, runId);
  });
});
