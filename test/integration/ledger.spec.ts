import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ALICE, AT_ONCE, FAILED, lease, save, SENT, STOPPED, UNCLEAR, WAITING } from './leased-batches.js';
import { everythingOf, expectCountsToAgree, runRow } from './ledger-readings.js';
import {
  aChunk,
  addCampaign,
  addRun,
  newLineId,
  openLedger,
  type OpenLedger,
  removeRuns,
  setRunStatus,
  startRun,
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
    await save(on, await lease(on, ALICE), [SENT, FAILED, UNCLEAR, WAITING], { dueAt: AT_ONCE });
    return runId;
  }

  it('has every qualified contact once, in the state the ledger has him in', async () => {
    const runId = await addMixedRun();
    const outcomes = await on.queries.list([runId], { limit: 100 });
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
    const all = await on.queries.list([runId], { limit: 100 });
    const [first, second, third] = await on.queries.list([runId], { limit: 2 });
    expect([first, second, third]).toEqual(all.slice(0, 3));
    expect(await on.queries.list([runId], { limit: 100, after: second?.contactId })).toEqual(all.slice(2));
    expect(await on.queries.list([runId], { limit: 100, status: 'pending' })).toHaveLength(2);
    expect(await on.queries.list([runId], { limit: 100, reason: 'forbidden' })).toHaveLength(1);
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

describe('whom a chain of runs has reached', () => {
  const failure = (contactId: string, lineId: string) => ({ contactId, lineId, reason: 'x', detail: 'x' });

  it('is everybody it sent to or may have sent to, and nobody who failed for certain or was stopped', async () => {
    const campaign = await addCampaign(on);
    const runIds: string[] = [];
    const lineIds: Record<string, string> = {};
    for (const name of ['first', 'second', 'third']) {
      const runId = await startRun(on, campaign, runIds.at(-1));
      const entries = aChunk(runId, 0, 4, {
        failures: [failure(randomUUID(), (lineIds[`${name} failed at planning`] = newLineId()))],
      });
      await on.database.transaction(async (tx) => {
        await on.ledger.append(tx, runId, entries);
        await on.runs.moveCursor(tx, runId, null, true);
      });
      ['sent', 'failed', 'stopped', 'unclear'].forEach((what, position) => {
        lineIds[`${name} ${what}`] = entries.deliveries[position]?.lineId ?? '';
      });
      await save(on, await lease(on, ALICE), [SENT, FAILED, STOPPED, UNCLEAR], { dueAt: AT_ONCE });
      await expectCountsToAgree(on, runId);
      await setRunStatus(on, runId, 'done');
      runIds.push(runId);
    }
    const [, second = '', third = ''] = runIds;
    const namesOf = (found: Set<string>): string[] =>
      Object.keys(lineIds).filter((name) => found.has(lineIds[name] ?? ''));
    const all = [...Object.values(lineIds), newLineId()];
    expect(namesOf(await on.ledger.findReached(on.database, third, all))).toEqual([
      'first sent',
      'first unclear',
      'second sent',
      'second unclear',
      'third sent',
      'third unclear',
    ]);
    expect(namesOf(await on.ledger.findReached(on.database, second, all))).not.toContain('third sent');
    expect(await on.ledger.findReached(on.database, third, [])).toEqual(new Set());
  });

  it('holds who failed unconfirmed: perhaps he has it', async () => {
    const { runId, chunks } = await addRun(on, [1]);
    const failures = new Map([[0, { reason: 'unconfirmed', detail: 'LINE did not say' }]]);
    await save(on, await lease(on, ALICE), [FAILED], { failures });
    const lineId = chunks[0]?.deliveries[0]?.lineId ?? '';
    expect(await on.ledger.findReached(on.database, runId, [lineId])).toEqual(new Set([lineId]));
    await expectCountsToAgree(on, runId);
  });
});

describe('deleting a run', () => {
  it('takes all its entries with it, and none of another run', async () => {
    const runId = await startMixed();
    const other = await startMixed();
    const before = await everythingOf(on, other);
    await on.database.execute('DELETE FROM runs WHERE id = $1', [runId]);
    expect(await everythingOf(on, runId)).toEqual([[], [], [], [], []]);
    expect(await everythingOf(on, other)).toEqual(before);
    await expectCountsToAgree(on, other);
  });

  it('leaves the runs that retried it, which then retry none', async () => {
    const campaign = await addCampaign(on);
    const first = await startRun(on, campaign);
    await setRunStatus(on, first, 'done');
    const retry = await startRun(on, campaign, first);
    await on.database.execute('DELETE FROM runs WHERE id = $1', [first]);
    expect(await runRow(on, retry)).toMatchObject({ retry_of_run_id: null });
  });

  async function startMixed(): Promise<string> {
    const { runId } = await addRun(on, [2]);
    const entries = aChunk(runId, 1, 1, {
      removals: [{ contactId: randomUUID(), reason: 'duplicate' }],
      failures: [{ contactId: randomUUID(), lineId: newLineId(), reason: 'x', detail: 'x' }],
    });
    await on.database.transaction((tx) => on.ledger.append(tx, runId, entries));
    return runId;
  }
});
