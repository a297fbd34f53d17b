import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ProcessWorld } from '../support/process-world.js';
import { withSeed } from '../support/seeded-random.js';
import { buildServer } from '../support/server-process.js';
import { until } from '../support/until.js';
import { WebhookReceiver } from '../support/webhook-receiver.js';
import { userEvent, WebhookSender } from '../support/webhook-sender.js';

const BODIES = 120;
const KILLS = 3;

let world: ProcessWorld;
let receiver: WebhookReceiver;

beforeAll(async () => {
  await buildServer();
  receiver = await WebhookReceiver.start();
  world = await ProcessWorld.open({
    databaseServer: process.env.DATABASE_URL,
    redisUrl: process.env.REDIS_URL,
    environment: { OUTGOING_PRIVATE_ADDRESSES: 'allow' },
  });
});
afterAll(async () => {
  await world.close();
  await receiver.close();
});

describe('given the process is killed while webhooks are forwarded', () => {
  it('every body that LINE was answered for arrives, also when the receiver was away', () =>
    withSeed(async (random) => {
      let server = await world.start();
      const { token, secret } = world.line.channel;
      const { body: connection } = await server.request
        .post('/api/v1/connections')
        .send({ name: 'Shop', channelAccessToken: token, channelSecret: secret })
        .expect(201);
      const route = `/api/v1/connections/${connection.id}/relays`;
      await server.request
        .post(route)
        .send({ url: `${receiver.url}/in` })
        .expect(201);
      receiver.status = 503;
      const bodies = Array.from({ length: BODIES }, (_, index) => {
        const userId = `U${index.toString(16).padStart(32, '0')}`;
        return JSON.stringify({
          destination: 'x',
          events: [userEvent('follow', userId, 1_790_000_000_000 + index)],
        });
      });
      const kills = new Set(Array.from({ length: KILLS }, () => random.between(1, BODIES - 1)));
      for (const [index, body] of bodies.entries()) {
        if (index === Math.floor(BODIES / 2)) receiver.status = 200;
        const post = (): Promise<number> =>
          new WebhookSender(server.url, connection.id, secret).postBody(body).catch(() => 0);
        while ((await post()) !== 200) await sleep(50);
        if (!kills.has(index)) continue;
        await world.kill(server);
        server = await world.start();
      }
      const missing = (): string[] => bodies.filter((body) => !receiver.bodiesAt('/in').has(body));
      await until(
        async () => (missing().length === 0 ? true : undefined),
        () => missing().length,
      );
      expect(missing()).toEqual([]);
      await until(async () => {
        const { body } = await server.request.get(route).expect(200);
        return body.items[0].waiting === 0 && body.items[0].state === 'working' ? true : undefined;
      });
    }));
});
