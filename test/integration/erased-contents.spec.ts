import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { freezeBatches } from '../../src/deliveries/index.js';
import type { LedgerEntries } from '../../src/deliveries/index.js';
import {
  age,
  ALICE,
  AT_ONCE,
  BOB,
  FAILED,
  type Held,
  lease,
  leaseNext,
  recipientsOf,
  save,
  SENT,
  STOPPED,
  UNCLEAR,
  WAITING,
} from './leased-batches.js';
import { batchesOf, everythingOf, expectCountsToAgree, runRow } from './ledger-readings.js';
import {
  addRun,
  openLedger,
  type OpenLedger,
  removeRuns,
  startRun,
  withSameMessages,
} from './open-ledger.js';

let on: OpenLedger;

beforeAll(async () => {
  on = await openLedger();
});
afterAll(() => on.close());
beforeEach(() => removeRuns(on));

const erase = (contactId = ''): Promise<void> =>
  on.database.transaction((tx) => on.contents.erase(tx, contactId));

const expectForgotten = async (runId: string, lineId = ''): Promise<void> =>
  expect(JSON.stringify(await everythingOf(on, runId))).not.toContain(lineId);

/** Three people in a multicast, the one in the middle to be erased. */
async function addMulticast() {
  const { runId, chunks } = await addRun(on, [3], { kind: 'multicast' });
  const [first, middle, last] = chunks[0]?.deliveries ?? [];
  if (!first || !middle || !last) throw new Error('there are three');
  return { runId, first, middle, last, others: [first.lineId, last.lineId] };
}

async function saveSent({ lease: held, batch }: Held): Promise<void> {
  const { erased } = await on.batches.saveSent(held, [{ seq: batch.seq, requestId: 'r' }]);
  for (const seq of erased) await on.contents.scrub(batch.runId, seq);
}

describe('erasing a contact from pushes', () => {
  it('empties his line in every run and no other, and forgets his LINE ID; a second time changes nothing', async () => {
    const { runId, chunks } = await addRun(on, [1, 3]);
    const [alone] = chunks[0]?.deliveries ?? [];
    const [, middle] = chunks[1]?.deliveries ?? [];
    for (const one of [alone, middle, alone]) await erase(one?.contactId);

    expect(recipientsOf((await lease(on, ALICE)).batch)).toEqual([]);
    const kept = chunks[1]?.deliveries.map(({ lineId }) => lineId) ?? [];
    const { batch } = await lease(on, ALICE);
    expect(batch.requests.map(({ positions }) => positions)).toEqual([[0], [2]]);
    expect(recipientsOf(batch)).toEqual([[kept[0]], [kept[2]]]);
    const known = await on.database.query<{ line_id: string }>(
      'SELECT line_id FROM deliveries WHERE run_id = $1 ORDER BY batch_seq, position',
      [runId],
    );
    expect(known.map((row) => row.line_id)).toEqual([
      `erased:${alone?.contactId}`,
      kept[0],
      `erased:${middle?.contactId}`,
      kept[2],
    ]);
    await expectCountsToAgree(on, runId);
  });
});

describe('erasing a contact from a multicast', () => {
  it('given it is filling, completes it without him, as another request', async () => {
    const runId = await startRun(on);
    const people = withSameMessages(3);
    const frozen = freezeBatches({ runId, nextSeq: 0, filling: new Map(), isLast: false }, people);
    const entries: LedgerEntries = { ...frozen, removals: [], failures: [] };
    await on.database.transaction((tx) => on.ledger.append(tx, runId, entries));
    await erase(people[0]?.contactId);
    expect(await batchesOf(on, runId)).toMatchObject([{ state: 'planned', group_key: null, size: 3 }]);
    const { batch } = await lease(on, ALICE);
    expect(recipientsOf(batch)).toEqual([[people[1]?.lineId, people[2]?.lineId]]);
    expect(batch.requests[0]?.positions).toEqual([1, 2]);
    expect(frozen.batches[0]?.content).not.toContain(batch.requests[0]?.retryKey);
    await expectForgotten(runId, people[0]?.lineId);
    await expectCountsToAgree(on, runId);
  });

  it('given nobody has touched it, leaves him out under another key; his place is stopped', async () => {
    const { runId, middle, others } = await addMulticast();
    await erase(middle.contactId);
    const held = await lease(on, ALICE);
    expect(recipientsOf(held.batch)).toEqual([others]);
    await expectForgotten(runId, middle.lineId);
    await save(on, held, [SENT, STOPPED, SENT]);
    expect(await runRow(on, runId)).toMatchObject({ sent_count: 2, removed_counts: { stopped: 1 } });
    await expectCountsToAgree(on, runId);
  });

  it('given everybody in it is erased, asks for nothing', async () => {
    const { runId, first, middle, last } = await addMulticast();
    for (const { contactId } of [first, middle, last]) await erase(contactId);
    const { batch } = await lease(on, ALICE);
    expect([batch.requests, batch.states]).toEqual([[], [WAITING, WAITING, WAITING]]);
    await expectCountsToAgree(on, runId);
  });

  it('given it was narrowed, touches the one part that has him', async () => {
    const { runId, middle, others } = await addMulticast();
    const held = await lease(on, ALICE);
    const [whole] = held.batch.requests;
    if (!whole) throw new Error('a multicast is one request');
    const parts = [
      { ...whole, positions: [0, 1], body: bodyFor([others[0], middle.lineId]) },
      { ...whole, positions: [2], body: bodyFor([others[1]]) },
    ];
    await save(on, held, [WAITING, WAITING, WAITING], { narrowed: parts, dueAt: AT_ONCE });
    await erase(middle.contactId);
    const { batch } = await lease(on, ALICE);
    expect(recipientsOf(batch)).toEqual([[others[0]], [others[1]]]);
    expect(batch.requests[1]).toEqual(parts[1]);
    expect(batch.requests[0]?.retryKey).not.toBe(whole.retryKey);
    await expectCountsToAgree(on, runId);
  });

  it('given LINE may have taken it, keeps its bytes until it is closed', async () => {
    const { runId, middle, others } = await addMulticast();
    const first = await lease(on, ALICE);
    await save(on, first, [UNCLEAR, UNCLEAR, UNCLEAR], { dueAt: AT_ONCE });
    await erase(middle.contactId);
    const second = await lease(on, ALICE);
    expect(second.batch.requests).toEqual(first.batch.requests);
    await saveSent(second);
    await expectForgotten(runId, middle.lineId);
    const [row] = await batchesOf(on, runId);
    expect(row?.content).toContain(`"to":["${others[0]}","erased","${others[1]}"]`);
    await expectCountsToAgree(on, runId);
  });

  it('given a sender has it in hand, is done when that has saved it', async () => {
    const { runId, middle } = await addMulticast();
    const held = await lease(on, ALICE);
    await erase(middle.contactId);
    expect(await batchesOf(on, runId)).toMatchObject([{ erased_line_ids: [middle.lineId] }]);
    await saveSent(held);
    expect(await batchesOf(on, runId)).toMatchObject([{ state: 'closed', erased_line_ids: [] }]);
    await expectForgotten(runId, middle.lineId);
    await expectCountsToAgree(on, runId);
  });

  it('given its sender gave it back unasked, is left out by the next', async () => {
    const { runId, middle, others } = await addMulticast();
    const held = await lease(on, ALICE);
    await erase(middle.contactId);
    await save(on, held, [WAITING, WAITING, WAITING], { dueAt: AT_ONCE, wasHeld: true });
    expect(await leaseNext(on, BOB)).toBeUndefined();
    await on.contents.scrub(runId, held.batch.seq);
    const again = await lease(on, BOB);
    expect(recipientsOf(again.batch)).toEqual([others]);
    expect(again.batch.requests[0]?.retryKey).not.toBe(held.batch.requests[0]?.retryKey);
    await expectForgotten(runId, middle.lineId);
  });

  it('given its sender died, keeps the bytes for who asks again', async () => {
    const { runId, middle } = await addMulticast();
    const lost = await lease(on, ALICE);
    await age(on, runId, 'lease_expires_at', '1 second');
    await erase(middle.contactId);
    const taken = await lease(on, BOB);
    expect(taken.batch.requests).toEqual(lost.batch.requests);
    await save(on, taken, [SENT, SENT, SENT]);
    await on.contents.scrubAll();
    await expectForgotten(runId, middle.lineId);
    await expectCountsToAgree(on, runId);
  });

  it('given it is closed, takes his LINE ID out at once and leaves the counts', async () => {
    const { runId, middle, others } = await addMulticast();
    await saveSent(await lease(on, ALICE));
    const before = await runRow(on, runId);
    await erase(middle.contactId);
    await expectForgotten(runId, middle.lineId);
    expect(await runRow(on, runId)).toEqual(before);
    expect((await batchesOf(on, runId))[0]?.content).toContain(others[0]);
    await expectCountsToAgree(on, runId);
  });

  it('given the process died between closing and scrubbing, another does it', async () => {
    const { runId, first, middle } = await addMulticast();
    const held = await lease(on, ALICE);
    for (const { contactId } of [first, middle]) await erase(contactId);
    await on.batches.saveSent(held.lease, [{ seq: 0, requestId: 'r' }]);
    await on.contents.scrubAll();
    for (const { lineId } of [first, middle]) await expectForgotten(runId, lineId);
    expect(await batchesOf(on, runId)).toMatchObject([{ erased_line_ids: [] }]);
  });

  it('leaves what is still open to its senders: nothing is scrubbed before it is closed', async () => {
    const { runId, middle } = await addMulticast();
    await lease(on, ALICE);
    await erase(middle.contactId);
    const before = await batchesOf(on, runId);
    await on.contents.scrubAll();
    await on.contents.scrub(runId, 0);
    expect(await batchesOf(on, runId)).toEqual(before);
    expect(await leaseNext(on, BOB)).toBeUndefined();
  });
});

describe('erasing a contact in quarantine', () => {
  it('forgets him there, and nobody takes him down again', async () => {
    const { runId, middle, first } = await addMulticast();
    const held = await lease(on, ALICE);
    const refused = { reason: 'invalid_line_id', detail: 'no' };
    const failures = new Map([0, 1].map((position) => [position, refused]));
    await on.quarantine.add(held.lease, held.batch, failures);
    await erase(middle.contactId);
    await on.quarantine.add(held.lease, held.batch, failures);
    const listed = await on.quarantine.list(held.lease.connectionId, undefined, 10);
    expect(listed.map(({ lineId }) => lineId)).toEqual([first.lineId]);
    await save(on, held, [FAILED, FAILED, SENT], { failures });
    await expectCountsToAgree(on, runId);
  });
});

function bodyFor(to: unknown[]): string {
  return JSON.stringify({ messages: [], to });
}
