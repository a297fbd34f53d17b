import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ALICE, lease, leaseNext, save, SENT } from './leased-batches.js';
import { expectCountsToAgree, runRow } from './ledger-readings.js';
import {
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

const statusOf = async (runId: string): Promise<unknown> => {
  const { status, status_reason } = await runRow(on, runId);
  return [status, status_reason];
};
const another = (): Promise<Campaign> => addCampaign(on, campaign);

/** When LINE is asked again, in seconds from now. */
async function nextCheckIn(runId: string): Promise<number> {
  const [row] = await on.database.query<{ seconds: number }>(
    'SELECT extract(epoch FROM resume_check_at - now())::float AS seconds FROM runs WHERE id = $1',
    [runId],
  );
  return row?.seconds ?? 0;
}

const makeDue = (): Promise<number> =>
  on.database.execute(`UPDATE runs SET resume_check_at = now() - interval '1 second'`);

describe('what LINE says of the account', () => {
  it('pauses every run of the connection that plans or sends, and no other', async () => {
    const { runId: sending } = await addRun(on, [1], { campaign });
    const planning = await startRun(on, await another());
    const stopped = await startRun(on, await another());
    await setRunStatus(on, stopped, 'stopped');
    const { runId: elsewhere } = await addRun(on, [1]);
    await on.runSwitch.pauseConnection(campaign.connectionId, 'token_revoked');
    expect(await Promise.all([sending, planning, stopped, elsewhere].map(statusOf))).toEqual([
      ['paused', 'token_revoked'],
      ['paused', 'token_revoked'],
      ['stopped', null],
      ['sending', null],
    ]);
    expect(await leaseNext(on, ALICE, { connectionId: campaign.connectionId, kind: 'push' })).toBeUndefined();
  });

  it('does not touch what a person has paused', async () => {
    const { runId } = await addRun(on, [1], { campaign });
    await on.runs.move(campaign.workspaceId, runId, {
      from: ['sending'],
      to: `'paused'`,
      reason: 'paused_by_user',
    });
    await on.runSwitch.pauseConnection(campaign.connectionId, 'token_revoked');
    await on.runResume.resumeRepaired();
    await on.runResume.resumeQuota(campaign.connectionId);
    expect(await statusOf(runId)).toEqual(['paused', 'paused_by_user']);
  });
});

describe('runs paused for a refused credential', () => {
  it('go on when the connection is active again, each where it was, and nobody is lost', async () => {
    const { runId } = await addRun(on, [1], { campaign });
    const planning = await startRun(on, await another());
    await on.database.execute(`UPDATE connections SET status = 'revoked' WHERE id = $1`, [
      campaign.connectionId,
    ]);
    await on.runSwitch.pauseConnection(campaign.connectionId, 'token_revoked');
    expect(await on.runResume.resumeRepaired()).toBe(0);
    await on.database.execute(`UPDATE connections SET status = 'active' WHERE id = $1`, [
      campaign.connectionId,
    ]);
    expect(await on.runResume.resumeRepaired()).toBe(2);
    expect(await Promise.all([runId, planning].map(statusOf))).toEqual([
      ['sending', null],
      ['planning', null],
    ]);
    await save(on, await lease(on, ALICE), [SENT]);
    await expectCountsToAgree(on, runId);
  });
});

describe('runs paused for the month’s quota', () => {
  const pause = (): Promise<void> =>
    on.runSwitch.pauseConnection(campaign.connectionId, 'monthly_quota_exceeded');

  it('are looked at after a second, then after longer and longer, up to half a minute', async () => {
    const { runId } = await addRun(on, [1], { campaign });
    const waits: number[] = [];
    for (let n = 0; n < 12; n++) {
      await pause();
      waits.push(Math.round(await nextCheckIn(runId)));
      await on.runResume.resumeQuota(campaign.connectionId);
    }
    expect(waits.slice(0, 4)).toEqual([1, 2, 4, 8]);
    expect(waits.slice(-2)).toEqual([32, 32]);
  });

  it('are claimed by one process, with the least that going on would need', async () => {
    const { runId } = await addRun(on, [40, 3], { campaign, kind: 'multicast' });
    await pause();
    expect(await on.runResume.claimQuotaChecks()).toEqual([]);
    await makeDue();
    const claimed = await Promise.all([on.runResume.claimQuotaChecks(), on.runResume.claimQuotaChecks()]);
    const { workspaceId, connectionId } = campaign;
    expect(claimed.flat()).toEqual([{ workspaceId, connectionId, needed: 3 }]);
    expect(await nextCheckIn(runId)).toBeGreaterThan(20);
  });

  it('need one message for a push, and for a run with nothing planned yet', async () => {
    await addRun(on, [30], { campaign });
    await addRun(on, [40], { campaign: await another(), kind: 'multicast' });
    await pause();
    await makeDue();
    expect(await on.runResume.claimQuotaChecks()).toMatchObject([{ needed: 1 }]);
    await removeRuns(on);
    await startRun(on, await another());
    await pause();
    await makeDue();
    expect(await on.runResume.claimQuotaChecks()).toMatchObject([{ needed: 1 }]);
  });

  it('given two of a connection, are one claim', async () => {
    const { runId } = await addRun(on, [1], { campaign });
    await addRun(on, [1], { campaign: await another() });
    await pause();
    await on.database.execute(`UPDATE runs SET resume_check_at = now() - interval '1 second' WHERE id = $1`, [
      runId,
    ]);
    expect(await on.runResume.claimQuotaChecks()).toHaveLength(1);
    expect(await on.runResume.claimQuotaChecks()).toEqual([]);
  });

  it('given there is no room, are looked at later; given there is, go on', async () => {
    const { runId } = await addRun(on, [1], { campaign });
    await pause();
    await on.runResume.checkAgainIn(campaign.connectionId, 15);
    expect(Math.round(await nextCheckIn(runId))).toBe(15);
    expect(await on.runResume.resumeQuota(campaign.connectionId)).toBe(1);
    expect(await statusOf(runId)).toEqual(['sending', null]);
    await save(on, await lease(on, ALICE), [SENT]);
    await expectCountsToAgree(on, runId);
  });

  it('are no concern of a repaired credential', async () => {
    const { runId } = await addRun(on, [1], { campaign });
    await pause();
    expect(await on.runResume.resumeRepaired()).toBe(0);
    expect(await statusOf(runId)).toEqual(['paused', 'monthly_quota_exceeded']);
  });
});
