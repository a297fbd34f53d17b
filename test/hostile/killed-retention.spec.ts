import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ProcessWorld } from '../support/process-world.js';
import { withSeed } from '../support/seeded-random.js';
import { buildServer, type ServerProcess } from '../support/server-process.js';
import { until } from '../support/until.js';

const REQUESTS = 40;
const EVENTS_PER_REQUEST = 1_000;
const KILLS = 3;
const DAY_MS = 86_400_000;

let world: ProcessWorld;

beforeAll(async () => {
  await buildServer();
  world = await ProcessWorld.open({
    databaseServer: process.env.DATABASE_URL,
    redisUrl: process.env.REDIS_URL,
  });
});
afterAll(() => world.close());

describe('given the process is killed while it removes old events', () => {
  it('goes on at each start, and removes the old ones and no other', () =>
    withSeed(async (random) => {
      let server: ServerProcess = await world.start();
      await server.request.put('/api/v1/contacts/eve').send({}).expect(201);
      for (let request = 0; request < REQUESTS; request++) {
        const at = new Date(Date.now() - (request % 2 === 0 ? 100 : 1) * DAY_MS).toISOString();
        const events = Array.from({ length: EVENTS_PER_REQUEST }, () => ({
          externalId: 'eve',
          name: random.oneOf(['purchase', 'page_view', 'cart']),
          at,
        }));
        await server.request.post('/api/v1/events').send({ events }).expect(202);
      }
      await server.request.patch('/api/v1/settings/retention').send({ eventsDays: 30 }).expect(200);
      for (let kill = 0; kill < KILLS; kill++) {
        await sleep(random.between(0, 300));
        await world.kill(server);
        server = await world.start();
      }
      const { request } = server;
      await until(async () => {
        const { body } = await request.get('/api/v1/settings/retention').expect(200);
        return body.sweptAt === null ? undefined : true;
      });
      const { query } = await world.ground();
      const [left] = await query(
        `SELECT count(*) FILTER (WHERE at < now() - interval '30 days')::int AS old, count(*)::int AS all
         FROM contact_events`,
      );
      expect(left).toEqual({ old: 0, all: (REQUESTS / 2) * EVENTS_PER_REQUEST });
    }));
});
