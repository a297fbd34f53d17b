import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ALICE, BOB, lease, leaseNext, save, STOPPED } from './leased-batches.js';
import { expectCountsToAgree, runRow } from './ledger-readings.js';
import { addCampaign, addRun, openLedger, type OpenLedger, removeRuns, setRunStatus } from './open-ledger.js';

let on: OpenLedger;

beforeAll(async () => {
  on = await openLedger();
});
afterAll(() => on.close());
beforeEach(() => removeRuns(on));

describe('the lanes with something to send', () => {
  it('are one for each connection and endpoint, however many runs and batches', async () => {
    const [first, second] = [await addCampaign(on), await addCampaign(on)];
    await addRun(on, [1, 1], { campaign: first });
    await addRun(on, [2], { kind: 'multicast', campaign: await addCampaign(on, first) });
    await addRun(on, [2], { kind: 'multicast', campaign: second });
    const lanes = await on.batches.findDueLanes();
    const names = (lane: { connectionId: string; kind: string }): string =>
      `${lane.connectionId} ${lane.kind}`;
    expect(lanes.map(names).toSorted()).toEqual(
      [
        `${first.connectionId} push`,
        `${first.connectionId} multicast`,
        `${second.connectionId} multicast`,
      ].toSorted(),
    );
  });

  it('given everything is leased or closed, are none', async () => {
    const { runId } = await addRun(on, [1, 1]);
    await save(on, await lease(on, ALICE), [STOPPED]);
    await lease(on, ALICE);
    expect(await on.batches.findDueLanes()).toEqual([]);
    await expectCountsToAgree(on, runId);
  });
});

describe('leasing for a lane', () => {
  it('takes batches of its own kind and connection only', async () => {
    const campaign = await addCampaign(on);
    const pushes = await addRun(on, [1, 1], { campaign });
    const multicasts = await addRun(on, [2, 2, 2], {
      kind: 'multicast',
      campaign: await addCampaign(on, campaign),
    });
    await addRun(on, [2], { kind: 'multicast' });
    const { connectionId } = campaign;
    const leased = await leaseNext(on, ALICE, { connectionId, kind: 'multicast', batches: 16 });
    expect(leased).toMatchObject({ runId: multicasts.runId, connectionId });
    expect(leased?.batches.map(({ seq, kind }) => [seq, kind])).toEqual([
      [0, 'multicast'],
      [1, 'multicast'],
      [2, 'multicast'],
    ]);
    expect(await leaseNext(on, BOB, { connectionId, kind: 'multicast' })).toBeUndefined();
    expect(await leaseNext(on, BOB, { connectionId, kind: 'push' })).toMatchObject({ runId: pushes.runId });
  });

  it('lets the runs of a connection take turns, each from its first batch on', async () => {
    const campaign = await addCampaign(on);
    const runIds: string[] = [];
    for (let n = 0; n < 3; n++) {
      const { runId } = await addRun(on, [1, 1], { campaign: await addCampaign(on, campaign) });
      runIds.push(runId);
    }
    runIds.sort();
    const turns: [string, number][] = [];
    for (let afterRunId: string | null = null, n = 0; n < 6; n++) {
      const { batch } = await lease(on, ALICE, { connectionId: campaign.connectionId, afterRunId });
      turns.push([batch.runId, batch.seq]);
      afterRunId = batch.runId;
    }
    expect(turns).toEqual([0, 1].flatMap((seq) => runIds.map((runId) => [runId, seq])));
  });

  it('given the run that was served last is gone, goes on with the one after it', async () => {
    const { runId } = await addRun(on, [1]);
    const last = 'ffffffff-ffff-ffff-ffff-ffffffffffff';
    expect(await leaseNext(on, ALICE, { afterRunId: last })).toMatchObject({ runId });
  });

  it('takes what is due longest first', async () => {
    const { runId } = await addRun(on, [1, 1, 1]);
    await on.database.execute(
      `UPDATE batches SET due_at = now() - interval '1 hour' WHERE run_id = $1 AND seq = 2`,
      [runId],
    );
    expect((await lease(on, ALICE)).batch.seq).toBe(2);
    expect((await lease(on, ALICE)).batch.seq).toBe(0);
  });

  it('given a stopped run, hands out its batches of both kinds to be closed', async () => {
    const runs = {
      push: await addRun(on, [1]),
      multicast: await addRun(on, [2], { kind: 'multicast' }),
    };
    for (const kind of ['push', 'multicast'] as const) {
      await setRunStatus(on, runs[kind].runId, 'stopped');
      const held = await lease(on, ALICE, { kind });
      expect(held.lease.runStatus).toBe('stopped');
      await save(
        on,
        held,
        held.batch.states.map(() => STOPPED),
      );
    }
    await on.runSwitch.finishAllDone();
    for (const { runId } of [runs.push, runs.multicast]) {
      expect(await runRow(on, runId)).toMatchObject({ attempted_count: 0, finished_at: expect.any(Date) });
      await expectCountsToAgree(on, runId);
    }
  });
});
