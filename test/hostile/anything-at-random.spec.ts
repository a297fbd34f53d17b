import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { campaignTo, onSending, openAccount } from '../support/hostile-account.js';
import { HostileWorld } from '../support/hostile-world.js';
import { Monkey } from '../support/monkey.js';
import { ProcessWorld } from '../support/process-world.js';
import { withSeed } from '../support/seeded-random.js';
import { buildServer, type ServerProcess } from '../support/server-process.js';
import { expectWorldAgrees, type Ground } from '../support/world-agrees.js';

const STEPS = 60;
const { DATABASE_URL: databaseServer, REDIS_URL: redisUrl } = process.env;
const servers = databaseServer && redisUrl ? describe : describe.skip;

let close: () => Promise<void>;
afterEach(() => close());

async function expectAllEnded({ client }: Ground, monkey: Monkey): Promise<void> {
  for (const id of monkey.campaigns) {
    const { status, pending } = await client.report(id);
    expect({ status, pending }).toEqual({ status: monkey.stopped.has(id) ? 'stopped' : 'sent', pending: 0 });
  }
}

describe('given campaigns are published, paused, resumed, stopped and people erased at random, and LINE fails', () => {
  it('at the end everybody has one outcome, and LINE accepted nothing twice', async () => {
    const world = await HostileWorld.start({ leaseSeconds: 2, lineTimeoutMs: 600 });
    close = () => world.close();
    await withSeed(async (random) => {
      const account = await world.open('at random');
      const monkey = new Monkey(world.line, account, random, async () => world.client);
      await monkey.begin();
      for (let step = 0; step < STEPS; step++) await monkey.step();
      await monkey.calm();
      await expectAllEnded(world, monkey);
      await world.agrees(account, ...monkey.campaigns);
    });
  });
});

servers('given the same is done to a server and a worker, and the worker is killed besides', () => {
  beforeAll(() => buildServer(), 180_000);

  it('at the end everybody has one outcome, and LINE accepted nothing twice', async () => {
    const world = await ProcessWorld.open({ databaseServer, redisUrl });
    close = () => world.close();
    await withSeed(async (random) => {
      const server = await world.start('main', { ROLES: 'api,plan' });
      const ground = world.beside(server);
      const account = await openAccount(ground.client, world.line, 'at random');
      let worker: ServerProcess = await world.start('worker');
      const killWorker = async (): Promise<void> => {
        await worker.ready();
        await world.kill(worker);
        worker = world.spawn('worker');
      };
      const monkey = new Monkey(world.line, account, random, async () => ground.client, killWorker);
      await monkey.begin();
      for (let step = 0; step < STEPS; step++) await monkey.step();
      await monkey.calm();
      await expectAllEnded(ground, monkey);
      await expectWorldAgrees(ground, account.channel, monkey.campaigns);
    });
  });
});

describe('given somebody is erased while his multicast is in a sender’s hands, and the campaign is paused', () => {
  it('he is not sent to when it goes on', async () => {
    const world = await HostileWorld.start();
    close = () => world.close();
    const account = await world.open('erased in hand');
    const { channel } = account;
    const id = await campaignTo(world.client, account, 'erased', { teams: 30, teamSize: 10 });
    channel.faults.set(onSending('429_rate', { probability: 1 }));
    await world.client.publish(id);
    await world.client.waitFor(id, () => (channel.faults.faults[1]?.struck ?? 0) > 3);
    for (let n = 0; n < 30; n++)
      await world.client.request.delete(`/api/v1/contacts/erased-member-${n * 10}`).expect(204);
    await world.client.act(id, 'pause');
    channel.faults.set([]);
    await world.client.act(id, 'resume');
    const report = await world.client.waitForStatus(id, 'sent');
    expect(report).toMatchObject({ qualified: 300, removed: { stopped: 30 }, sent: 270 });
    await world.agrees(account, id);
  });
});
