import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { finishedImport, type ImportAnswer, upload } from '../support/import-client.js';
import { ProcessWorld } from '../support/process-world.js';
import { withSeed } from '../support/seeded-random.js';
import { buildServer } from '../support/server-process.js';

const THERE = 4_000;
const NEW = 4_000;
const KILLS = 3;

let world: ProcessWorld;

beforeAll(async () => {
  await buildServer();
  world = await ProcessWorld.open({
    databaseServer: process.env.DATABASE_URL,
    redisUrl: process.env.REDIS_URL,
  });
});
afterAll(() => world.close());

const csv = (count: number, tier: (n: number) => string): string =>
  `external_id,tier,points\n${Array.from({ length: count }, (_, n) => `p${n},${tier(n)},${n}\n`).join('')}`;

describe('given the process is killed while an import is undone', () => {
  it('undoes all of it, and counts everybody once', () =>
    withSeed(async (random) => {
      let server = await world.start();
      const bring = async (content: string): Promise<ImportAnswer> => {
        const { body } = await upload(server.request, content).expect(202);
        return finishedImport(server.request, body.id);
      };
      await bring(csv(THERE, (n) => `was-${n % 7}`));
      const job = await bring(csv(THERE + NEW, () => 'wrong'));
      expect(job).toMatchObject({ created: NEW, updated: THERE });
      await server.request.post(`/api/v1/imports/${job.id}/undo`).expect(202);
      for (let kill = 0; kill < KILLS; kill++) {
        await sleep(random.between(20, 300));
        await world.kill(server);
        server = await world.start();
      }
      for (;;) {
        const { body } = await server.request.get(`/api/v1/imports/${job.id}`).expect(200);
        if (body.status === 'undone') {
          expect(body.undo).toMatchObject({ removed: NEW, restored: THERE, kept: 0 });
          break;
        }
        await sleep(50);
      }

      const { query } = await world.ground();
      const left = await query(
        `SELECT count(*)::int AS count, count(*) FILTER (WHERE external_id = 'p' || (attributes ->> 'points')
           AND attributes ->> 'tier' = 'was-' || (attributes ->> 'points')::int % 7)::int AS true FROM contacts`,
      );
      expect(left).toEqual([{ count: THERE, true: THERE }]);
      expect(await query('SELECT FROM import_changes')).toEqual([]);
    }));
});
