import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ALICE, anOutcome, AT_ONCE, FAILED, lease, SENT, UNCLEAR, WAITING } from './leased-batches.js';
import { everythingOf, expectCountsToAgree, runRow } from './ledger-readings.js';
import {
  aChunk,
  addCampaign,
  addRun,
  newLineId,
  openLedger,
  type OpenLedger,
  removeRuns,
} from './open-ledger.js';

let on: OpenLedger;

beforeAll(async () => {
  on = await openLedger();
});
afterAll(() => on.close());
beforeEach(() => removeRuns(on));

describe('asking for outcomes', () => {
  /** One of each: sent, failed, unclear and never asked in one batch; removed and failed at planning besides. */
  async function addMixedRun(): Promise<string> {
    const { runId } = await addRun(on, [4]);
    const others = {
      removals: [{ contactId: randomUUID(), reason: 'duplicate' as const }],
      failures: [
        { contactId: randomUUID(), lineId: newLineId(), reason: 'personalization_missing', detail: 'x' },
      ],
    };
    const entries = aChunk(runId, 1, 0, others);
    await on.database.transaction((tx) => on.ledger.append(tx, runId, entries));
    const batch = await lease(on, ALICE);
    await on.batches.savePass(batch, anOutcome(batch, [SENT, FAILED, UNCLEAR, WAITING], AT_ONCE));
    return runId;
  }

  it('has every qualified contact once, in the state the ledger has him in', async () => {
    const runId = await addMixedRun();
    const outcomes = await on.queries.list(runId, { limit: 100 });
    expect(outcomes.map(({ status, reason }) => [status, reason]).toSorted()).toEqual([
      ['failed', 'forbidden'],
      ['failed', 'personalization_missing'],
      ['pending', null],
      ['pending', null],
      ['removed', 'duplicate'],
      ['sent', null],
    ]);
    expect(outcomes.find(({ status }) => status === 'sent')?.lineRequestId).toBe('request-1');
    expect((await on.queries.countsOf([runId])).get(runId)).toMatchObject({
      failedCount: 2,
      failureCounts: { forbidden: 1, personalization_missing: 1 },
    });
  });

  it('leads through them page by page, and filters by status and reason', async () => {
    const runId = await addMixedRun();
    const all = await on.queries.list(runId, { limit: 100 });
    const [first, second, third] = await on.queries.list(runId, { limit: 2 });
    expect([first, second, third]).toEqual(all.slice(0, 3));
    expect(await on.queries.list(runId, { limit: 100, after: second?.contactId })).toEqual(all.slice(2));
    expect(await on.queries.list(runId, { limit: 100, status: 'pending' })).toHaveLength(2);
    expect(await on.queries.list(runId, { limit: 100, reason: 'forbidden' })).toHaveLength(1);
  });
});

describe('erasing a contact', () => {
  it('empties his line in every run and no other, and forgets his LINE ID; a second time changes nothing', async () => {
    const { runId, chunks } = await addRun(on, [1, 3]);
    const [alone] = chunks[0]?.deliveries ?? [];
    const [, middle] = chunks[1]?.deliveries ?? [];
    const erase = (contactId = ''): Promise<void> =>
      on.database.transaction((tx) => on.batches.eraseContact(tx, contactId));
    for (const contactId of [alone?.contactId, middle?.contactId, alone?.contactId]) await erase(contactId);

    const first = await lease(on, ALICE);
    expect(first.requests).toEqual([undefined]);
    const second = await lease(on, ALICE);
    const kept = chunks[1]?.deliveries.map(({ lineId }) => lineId) ?? [];
    expect(second.requests.map((request) => request && JSON.parse(request.body).to)).toEqual([
      kept[0],
      undefined,
      kept[2],
    ]);
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
  });
});

describe('appending to the ledger', () => {
  it('adds up chunk by chunk, by reason, and knows which LINE IDs are taken', async () => {
    const campaign = await addCampaign(on);
    const runId = await on.database.transaction((tx) => on.runs.insert(tx, campaign));
    if (!runId) throw new Error('a new campaign has no active run');
    const failure = { contactId: randomUUID(), lineId: newLineId(), reason: 'message_rejected', detail: 'x' };
    const removed = (...reasons: ('duplicate' | 'no_line_id' | 'limit')[]) =>
      reasons.map((reason) => ({ contactId: randomUUID(), reason }));
    const chunks = [
      aChunk(runId, 0, 3, { removals: removed('duplicate', 'no_line_id') }),
      aChunk(runId, 1, 0),
      aChunk(runId, 1, 2, { removals: removed('duplicate', 'limit'), failures: [failure] }),
    ];
    for (const chunk of chunks) {
      await on.database.transaction((tx) => on.ledger.append(tx, runId, chunk));
      await expectCountsToAgree(on, runId);
    }
    expect(await runRow(on, runId)).toMatchObject({
      qualified_count: 10,
      attempted_count: 6,
      failed_count: 1,
      sent_count: 0,
      batch_count: 2,
      removed_counts: { duplicate: 2, no_line_id: 1, limit: 1 },
    });
    const sent = chunks[0]?.deliveries[0]?.lineId ?? '';
    expect(await on.ledger.findTaken(on.database, runId, [sent, failure.lineId, newLineId()])).toEqual(
      new Set([sent, failure.lineId]),
    );
  });

  it('given the same LINE ID twice in a run, refuses the whole chunk', async () => {
    const { runId, chunks } = await addRun(on, [1]);
    const before = await everythingOf(on, runId);
    const again =
      chunks[0]?.deliveries.map((one) => ({ ...one, contactId: randomUUID(), batchSeq: 1 })) ?? [];
    const chunk = { ...aChunk(runId, 1, 1), deliveries: again };
    await expect(on.database.transaction((tx) => on.ledger.append(tx, runId, chunk))).rejects.toThrow(
      /uq_deliveries_run_id_line_id/,
    );
    expect(await everythingOf(on, runId)).toEqual(before);
  });
});

describe('starting a run', () => {
  it('given two publishers at once, makes one run', async () => {
    const campaign = await addCampaign(on);
    const started = await Promise.all(
      Array.from({ length: 4 }, () => on.database.transaction((tx) => on.runs.insert(tx, campaign))),
    );
    expect(started.filter((id) => id !== undefined)).toHaveLength(1);
  });

  it.each([
    ['planning', true],
    ['sending', true],
    ['paused', true],
    ['done', false],
    ['stopped', false],
    ['failed', false],
  ])('given the campaign has a run that is %s, refuses a second: %s', async (status, isRefused) => {
    const campaign = await addCampaign(on);
    const start = () => on.database.transaction((tx) => on.runs.insert(tx, campaign));
    const first = await start();
    await on.database.execute('UPDATE runs SET status = $2 WHERE id = $1', [first, status]);
    expect((await start()) === undefined).toBe(isRefused);
  });
});
