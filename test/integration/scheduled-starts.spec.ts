import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ScheduledStartRepository } from '../../src/campaigns/scheduling/scheduled-start.repository.js';
import { StartDueCampaignsService } from '../../src/campaigns/scheduling/start-due-campaigns.service.js';
import type { RunsService } from '../../src/runs/index.js';
import { addCampaign, type Campaign, openLedger, type OpenLedger } from './open-ledger.js';

let on: OpenLedger;
let scheduled: ScheduledStartRepository;
let starter: StartDueCampaignsService;
/** what a start does before its end, such as to die */
let atEnd: () => void;

beforeAll(async () => {
  on = await openLedger();
  scheduled = new ScheduledStartRepository(on.database);
  const runs: Pick<RunsService, 'start' | 'announce'> = {
    start: async (tx, run) => {
      const id = await on.runs.insert(tx, run);
      atEnd();
      return id;
    },
    announce: () => Promise.resolve(),
  };
  starter = new StartDueCampaignsService(scheduled, runs as RunsService, on.database);
});
afterAll(() => on.close());
beforeEach(async () => {
  atEnd = () => undefined;
  await on.database.execute('DELETE FROM campaigns');
});

/** A campaign that waits, due so many seconds from now. */
async function addWaiting(seconds: number): Promise<Campaign> {
  const campaign = await addCampaign(on);
  const start = { plan: campaign.plan, audienceCount: 1, draft: {} };
  await on.database.execute(
    `UPDATE campaigns SET stage = 'scheduled', connection_id = $2, scheduled_start = $3,
       due_at = now() + make_interval(secs => $4) WHERE id = $1`,
    [campaign.campaignId, campaign.connectionId, JSON.stringify(start), seconds],
  );
  return campaign;
}

const stageOf = async ({ campaignId }: Campaign): Promise<string | undefined> => {
  const sql = 'SELECT stage FROM campaigns WHERE id = $1';
  return (await on.database.query<{ stage: string }>(sql, [campaignId]))[0]?.stage;
};
const runsOf = async ({ campaignId }: Campaign): Promise<number> => {
  const sql = 'SELECT count(*)::int AS count FROM runs WHERE campaign_id = $1';
  return (await on.database.query<{ count: number }>(sql, [campaignId]))[0]?.count ?? 0;
};

describe('a campaign that waits', () => {
  it('given it is not due, is left alone', async () => {
    const campaign = await addWaiting(60);
    expect(await starter.startOne()).toBe(false);
    expect([await stageOf(campaign), await runsOf(campaign)]).toEqual(['scheduled', 0]);
  });

  it('given many start what is due at once, is started by one of them', async () => {
    const campaigns = await Promise.all([addWaiting(-1), addWaiting(-2), addWaiting(-3)]);
    const answers = await Promise.all(Array.from({ length: 12 }, () => starter.startOne()));
    while (await starter.startOne()) answers.push(true);
    expect(answers.filter(Boolean)).toHaveLength(3);
    for (const campaign of campaigns)
      expect([await stageOf(campaign), await runsOf(campaign)]).toEqual(['published', 1]);
  });

  it('given it is taken back at the same moment, is either a draft or started, never both', async () => {
    for (let round = 0; round < 12; round++) {
      const campaign = await addWaiting(-1);
      const { workspaceId, campaignId } = campaign;
      const [isStarted, isTakenBack] = await Promise.all([
        starter.startOne(),
        scheduled.takeBack(workspaceId, campaignId, null),
      ]);
      expect([isStarted, isTakenBack].filter(Boolean)).toHaveLength(1);
      expect([await stageOf(campaign), await runsOf(campaign)]).toEqual(
        isStarted ? ['published', 1] : ['draft', 0],
      );
    }
  });

  it('given it is stopped at the same moment, is either stopped or started', async () => {
    const campaign = await addWaiting(-1);
    const [isStopped, isStarted] = await Promise.all([
      scheduled.stop(campaign.workspaceId, campaign.campaignId, null),
      starter.startOne(),
    ]);
    expect([isStopped, isStarted].filter(Boolean)).toHaveLength(1);
    expect(await runsOf(campaign)).toBe(isStarted ? 1 : 0);
  });

  it('given the process dies between its run and the end, still waits, and is started by the next', async () => {
    const campaign = await addWaiting(-1);
    atEnd = () => {
      throw new Error('killed');
    };
    await expect(starter.startOne()).rejects.toMatchObject({ campaignId: campaign.campaignId });
    expect([await stageOf(campaign), await runsOf(campaign)]).toEqual(['scheduled', 0]);
    atEnd = () => undefined;
    expect(await starter.startOne()).toBe(true);
    expect(await runsOf(campaign)).toBe(1);
  });

  it('given one cannot be started, does not keep the others waiting', async () => {
    const [first, second] = [await addWaiting(-9), await addWaiting(-1)];
    expect(await starter.startOne([first.campaignId])).toBe(true);
    expect([await stageOf(first), await stageOf(second)]).toEqual(['scheduled', 'published']);
  });

  it('of another workspace, is neither taken back nor stopped', async () => {
    const { campaignId } = await addWaiting(60);
    expect(await scheduled.takeBack(randomUUID(), campaignId, null)).toBe(false);
    expect(await scheduled.stop(randomUUID(), campaignId, null)).toBe(false);
  });
});
