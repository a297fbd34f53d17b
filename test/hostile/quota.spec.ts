import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Account, campaignTo, type Crowd, onSending } from '../support/hostile-account.js';
import { HostileWorld } from '../support/hostile-world.js';

let world: HostileWorld;

beforeAll(async () => {
  world = await HostileWorld.start();
});
afterAll(() => world.close());

/** Of each group three members are counted. */
const CROWD = { own: 150, teams: 6, teamSize: 10, groups: 4, rooms: 2 };
const EVERYBODY = 216;

async function publishBoth(account: Account, name: string, crowd: Crowd = CROWD): Promise<string[]> {
  const ids = [
    await campaignTo(world.client, account, `${name} first`, crowd),
    await campaignTo(world.client, account, `${name} second`, crowd),
  ];
  for (const id of ids) await world.client.publish(id);
  return ids;
}

async function expectBothSent(account: Account, ids: string[]): Promise<void> {
  for (const id of ids)
    expect(await world.client.waitForStatus(id, 'sent')).toMatchObject({ sent: EVERYBODY, failed: 0 });
  await world.agrees(account, ...ids);
}

describe('given the month’s messages run out under two campaigns of one account', () => {
  it('both pause and fail nobody, and both go on by themselves when there are more', async () => {
    const account = await world.open('used up');
    account.channel.quota.limit = { type: 'limited', value: 170 };
    const ids = await publishBoth(account, 'used up');
    for (const id of ids) {
      const report = await world.client.waitForStatus(id, 'paused');
      expect(report).toMatchObject({ failed: 0, runs: [{ statusReason: 'monthly_quota_exceeded' }] });
    }
    account.channel.quota.limit = { type: 'limited', value: 10_000 };
    await expectBothSent(account, ids);
    expect(account.channel.quota.usage(world.line.admin.clock.now())).toBe(2 * (EVERYBODY + 12));
  });

  it('also when LINE loses answers meanwhile, and pauses and goes on several times', async () => {
    const account = await world.open('raised bit by bit');
    const { channel } = account;
    channel.quota.limit = { type: 'limited', value: 100 };
    channel.faults.set([
      ...onSending('500_after', { probability: 0.05 }),
      ...onSending('reset_after', { probability: 0.05 }),
    ]);
    // Nobody who needs more than one: a group that does not fit is tried less and less often.
    const ids = await publishBoth(account, 'bit by bit', { own: EVERYBODY });
    for (const value of [180, 250, 10_000]) {
      const [first = ''] = ids;
      await world.client.waitFor(first, () => channel.quota.left(world.line.admin.clock.now()) === 0);
      channel.quota.limit = { type: 'limited', value };
    }
    await expectBothSent(account, ids);
  });
});

describe('given messages are only reserved for a while', () => {
  it('both campaigns go on by themselves when they are not any more', async () => {
    const account = await world.open('reserved');
    const { channel } = account;
    const now = world.line.admin.clock.now();
    channel.quota.limit = { type: 'limited', value: 1_000 };
    channel.quota.reserve(900, now + 3_000);
    const ids = await publishBoth(account, 'reserved');
    await expectBothSent(account, ids);
  });
});
