import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ProcessWorld } from '../support/process-world.js';
import { withSeed } from '../support/seeded-random.js';
import { buildServer } from '../support/server-process.js';
import { demoChannel } from '../support/simulated-people.js';
import { until } from '../support/until.js';

const FRIENDS = 7_300;
const KILLS = 4;

let world: ProcessWorld;

beforeAll(async () => {
  await buildServer();
  world = await ProcessWorld.open({
    databaseServer: process.env.DATABASE_URL,
    redisUrl: process.env.REDIS_URL,
  });
});
afterAll(() => world.close());

describe('given the process is killed while followers are imported', () => {
  it('goes on by itself, and finds everybody once', () =>
    withSeed(async (random) => {
      const channel = demoChannel(world.line);
      channel.settings.followerPages = 'ragged';
      for (let index = 1; index <= FRIENDS; index++)
        channel.putUser({
          userId: `U${index.toString(16).padStart(32, '0')}`,
          displayName: `Friend ${index}`,
        });
      let server = await world.start();
      const { body: connection } = await server.request
        .post('/api/v1/connections')
        .send({ name: 'Shop', channelAccessToken: world.line.channel.token })
        .expect(201);
      const route = `/api/v1/connections/${connection.id}/followers`;
      const { body: job } = await server.request.post(`${route}/import`).expect(202);
      for (let kill = 0; kill < KILLS; kill++) {
        await sleep(random.between(0, 150));
        await world.kill(server);
        server = await world.start();
      }
      const done = await until(async () => {
        const { body } = await server.request.get(`${route}/imports/${job.id}`).expect(200);
        return body.status === 'running' ? undefined : body;
      });
      expect(done).toMatchObject({ status: 'done', found: FRIENDS, created: FRIENDS, problem: null });

      const { query } = await world.ground();
      const [row] = (await query(
        `SELECT count(*)::int AS friends, count(DISTINCT line_id)::int AS people FROM contacts
         WHERE friend_status = 'friend'`,
      )) as { friends: number; people: number }[];
      expect(row).toEqual({ friends: FRIENDS, people: FRIENDS });
      const named = async (): Promise<number> => {
        const rows = (await query(
          `SELECT count(*)::int AS named FROM contacts WHERE display_name LIKE 'Friend %'`,
        )) as { named: number }[];
        return rows[0]?.named ?? 0;
      };
      // What a killed process was asking for is asked for again, too; all of them would take minutes.
      const before = await named();
      await until(async () => ((await named()) >= Math.min(before + 1, FRIENDS) ? true : undefined));
    }));
});
