import { afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  type Account,
  answersWith,
  campaignTo,
  draftTo,
  makeCrowd,
  onSending,
  openAccount,
} from '../support/hostile-account.js';
import type { CampaignClient } from '../support/campaign-client.js';
import { killAtRandom } from '../support/kill-at.js';
import { ProcessWorld } from '../support/process-world.js';
import { withSeed } from '../support/seeded-random.js';
import { buildServer } from '../support/server-process.js';
import { aLineId } from '../support/simulated-people.js';
import { expectWorldAgrees } from '../support/world-agrees.js';

const KILLS = 25;
/** where PostgreSQL is given, `killed-servers.spec.ts` does the same there */
const embedded = process.env.DATABASE_URL ? describe.skip : describe;

const CROWD = { own: 1_300, teams: 60, teamSize: 20, groups: 10, rooms: 10 };
const EVERYBODY = 2_520;

let world: ProcessWorld;

beforeAll(() => buildServer(), 180_000);
beforeEach(async () => {
  world = await ProcessWorld.open({});
});
afterEach(() => world.close());

/** 500 people who share a message, and LINE refuses three of them. */
async function campaignToRefused(client: CampaignClient, account: Account): Promise<string> {
  const contacts = makeCrowd(account.channel, 'refused', { teams: 1, teamSize: 500 });
  for (const place of [5, 6, 400]) {
    const contact = contacts[place];
    if (contact) contact.lineId = aLineId('U', 'nobody', place);
  }
  account.channel.settings.unknownInMulticast = 'reject';
  await client.addContacts(contacts);
  return draftTo(client, account, 'refused');
}

embedded('given the process is killed again and again, and LINE loses answers', () => {
  it('everybody is sent to once, also those of a multicast that is being narrowed', async () => {
    await withSeed(async (random) => {
      const first = await world.start();
      const client = world.client(first);
      const killed = await openAccount(client, world.line, 'killed');
      const narrowed = await openAccount(client, world.line, 'narrowed');
      const id = await campaignTo(client, killed, 'killed', CROWD);
      const refused = await campaignToRefused(client, narrowed);
      const slow = onSending('slow', { probability: 1, delayMs: 60 });
      killed.channel.faults.set([
        ...onSending('hang_after', { probability: 0.005 }),
        ...onSending('500_after', { probability: 0.03 }),
        ...slow,
      ]);
      narrowed.channel.faults.set(slow);
      await client.publish(id);
      await client.publish(refused);
      for (let kill = 0; kill < KILLS; kill++) {
        // Not waited for: it sends before it listens.
        const [running = world.spawn()] = world.processes;
        await killAtRandom(world.line, running, random, 60);
        world.processes.delete(running);
      }
      const last = world.client(await world.start());
      expect(await last.waitForStatus(id, 'sent')).toMatchObject({ sent: EVERYBODY, failed: 0 });
      expect(await last.waitForStatus(refused, 'sent')).toMatchObject({ sent: 497, failed: 3 });
      expect(answersWith(killed.channel, 409)).toBeGreaterThan(KILLS);
      const ground = await world.ground();
      await expectWorldAgrees(ground, killed.channel, [id]);
      await expectWorldAgrees(ground, narrowed.channel, [refused]);
    });
  }, 300_000);
});
