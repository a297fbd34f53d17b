import { afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Redis } from 'ioredis';
import { type Account, campaignTo, onSending, openAccount } from '../support/hostile-account.js';
import {
  type OwnServer,
  POSTGRES_BIN,
  REDIS_SERVER,
  startPostgres,
  startRedis,
} from '../support/own-servers.js';
import { ProcessWorld } from '../support/process-world.js';
import { buildServer, type ServerProcess } from '../support/server-process.js';
import { expectWorldAgrees } from '../support/world-agrees.js';

const isInstalled = POSTGRES_BIN !== undefined && REDIS_SERVER !== undefined;
const name = 'given a PostgreSQL and a Redis of our own, a server and a worker';
const servers = isInstalled && process.env.DATABASE_URL ? describe : describe.skip;

const CROWD = { own: 2_400, teams: 40, teamSize: 20, groups: 5, rooms: 5 };
const EVERYBODY = 3_210;

let postgres: OwnServer;
let redis: OwnServer;
let world: ProcessWorld;
let server: ServerProcess;
let account: Account;

beforeAll(() => buildServer(), 180_000);

servers(isInstalled ? name : `${name}, which this machine has no programs for`, () => {
  beforeEach(async () => {
    [postgres, redis] = await Promise.all([startPostgres(), startRedis()]);
    world = await ProcessWorld.open({ databaseServer: postgres.url, redisUrl: redis.url });
    [server] = await Promise.all([world.start(), world.start('worker')]);
    account = await openAccount(world.client(server), world.line, 'broken');
  });
  afterEach(async () => {
    await world.close();
    await Promise.all([postgres.close(), redis.close()]);
  });

  /** Publishes a campaign and does this to it again and again, each time when some more have been sent. */
  async function expectAllSentDespite(harm: (() => Promise<unknown>)[]): Promise<void> {
    const { channel } = account;
    const id = await campaignTo(world.client(server), account, 'broken', CROWD);
    channel.faults.set([
      ...onSending('500_after', { probability: 0.02 }),
      ...onSending('slow', { probability: 1, delayMs: 60 }),
    ]);
    await world.client(server).publish(id);
    for (const doIt of harm) {
      const before = channel.ledger.size;
      await new Promise<void>((resolve) => {
        const stopListening = world.line.admin.onAccepted(() => {
          if (channel.ledger.size < before + 150) return;
          stopListening();
          resolve();
        });
      });
      await doIt();
    }
    while ((await server.request.get('/health/ready')).status !== 200);
    const report = await world.client(server).waitForStatus(id, 'sent');
    expect(report).toMatchObject({ qualified: EVERYBODY, sent: EVERYBODY, failed: 0 });
    await expectWorldAgrees(world.beside(server), channel, [id]);
  }

  it('when Redis is emptied, its connections are cut, and it dies and comes back empty', async () => {
    const order = async (...command: [string, ...string[]]): Promise<void> => {
      const client = new Redis(redis.url);
      await client.call(...command);
      client.disconnect();
    };
    await expectAllSentDespite([
      () => order('FLUSHDB'),
      () => order('CLIENT', 'KILL', 'TYPE', 'normal', 'SKIPME', 'yes'),
      () => redis.breakDown(),
      () => order('FLUSHALL'),
      () => redis.breakDown(),
    ]);
  });

  it('when PostgreSQL breaks down three times, everybody is sent to once', async () => {
    await expectAllSentDespite([
      () => postgres.breakDown(),
      () => postgres.breakDown(),
      () => postgres.breakDown(),
    ]);
  });
});
