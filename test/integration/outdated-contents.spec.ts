import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { OutdatedContents } from '../../src/deliveries/outdated-contents.js';
import { type Outdated, OutdatedData } from '../../src/retention/index.js';
import { ALICE, FAILED, lease, save, SENT } from './leased-batches.js';
import { batchesOf, everythingOf, expectCountsToAgree, runRow } from './ledger-readings.js';
import {
  addCampaign,
  addRun,
  type Campaign,
  openLedger,
  type OpenLedger,
  removeRuns,
} from './open-ledger.js';

const DAYS = 30;
const DAY_MS = 86_400_000;
const REFUSED = { reason: 'message_rejected', detail: 'The property says too much', httpStatus: 400 };

let on: OpenLedger;
let holder: OutdatedData['holders'][number];

beforeAll(async () => {
  on = await openLedger();
  const data = new OutdatedData();
  new OutdatedContents(on.database, data).onModuleInit();
  const [found] = data.holders;
  if (!found) throw new Error('it registers itself');
  holder = found;
});
afterAll(() => on.close());
beforeEach(() => removeRuns(on));

const outdated = ({ workspaceId }: Campaign): Outdated => ({
  workspaceId,
  days: DAYS,
  before: new Date(Date.now() - DAYS * DAY_MS),
});

/** @returns after how many pieces it ended */
async function removeAll(campaign: Campaign): Promise<number> {
  let pieces = 0;
  for await (const _piece of holder.remove(outdated(campaign))) pieces += 1;
  return pieces;
}

async function endedDaysAgo(runId: string, days: number): Promise<void> {
  expect(await on.runSwitch.finishIfDone(runId)).toBe(true);
  await on.database.execute(`UPDATE runs SET finished_at = now() - make_interval(days => $2) WHERE id = $1`, [
    runId,
    days,
  ]);
}

/** A run of three pushes and a multicast that ended: one of the pushes failed, and one contact was removed by the message. */
async function addEndedRun(campaign: Campaign, daysAgo: number) {
  const { runId, chunks } = await addRun(on, [3, 2], { campaign });
  const removed = { contactId: randomUUID(), reason: 'stopped_by_template', detail: 'Not for Aya' } as const;
  await on.database.transaction((tx) =>
    on.ledger.append(tx, runId, {
      batches: [],
      additions: [],
      deliveries: [],
      failures: [],
      removals: [removed],
    }),
  );
  const first = await lease(on, ALICE);
  await save(on, first, [SENT, FAILED, SENT], { failures: new Map([[1, REFUSED]]) });
  await save(on, await lease(on, ALICE), [SENT, SENT]);
  await endedDaysAgo(runId, daysAgo);
  return { runId, people: chunks.flatMap(({ deliveries }) => deliveries) };
}

/** A run whose many batches were closed by stopping it. */
async function addStoppedRun(campaign: Campaign, batches: number): Promise<string> {
  const { runId } = await addRun(
    on,
    Array.from({ length: batches }, () => 2),
    { campaign },
  );
  await on.database.execute(`UPDATE runs SET status = 'stopped' WHERE id = $1`, [runId]);
  while (await on.runSwitch.stopUnsent(runId));
  await endedDaysAgo(runId, DAYS + 1);
  return runId;
}

const outcomesOf = async (runId: string) =>
  (await on.queries.list([runId], { limit: 100 })).map(({ detail: _detail, ...outcome }) => outcome);

const isGone = async (runId: string): Promise<boolean> =>
  (await batchesOf(on, runId)).every(({ content }) => content === null);

describe('removing the contents of a run that ended long ago', () => {
  it('takes messages, keys and details, and no outcome, reason, request id or count', async () => {
    const campaign = await addCampaign(on);
    const { runId, people } = await addEndedRun(campaign, DAYS + 1);
    const [outcomes, counts, run] = [
      await outcomesOf(runId),
      await on.queries.countsOf([runId]),
      await runRow(on, runId),
    ];
    expect(await holder.count(outdated(campaign), 100)).toBe(people.length);
    expect(await holder.count(outdated(campaign), 2)).toBe(2);
    await removeAll(campaign);

    const held = JSON.stringify(await everythingOf(on, runId));
    for (const gone of ['hello', REFUSED.detail, 'Not for Aya']) expect(held).not.toContain(gone);
    expect(await outcomesOf(runId)).toEqual(outcomes);
    expect(outcomes.map(({ reason }) => reason)).toEqual(
      expect.arrayContaining(['message_rejected', 'stopped_by_template', null]),
    );
    expect(outcomes.filter(({ lineRequestId }) => lineRequestId === 'request-1')).toHaveLength(4);
    expect(await on.queries.countsOf([runId])).toEqual(counts);
    expect(await runRow(on, runId)).toEqual({
      ...run,
      contents_kept_days: DAYS,
      contents_removed_at: expect.any(Date),
    });
    await expectCountsToAgree(on, runId);
    expect(await on.queries.findFrozen(runId, people[0]?.contactId ?? '')).toMatchObject({
      messages: null,
      retryKey: null,
      keptDays: DAYS,
      state: 'sent',
      attemptCount: 1,
    });
    expect(await holder.count(outdated(campaign), 100)).toBe(0);
    expect(await removeAll(campaign)).toBe(0);
  });

  it('leaves alone what ended later, has no end, or is of another workspace', async () => {
    const campaign = await addCampaign(on);
    const other = await addCampaign(on);
    const later = await addEndedRun(campaign, DAYS - 1);
    const elsewhere = await addEndedRun(other, DAYS + 1);
    const { runId: open } = await addRun(on, [2], { campaign: await addCampaign(on, campaign) });
    await on.database.execute(`UPDATE runs SET created_at = now() - interval '1 year' WHERE id = $1`, [open]);
    const runIds = [later.runId, elsewhere.runId, open];
    const before = await Promise.all(runIds.map((runId) => everythingOf(on, runId)));
    await removeAll(campaign);
    expect(await Promise.all(runIds.map((runId) => everythingOf(on, runId)))).toEqual(before);
  });

  it('is refused by the table for a batch that is still to be sent', async () => {
    const { runId } = await addRun(on, [2]);
    await expect(
      on.database.execute('UPDATE batches SET content = NULL WHERE run_id = $1', [runId]),
    ).rejects.toThrow('ck_batches_content');
  });

  it('given it is ended after each piece, goes on where it stood, and says when nothing is left', async () => {
    const campaign = await addCampaign(on);
    const runId = await addStoppedRun(campaign, 120);
    const run = await runRow(on, runId);
    let times = 0;
    for (; await isOpen(runId); times += 1)
      for await (const _piece of holder.remove(outdated(campaign))) break;
    expect(times).toBeGreaterThan(2);
    expect(await isGone(runId)).toBe(true);
    expect(await runRow(on, runId)).toEqual({
      ...run,
      contents_kept_days: DAYS,
      contents_removed_at: expect.any(Date),
    });
  });

  it('given two do it at once, is done once and whole', async () => {
    const campaign = await addCampaign(on);
    const runId = await addStoppedRun(campaign, 120);
    await Promise.all([removeAll(campaign), removeAll(campaign)]);
    await removeAll(campaign);
    expect(await isGone(runId)).toBe(true);
    expect(await isOpen(runId)).toBe(false);
    await expectCountsToAgree(on, runId);
  });

  it('given somebody has a batch in hand, does not wait for it, and takes it the next time', async () => {
    // The embedded database has one transaction at a time.
    if (!process.env.DATABASE_URL) return;
    const campaign = await addCampaign(on);
    const { runId } = await addEndedRun(campaign, DAYS + 1);
    await on.database.transaction(async (tx) => {
      await tx.query('SELECT FROM batches WHERE run_id = $1 AND seq = 0 FOR UPDATE', [runId]);
      await removeAll(campaign);
    });
    expect((await batchesOf(on, runId)).map(({ content }) => content === null)).toEqual([false, true]);
    expect(await isOpen(runId)).toBe(true);
    await removeAll(campaign);
    expect(await isGone(runId)).toBe(true);
    expect(await isOpen(runId)).toBe(false);
  });

  it('given somebody is erased afterwards, forgets his LINE ID all the same', async () => {
    const campaign = await addCampaign(on);
    const { runId, people } = await addEndedRun(campaign, DAYS + 1);
    await removeAll(campaign);
    const [first] = people;
    await on.database.transaction((tx) => on.contents.erase(tx, first?.contactId ?? ''));
    expect(JSON.stringify(await everythingOf(on, runId))).not.toContain(first?.lineId ?? 'nobody');
    expect(await isGone(runId)).toBe(true);
  });
});

async function isOpen(runId: string): Promise<boolean> {
  const [row] = await on.database.query<{ isOpen: boolean }>(
    'SELECT contents_removed_at IS NULL AS "isOpen" FROM runs WHERE id = $1',
    [runId],
  );
  return row?.isOpen ?? false;
}
