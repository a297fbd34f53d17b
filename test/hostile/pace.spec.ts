import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Channel, Simulator } from '../../apps/line-simulator/index.js';
import { type Account, campaignTo, onSending, openAccount } from '../support/hostile-account.js';
import { HostileWorld } from '../support/hostile-world.js';
import { ProcessWorld } from '../support/process-world.js';
import { buildServer } from '../support/server-process.js';
import { expectWorldAgrees, type Ground } from '../support/world-agrees.js';

const { DATABASE_URL: databaseServer, REDIS_URL: redisUrl } = process.env;
const servers = databaseServer && redisUrl ? describe : describe.skip;

const CROWD = { own: 5_000, teams: 200, teamSize: 5 };
const EVERYBODY = 6_000;

let close: () => Promise<void>;
afterEach(() => close());

/** LINE's limits with buckets half as deep, so that no burst of a whole second is forgiven. */
function keepLimits({ rateLimits }: Channel): void {
  rateLimits.set({ enabled: true, burst: 0.5 });
}

/** Sends two campaigns at once as fast as it goes, while LINE fails now and then. */
async function expectTwoToBeSent(ground: Ground, account: Account): Promise<void> {
  const { client } = ground;
  const { channel } = account;
  const ids = [
    await campaignTo(client, account, 'paced 1', CROWD),
    await campaignTo(client, account, 'paced 2', CROWD),
  ];
  keepLimits(channel);
  channel.faults.set([
    ...onSending('500_after', { probability: 0.01 }),
    ...onSending('500_before', { probability: 0.01 }),
  ]);
  for (const id of ids) await client.publish(id);
  for (const id of ids) expect(await client.waitForStatus(id, 'sent')).toMatchObject({ sent: EVERYBODY });
  expect(channel.violations.counts).toEqual({});
  await expectWorldAgrees(ground, channel, ids);
}

/** How far requests to a path ran ahead of so many a second, at the worst moment. */
function furthestAhead(line: Simulator, path: string, perSecond: number): number {
  let level = 0;
  let worst = 0;
  let lastMs = 0;
  const times = line.admin.requestLog.list().flatMap((one) => (one.path === path ? Date.parse(one.at) : []));
  for (const atMs of times.toSorted((a, b) => a - b)) {
    level = Math.max(0, level - ((atMs - lastMs) / 1_000) * perSecond) + 1;
    lastMs = atMs;
    worst = Math.max(worst, level);
  }
  return worst;
}

describe('given a limit of 300 pushes and 30 multicasts a second', () => {
  it('LINE never sees more in any window than the limit, and what half a second holds', async () => {
    const world = await HostileWorld.start({ linePushPerSecond: 300, lineMulticastPerSecond: 30 });
    close = () => world.close();
    const account = await world.open('limited');
    world.line.admin.requestLog.set({ enabled: true, capacity: 10_000 });
    const id = await campaignTo(world.client, account, 'limited', { own: 900, teams: 60, teamSize: 3 });
    account.channel.faults.set(onSending('500_after', { probability: 0.05 }));
    await world.client.publish(id);
    await world.client.waitForStatus(id, 'sent');
    expect(furthestAhead(world.line, '/v2/bot/message/push', 300)).toBeLessThanOrEqual(150);
    expect(furthestAhead(world.line, '/v2/bot/message/multicast', 30)).toBeLessThanOrEqual(15);
    await world.agrees(account, id);
  });
});

describe('given LINE keeps its limits with half the depth', () => {
  it('two campaigns of one account exceed none together', async () => {
    const world = await HostileWorld.start({ sendConcurrency: 400, lineTimeoutMs: 5_000 });
    close = () => world.close();
    await expectTwoToBeSent(world, await world.open('paced'));
  });
});

servers('given LINE keeps its limits with half the depth, and a server and two workers', () => {
  beforeAll(() => buildServer(), 180_000);

  it('two campaigns of one account exceed none together', async () => {
    const environment = { SEND_CONCURRENCY: '400', LINE_TIMEOUT_MS: '5000', LEASE_SECONDS: '30' };
    const world = await ProcessWorld.open({ databaseServer, redisUrl, environment });
    close = () => world.close();
    const [server] = await Promise.all([world.start(), world.start('worker'), world.start('worker')]);
    const ground = world.beside(server);
    await expectTwoToBeSent(ground, await openAccount(ground.client, world.line, 'paced'));
  });

  it('publish pressed at both of two servers makes one run, and overlapping ones are planned side by side', async () => {
    const world = await ProcessWorld.open({ databaseServer, redisUrl });
    close = () => world.close();
    const [one, two] = await Promise.all([world.start(), world.start()]);
    const ground = world.beside(one);
    const account = await openAccount(ground.client, world.line, 'pressed');
    const ids: string[] = [];
    for (const name of ['first', 'second', 'third'])
      ids.push(await campaignTo(ground.client, account, name, { own: 3_000, teams: 20, teamSize: 10 }));
    const answers = await Promise.all(
      ids.flatMap((id) =>
        [one, two, one, two].map((server) => server.request.post(`/api/v1/campaigns/${id}/publish`)),
      ),
    );
    expect(answers.filter(({ status }) => status === 202)).toHaveLength(3);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(9);
    for (const id of ids)
      expect(await ground.client.waitForStatus(id, 'sent')).toMatchObject({ sent: 3_200, failed: 0 });
    await expectWorldAgrees(ground, account.channel, ids);
  });
});
