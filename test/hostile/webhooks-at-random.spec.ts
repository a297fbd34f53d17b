import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '../../src/database/index.js';
import { CampaignWorld } from '../support/campaign-world.js';
import { withSeed } from '../support/seeded-random.js';
import { makePeople } from '../support/simulated-people.js';

const CHANGES = 400;
const PEOPLE = 25;

let world: CampaignWorld;
let admin: (method: string, path: string, body?: object) => Promise<{ underWay?: number }>;

beforeAll(async () => {
  world = await CampaignWorld.start();
  const base = `${world.line.url}/__sim/channels/${world.line.channel.id}`;
  admin = async (method, path, body) => {
    const answer = await fetch(base + path, { method, ...(body && { body: JSON.stringify(body) }) });
    expect(answer.ok).toBe(true);
    return answer.json() as Promise<{ underWay?: number }>;
  };
});
afterAll(() => world.close());

/** LINE has posted everything, and everything was digested. */
async function settled(): Promise<void> {
  const database = world.test.server.app.get(Database);
  for (;;) {
    const { underWay } = await admin('GET', '/webhooks');
    const [row] = await database.query<{ left: number }>('SELECT count(*)::int AS left FROM webhook_bodies');
    if (underWay === 0 && row?.left === 0) return;
    await sleep(50);
  }
}

describe('given LINE sends webhooks twice, late, in disorder and again', () => {
  it('friendship is what it is on the phones', () =>
    withSeed(async (random) => {
      const { channel, line } = world;
      const { body: connection } = await world.request
        .post('/api/v1/connections')
        .send({ name: 'Shop', channelAccessToken: line.channel.token, channelSecret: line.channel.secret })
        .expect(201);
      await admin('PATCH', '', {
        webhook: {
          endpoint: `${world.test.url}/webhooks/line/${connection.id}`,
          redelivery: true,
          duplicates: 0.3,
          delayMs: 400,
        },
      });
      const people = makePeople(channel, 'phones', PEOPLE).map(({ lineId }) => lineId);
      const groups = ['C', 'R'].map((kind) => `${kind}${'0'.repeat(30)}ab`);
      for (const groupId of groups) channel.putGroup({ groupId, botIsMember: false });
      for (let change = 0; change < CHANGES; change++) {
        world.line.admin.clock.advance(random.between(1, 1_000));
        if (random.next() < 0.1)
          await admin('PATCH', `/groups/${random.oneOf(groups)}`, { botIsMember: random.next() < 0.5 });
        else
          await admin('PATCH', `/users/${random.oneOf(people)}`, {
            state: random.oneOf(['friend', 'blocked']),
          });
      }
      await settled();

      const { body } = await world.request.get('/api/v1/contacts?limit=1000').expect(200);
      const told: { lineId: string; friendStatus: string }[] = body.items;
      const known = new Map(told.map(({ lineId, friendStatus }) => [lineId, friendStatus]));
      expect(known.size).toBeGreaterThan(PEOPLE / 2);
      for (const [lineId, status] of known) {
        const isFriend = lineId.startsWith('U')
          ? channel.findUser(lineId)?.state === 'friend'
          : channel.findGroup(lineId)?.botIsMember;
        expect({ lineId, status }).toEqual({ lineId, status: isFriend ? 'friend' : 'blocked' });
      }
      for (const lineId of people.filter((id) => !known.has(id)))
        expect(channel.findUser(lineId)?.state).toBe('friend');
    }));
});
