import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ALICE, BOB } from './leased-batches.js';
import { expectCountsToAgree } from './ledger-readings.js';
import {
  aChunk,
  addCampaign,
  addRun,
  type Campaign,
  openLedger,
  type OpenLedger,
  removeRuns,
  setRunStatus,
  startRun,
} from './open-ledger.js';

let on: OpenLedger;
let campaign: Campaign;

beforeAll(async () => {
  on = await openLedger();
});
afterAll(() => on.close());
beforeEach(async () => {
  await removeRuns(on);
  campaign = await addCampaign(on);
});

const claim = async (owner: string, except: string[] = []): Promise<string | undefined> =>
  (await on.runs.claimUnplanned(owner, except))?.id;
const lock = (runId: string, owner: string) =>
  on.database.transaction((tx) =>
    on.runs.lockForPlanning(tx, { id: runId, workspaceId: campaign.workspaceId }, owner),
  );
const expire = (runId: string): Promise<number> =>
  on.database.execute(`UPDATE runs SET plan_lease_expires_at = now() - interval '1 second' WHERE id = $1`, [
    runId,
  ]);

/** Runs of campaigns of one workspace, the first the oldest. */
async function startRuns(count: number): Promise<string[]> {
  const runIds: string[] = [];
  for (let n = 0; n < count; n++) {
    runIds.push(await startRun(on, await addCampaign(on, campaign)));
    await on.database.execute(
      `UPDATE runs SET created_at = now() + make_interval(secs => $2) WHERE id = $1`,
      [runIds[n], n],
    );
  }
  return runIds;
}

describe('claiming runs to be planned', () => {
  it('given planners at once, gives no run to two of them', async () => {
    const runIds = await startRuns(8);
    const claimed: string[] = [];
    // A planner that finds every row locked goes away empty-handed and looks again.
    while (claimed.length < runIds.length) {
      const found = await Promise.all([ALICE, BOB, ALICE, BOB].map((owner) => claim(owner, claimed)));
      for (const owner of [0, 1])
        claimed.push(...new Set(found.filter((id, n) => n % 2 === owner && id !== undefined) as string[]));
    }
    expect(claimed.toSorted()).toEqual(runIds.toSorted());
    const held = await on.database.query('SELECT 1 FROM runs WHERE plan_lease_owner IN ($1, $2)', [
      ALICE,
      BOB,
    ]);
    expect(held).toHaveLength(8);
  });

  it('goes round: the oldest first, and then those not in hand yet', async () => {
    const [first = '', second = '', third = ''] = await startRuns(3);
    expect(await claim(ALICE)).toBe(first);
    expect(await claim(ALICE, [first])).toBe(second);
    expect(await claim(BOB)).toBe(third);
    expect(await claim(ALICE, [first, second])).toBeUndefined();
    expect(await claim(BOB)).toBe(third);
  });

  it('given the planner was killed, frees its run after the lease, and at once when it released it', async () => {
    const [runId = ''] = await startRuns(1);
    await claim(ALICE);
    expect(await claim(BOB)).toBeUndefined();
    await expire(runId);
    expect(await claim(BOB)).toBe(runId);
    expect(await lock(runId, ALICE)).toBeUndefined();
    await on.runs.releasePlanning(ALICE, runId);
    expect(await claim(ALICE)).toBeUndefined();
    await on.runs.releasePlanning(BOB);
    expect(await claim(ALICE)).toBe(runId);
    await on.runs.endPlanLeases();
    expect(await claim(BOB)).toBe(runId);
  });

  it.each([
    ['planning', true],
    ['stopped', true],
    ['sending', false],
    ['paused', false],
    ['done', false],
    ['failed', false],
  ])('given a run that is %s and not planned to its end, takes it: %s', async (status, isTaken) => {
    const [runId = ''] = await startRuns(1);
    await setRunStatus(on, runId, status);
    expect((await claim(ALICE)) === runId).toBe(isTaken);
  });

  it('takes none that is planned or finished', async () => {
    await addRun(on, [1], { campaign });
    const [finished = ''] = await startRuns(1);
    await on.database.execute(`UPDATE runs SET status = 'stopped', finished_at = now() WHERE id = $1`, [
      finished,
    ]);
    expect(await claim(ALICE)).toBeUndefined();
  });
});

describe('planning a chunk', () => {
  it('is for who has claimed the run, and tells where planning stands', async () => {
    const [runId = ''] = await startRuns(1);
    expect(await lock(runId, ALICE)).toBeUndefined();
    await claim(ALICE);
    expect(await lock(runId, BOB)).toBeUndefined();
    expect(await lock(runId, ALICE)).toEqual({
      status: 'planning',
      planCursor: null,
      nextSeq: 0,
      qualifiedCount: 0,
      attemptedCount: 0,
      erasureCount: 0,
    });
    await on.database.transaction(async (tx) => {
      await on.ledger.append(tx, runId, aChunk(runId, 0, 3));
      await on.runs.moveCursor(tx, runId, runId, false);
    });
    expect(await lock(runId, ALICE)).toMatchObject({ planCursor: runId, nextSeq: 1, attemptedCount: 3 });
    await expectCountsToAgree(on, runId);
  });

  it.each(['paused', 'failed', 'sending'])('given the run is %s by then, is not done', async (status) => {
    const [runId = ''] = await startRuns(1);
    await claim(ALICE);
    await setRunStatus(on, runId, status);
    expect(await lock(runId, ALICE)).toBeUndefined();
  });

  it('renews the lease, and after the last chunk there is nothing to claim', async () => {
    const [runId = ''] = await startRuns(1);
    await claim(ALICE);
    await expire(runId);
    await on.database.transaction((tx) => on.runs.moveCursor(tx, runId, runId, false));
    expect(await claim(BOB)).toBeUndefined();
    await on.database.transaction((tx) => on.runs.moveCursor(tx, runId, null, true));
    await on.runs.releasePlanning(ALICE, runId);
    expect(await claim(BOB)).toBeUndefined();
    expect(await on.database.query('SELECT status, plan_cursor FROM runs')).toEqual([
      { status: 'sending', plan_cursor: runId },
    ]);
  });
});
