import { afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { answersWith, campaignTo, onSending, openAccount } from '../support/hostile-account.js';
import { killAtRandom } from '../support/kill-at.js';
import { ProcessWorld } from '../support/process-world.js';
import { withSeed } from '../support/seeded-random.js';
import { buildServer, type ServerProcess } from '../support/server-process.js';
import { expectWorldAgrees } from '../support/world-agrees.js';

const KILLS = 26;
const { DATABASE_URL: databaseServer, REDIS_URL: redisUrl } = process.env;
const servers = databaseServer && redisUrl ? describe : describe.skip;

const CROWD = { own: 1_200, teams: 60, teamSize: 20, groups: 10, rooms: 10 };
const EVERYBODY = 2_420;

let world: ProcessWorld;

beforeAll(() => buildServer(), 180_000);
beforeEach(async () => {
  world = await ProcessWorld.open({ databaseServer, redisUrl, environment: { SEND_CONCURRENCY: '9' } });
});
afterEach(() => world.close());

servers(
  'given a server and two workers, of which one is killed again and again, and LINE loses answers',
  () => {
    it('everybody of every campaign is sent to once', async () => {
      await withSeed(async (random) => {
        const crew: { program: 'main' | 'worker'; one: ServerProcess }[] = [];
        for (const program of ['main', 'worker', 'worker'] as const)
          crew.push({ program, one: await world.start(program) });
        const server = async () => {
          const one = crew[0]?.one ?? world.spawn();
          await one.ready();
          return world.client(one);
        };
        const account = await openAccount(await server(), world.line, 'killed');
        account.channel.faults.set([
          ...onSending('hang_after', { probability: 0.005 }),
          ...onSending('500_after', { probability: 0.03 }),
          ...onSending('slow', { probability: 1, delayMs: 250 }),
        ]);
        const ids: string[] = [];
        for (let kill = 0; kill < KILLS; kill++) {
          if (kill % 6 === 0) {
            const client = await server();
            ids.push(await campaignTo(client, account, `killed ${kill}`, CROWD));
            await client.publish(ids.at(-1) ?? '');
          }
          const member = random.oneOf(crew);
          await member.one.ready();
          await killAtRandom(world.line, member.one, random, 40);
          world.processes.delete(member.one);
          member.one = world.spawn(member.program);
        }
        // Slow answers were for the kills; what is left need not take minutes.
        account.channel.faults.set(onSending('500_after', { probability: 0.03 }));
        const client = await server();
        for (const id of ids)
          expect(await client.waitForStatus(id, 'sent')).toMatchObject({ sent: EVERYBODY, failed: 0 });
        expect(answersWith(account.channel, 409)).toBeGreaterThan(KILLS);
        await expectWorldAgrees(await world.ground(), account.channel, ids);
      });
    }, 300_000);
  },
);
