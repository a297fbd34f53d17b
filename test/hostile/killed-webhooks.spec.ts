import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ProcessWorld } from '../support/process-world.js';
import { type SeededRandom, withSeed } from '../support/seeded-random.js';
import { buildServer, type ServerProcess } from '../support/server-process.js';
import { type SentEvent, userEvent, WebhookSender } from '../support/webhook-sender.js';

const PEOPLE = 60;
const EVENTS = 600;
const KILLS = 3;
const THEN = Date.parse('2026-11-01T00:00:00.000Z');

let world: ProcessWorld;

beforeAll(async () => {
  await buildServer();
  world = await ProcessWorld.open({
    databaseServer: process.env.DATABASE_URL,
    redisUrl: process.env.REDIS_URL,
  });
});
afterAll(() => world.close());

/** What people did, in the order in which they did it, and whose friend the account is in the end. */
function aHistory(random: SeededRandom): { events: SentEvent[]; friends: Map<string, string> } {
  const friends = new Map<string, string>();
  const events = Array.from({ length: EVENTS }, (_, index) => {
    const userId = `U${random.between(1, PEOPLE).toString(16).padStart(32, '0')}`;
    const isBlocked = friends.get(userId) === 'blocked';
    const type = isBlocked ? 'follow' : random.oneOf(['follow', 'unfollow', 'postback', 'beacon']);
    if (type === 'follow') friends.set(userId, 'friend');
    else if (type === 'unfollow') friends.set(userId, 'blocked');
    else if (!friends.has(userId)) friends.set(userId, 'unknown');
    return userEvent(type, userId, THEN + index);
  });
  return { events, friends };
}

/** As LINE may send them: late, several in a body, some of them twice. */
function bodiesOf(events: readonly SentEvent[], random: SeededRandom): SentEvent[][] {
  const late = events.map((event, index) => ({ event, at: index + random.between(0, 100) }));
  const twice = late.filter(() => random.next() < 0.2).map(({ event, at }) => ({ event, at: at + 20 }));
  const sent = [...late, ...twice].toSorted((a, b) => a.at - b.at).map(({ event }) => event);
  const bodies: SentEvent[][] = [];
  while (sent.length > 0) bodies.push(sent.splice(0, random.between(1, 8)));
  return bodies;
}

/** Posts until it is answered with 200, as an account does that has redelivery on. */
async function deliver(server: () => ServerProcess, connectionId: string, body: SentEvent[]): Promise<void> {
  for (let isRedelivery = false; ; isRedelivery = true) {
    const sender = new WebhookSender(server().url, connectionId, world.line.channel.secret);
    const events = body.map((event) => ({ ...event, deliveryContext: { isRedelivery } }));
    if ((await sender.post(...events).catch(() => 0)) === 200) return;
    await sleep(50);
  }
}

describe('given the process is killed while webhooks come', () => {
  it('loses none that was answered, counts none twice, and knows who is a friend', () =>
    withSeed(async (random) => {
      let server = await world.start();
      const { token, secret } = world.line.channel;
      const { body: connection } = await server.request
        .post('/api/v1/connections')
        .send({ name: 'Shop', channelAccessToken: token, channelSecret: secret })
        .expect(201);
      const { events, friends } = aHistory(random);
      const bodies = bodiesOf(events, random);
      const kills = new Set(Array.from({ length: KILLS }, () => random.between(1, bodies.length - 1)));
      const under = new Set<Promise<void>>();
      for (const [index, body] of bodies.entries()) {
        const delivery: Promise<void> = deliver(() => server, connection.id, body).finally(() =>
          under.delete(delivery),
        );
        under.add(delivery);
        if (under.size >= 10) await Promise.race(under);
        if (!kills.has(index)) continue;
        await world.kill(server);
        server = await world.start();
      }
      await Promise.all(under);

      const { query } = await world.ground();
      for (;;) {
        const [row] = (await query('SELECT count(*)::int AS left FROM webhook_bodies')) as { left: number }[];
        if (row?.left === 0) break;
        await sleep(20);
      }
      const [row] = (await query('SELECT count(*)::int AS events FROM webhook_events')) as {
        events: number;
      }[];
      expect(row?.events).toBe(EVENTS);
      const contacts = (await query(
        'SELECT line_id AS "lineId", friend_status AS status, last_interaction_at AS at FROM contacts',
      )) as { lineId: string; status: string; at: Date | null }[];
      expect(new Map(contacts.map(({ lineId, status }) => [lineId, status]))).toEqual(friends);
      expect(new Map(contacts.map(({ lineId, at }) => [lineId, at?.getTime()]))).toEqual(lastDeeds(events));
    }));
});

function lastDeeds(events: readonly SentEvent[]): Map<string, number | undefined> {
  const last = new Map<string, number | undefined>();
  for (const { type, source, timestamp } of events) {
    const { userId } = source as { userId: string };
    if (type === 'follow' || type === 'postback') last.set(userId, timestamp);
    else if (!last.has(userId)) last.set(userId, undefined);
  }
  return last;
}
