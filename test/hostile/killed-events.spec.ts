import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ProcessWorld } from '../support/process-world.js';
import { withSeed } from '../support/seeded-random.js';
import { buildServer, type ServerProcess } from '../support/server-process.js';

const PEOPLE = 40;
const REQUESTS = 60;
const EVENTS_PER_REQUEST = 50;
const AT_ONCE = 8;
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

/** Posts until it is answered with 202, as a shop does that keeps what it could not send. */
async function deliver(server: () => ServerProcess, events: object[]): Promise<void> {
  for (;;) {
    const status = await server()
      .request.post('/api/v1/events')
      .send({ events })
      .then(
        (answer) => answer.status,
        () => 0,
      );
    if (status === 202) return;
    await sleep(50);
  }
}

describe('given the process is killed while events come', () => {
  it('has each of them once', () =>
    withSeed(async (random) => {
      let server = await world.start();
      const contacts = Array.from({ length: PEOPLE }, (_, n) => ({ externalId: `p${n}` }));
      await server.request.post('/api/v1/contacts/bulk').send({ contacts }).expect(200);
      const requests = Array.from({ length: REQUESTS }, (_, request) =>
        Array.from({ length: EVENTS_PER_REQUEST }, (_event, n) => ({
          externalId: `p${random.between(0, PEOPLE - 1)}`,
          name: random.oneOf(['purchase', 'page_view', 'cart']),
          eventId: `${request}-${n}`,
        })),
      );
      const kills = new Set(Array.from({ length: KILLS }, () => random.between(1, REQUESTS - 1)));
      const under = new Set<Promise<void>>();
      for (const [index, events] of requests.entries()) {
        const delivery: Promise<void> = deliver(() => server, events).finally(() => under.delete(delivery));
        under.add(delivery);
        if (under.size >= AT_ONCE) await Promise.race(under);
        if (!kills.has(index)) continue;
        await world.kill(server);
        server = await world.start();
      }
      await Promise.all(under);

      const { query } = await world.ground();
      const sent = new Map<string, number>();
      for (const { externalId, name } of requests.flat())
        sent.set(`${externalId} ${name}`, (sent.get(`${externalId} ${name}`) ?? 0) + 1);
      const kept = (await query(
        `SELECT c.external_id || ' ' || n.name AS what, count(*)::int AS count
         FROM contact_events e JOIN contacts c ON c.id = e.contact_id JOIN event_names n ON n.id = e.name_id GROUP BY 1`,
      )) as { what: string; count: number }[];
      expect(new Map(kept.map(({ what, count }) => [what, count]))).toEqual(sent);
    }));
});
