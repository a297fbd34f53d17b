import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { LeasedBatch, PassOutcome } from '../../src/deliveries/batch.repository.js';
import type { PositionState } from '../../src/deliveries/outcomes.js';
import { aChunk, addCampaign, addRun, newLineId, openLedger, type OpenLedger } from './open-ledger.js';

const [ALICE, BOB] = [randomUUID(), randomUUID()];
const WAITING: PositionState = { kind: 'waiting' };
const UNCLEAR: PositionState = { kind: 'unclear' };
const SENT: PositionState = { kind: 'sent', requestId: 'request-1' };
const FAILED: PositionState = { kind: 'failed' };
const STOPPED: PositionState = { kind: 'stopped' };
const AT_ONCE = new Date(0);

let on: OpenLedger;

beforeAll(async () => {
  on = await openLedger();
});
afterAll(() => on.close());
/** Whatever an earlier test left open is of no concern to the next one. */
beforeEach(() => on.database.execute('DELETE FROM runs'));

async function lease(owner: string): Promise<LeasedBatch> {
  const batch = await on.batches.leaseNext(owner);
  if (!batch) throw new Error('there is no batch to lease');
  return batch;
}

/** What a pass that ended like this would save. */
function anOutcome(before: LeasedBatch, states: PositionState[], dueAt?: Date): PassOutcome {
  const became = (kind: string): number[] =>
    states.flatMap((state, position) =>
      state.kind === kind && before.states[position]?.kind !== kind ? [position] : [],
    );
  return {
    states,
    failures: new Map(became('failed').map((position) => [position, { reason: 'forbidden', detail: 'no' }])),
    stopped: became('stopped'),
    sentCount: became('sent').length,
    dueAt,
  };
}

interface RunRow {
  status: string;
  qualified_count: number;
  attempted_count: number;
  failed_count: number;
  sent_count: number;
  batch_count: number;
  removed_counts: Record<string, number>;
  finished_at: Date | null;
}

async function runRow(runId: string): Promise<RunRow> {
  const [row] = await on.database.query<RunRow>('SELECT * FROM runs WHERE id = $1', [runId]);
  if (!row) throw new Error('there is no such run');
  return row;
}

/** All that the ledger holds of a run, to see that nothing was written. */
async function everythingOf(runId: string): Promise<unknown> {
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
async function countsOf(runId: string) {
  const run = await runRow(runId);
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

async function expectCountsToAgree(runId: string): Promise<void> {
  const { kept, counted } = await countsOf(runId);
  expect(kept).toEqual(counted);
  expect(kept.qualified).toBe(kept.removed + kept.attempted);
}

async function age(
  runId: string,
  column: 'lease_expires_at' | 'first_attempt_at',
  by: string,
): Promise<void> {
  await on.database.execute(`UPDATE batches SET ${column} = now() - $2::interval WHERE run_id = $1`, [
    runId,
    by,
  ]);
}

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
    const batch = await lease(ALICE);
    expect(batch).toMatchObject({ seq: 0, leaseOwner: ALICE, attemptCount: 1, runStatus: 'sending' });
    expect(batch.states).toEqual([WAITING, WAITING]);
    expect(batch.requests.map((request) => JSON.parse(request?.body ?? ''))).toEqual(
      chunks[0]?.deliveries.map(({ lineId }) => expect.objectContaining({ to: lineId })),
    );
  });

  it('given a lease ran out, gives the batch to another, who takes what waited for unclear', async () => {
    const { runId } = await addRun(on, [3]);
    const first = await lease(ALICE);
    await on.batches.savePass(first, anOutcome(first, [SENT, WAITING, WAITING], AT_ONCE));
    const second = await lease(ALICE);
    expect(await on.batches.leaseNext(BOB)).toBeUndefined();
    await age(runId, 'lease_expires_at', '1 second');
    const third = await lease(BOB);
    expect(second.states).toEqual([SENT, WAITING, WAITING]);
    expect(third.states).toEqual([SENT, UNCLEAR, UNCLEAR]);
    expect(third.attemptCount).toBe(3);
    expect(third.firstAttemptAt).toEqual(second.firstAttemptAt);
  });

  it('given all leases are ended at a start, hands the batches out as abandoned', async () => {
    await addRun(on, [1]);
    await lease(ALICE);
    await on.batches.endLeases();
    expect((await lease(BOB)).states).toEqual([UNCLEAR]);
  });

  it.each([
    ['nothing is unclear', 'begins anew', WAITING, true],
    ['something is unclear', 'goes on', UNCLEAR, false],
  ])('given %s after a day, the age of its keys %s', async (_, __, state, beginsAnew) => {
    const { runId } = await addRun(on, [2]);
    const first = await lease(ALICE);
    await on.batches.savePass(first, anOutcome(first, [SENT, state], AT_ONCE));
    await age(runId, 'first_attempt_at', '25 hours');
    const { firstAttemptAt } = await lease(ALICE);
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
    const batch = await lease(ALICE);
    await on.database.execute(`UPDATE runs SET status = 'paused' WHERE id = $1`, [runId]);
    await age(runId, 'lease_expires_at', '1 second');
    expect(await on.batches.renew(batch)).toBe('paused');
    expect(await on.batches.renew({ ...batch, leaseOwner: BOB })).toBeUndefined();
    await on.database.execute(`UPDATE runs SET status = 'sending' WHERE id = $1`, [runId]);
    expect(await on.batches.leaseNext(BOB)).toBeUndefined();
  });
});

describe('saving a pass', () => {
  it('given the lease was lost, writes nothing', async () => {
    const { runId } = await addRun(on, [3]);
    const lost = await lease(ALICE);
    await age(runId, 'lease_expires_at', '1 second');
    const taken = await lease(BOB);
    const before = await everythingOf(runId);
    expect(await on.batches.savePass(lost, anOutcome(lost, [SENT, FAILED, STOPPED]))).toBe(false);
    expect(await everythingOf(runId)).toEqual(before);
    expect(await on.batches.savePass(taken, anOutcome(taken, [SENT, SENT, SENT]))).toBe(true);
    expect(await on.batches.savePass(taken, anOutcome(taken, [SENT, SENT, SENT]))).toBe(false);
    expect(await runRow(runId)).toMatchObject({ sent_count: 3, failed_count: 0 });
  });

  it('keeps what was found, and hands it out again when the batch is due', async () => {
    await addRun(on, [4]);
    const first = await lease(ALICE);
    const states = [SENT, UNCLEAR, FAILED, WAITING];
    await on.batches.savePass(first, anOutcome(first, states, AT_ONCE));
    expect((await lease(BOB)).states).toEqual(states);
  });

  it('given many batches of one run are saved at once, loses no count', async () => {
    const sizes = Array.from({ length: 20 }, (_, n) => 3 + (n % 4));
    const { runId } = await addRun(on, sizes);
    const leased = [];
    for (let n = 0; n < sizes.length; n++) leased.push(await lease(n % 2 ? ALICE : BOB));
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
    await expectCountsToAgree(runId);
    const { attempted_count, failed_count, sent_count } = await runRow(runId);
    expect(failed_count + sent_count).toBe(attempted_count);
    expect(attempted_count).toBe(sizes.reduce((total, size) => total + size, 0));
  });

  it('given positions were stopped, moves them from attempted to removed, each with its reason', async () => {
    const { runId, chunks } = await addRun(on, [3, 2]);
    await on.database.execute(`UPDATE runs SET status = 'stopped' WHERE id = $1`, [runId]);
    const first = await lease(ALICE);
    await on.batches.savePass(first, anOutcome(first, [SENT, STOPPED, STOPPED]));
    await on.runSwitch.finishIfDone(runId);
    expect(await runRow(runId)).toMatchObject({ status: 'stopped', finished_at: null });
    const second = await lease(ALICE);
    await on.batches.savePass(second, anOutcome(second, [STOPPED, FAILED]));
    await on.runSwitch.finishIfDone(runId);

    await expectCountsToAgree(runId);
    const run = await runRow(runId);
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
    expect(await runRow(runId)).toMatchObject({ status: 'sending' });
    const batch = await lease(ALICE);
    await on.batches.savePass(batch, anOutcome(batch, [SENT]));
    await on.database.execute('UPDATE runs SET planned_at = NULL WHERE id = $1', [runId]);
    await on.runSwitch.finishIfDone(runId);
    expect(await runRow(runId)).toMatchObject({ status: 'sending' });
    await on.database.execute('UPDATE runs SET planned_at = now() WHERE id = $1', [runId]);
    await on.runSwitch.finishAllDone();
    expect(await runRow(runId)).toMatchObject({ status: 'done', finished_at: expect.any(Date) });
  });
});

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
    const batch = await lease(ALICE);
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
    expect(await on.queries.failuresByReason(runId)).toEqual([
      { reason: 'forbidden', count: 1 },
      { reason: 'personalization_missing', count: 1 },
    ]);
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

    const first = await lease(ALICE);
    expect(first.requests).toEqual([undefined]);
    const second = await lease(ALICE);
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
      await expectCountsToAgree(runId);
    }
    expect(await runRow(runId)).toMatchObject({
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
    const before = await everythingOf(runId);
    const again =
      chunks[0]?.deliveries.map((one) => ({ ...one, contactId: randomUUID(), batchSeq: 1 })) ?? [];
    const chunk = { ...aChunk(runId, 1, 1), deliveries: again };
    await expect(on.database.transaction((tx) => on.ledger.append(tx, runId, chunk))).rejects.toThrow(
      /uq_deliveries_run_id_line_id/,
    );
    expect(await everythingOf(runId)).toEqual(before);
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
