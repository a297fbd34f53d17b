import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FaultKind } from '../../apps/line-simulator/index.js';
import { answersWith, campaignTo, onSending } from '../support/hostile-account.js';
import { forEachAtOnce, HostileWorld } from '../support/hostile-world.js';

let world: HostileWorld;

beforeAll(async () => {
  world = await HostileWorld.start();
});
afterAll(() => world.close());

const NOTHING_ACCEPTED = ['500_before', '503_html', '429_rate', 'reset_before'] as const;
const ACCEPTED = [
  '500_after',
  'hang_after',
  'reset_after',
  'half_body_after',
  'html_after',
  'empty_after',
] as const;
const CROWD = { own: 40, teams: 6, teamSize: 30, groups: 3, rooms: 3 };
const EVERYBODY = 226;

async function publishUnder(name: string, faults: ReturnType<typeof onSending>) {
  const account = await world.open(name);
  const id = await campaignTo(world.client, account, name, CROWD);
  account.channel.faults.set(faults);
  await world.client.publish(id);
  return { account, id };
}

describe('given LINE answers a push and a multicast wrongly, everybody is sent to once', () => {
  it('when it fails some requests before it has accepted them', async () => {
    await forEachAtOnce<FaultKind>(NOTHING_ACCEPTED, async (kind) => {
      const { account, id } = await publishUnder(`before ${kind}`, onSending(kind, { times: 3 }));
      expect(await world.client.waitForStatus(id, 'sent')).toMatchObject({ sent: EVERYBODY, failed: 0 });
      expect(account.channel.faults.faults.map(({ left }) => left)).toEqual([0, 0]);
      await world.agrees(account, id);
    });
  });

  it('when it loses the answer to what it has accepted, and again when asked again', async () => {
    await forEachAtOnce<FaultKind>(ACCEPTED, async (kind) => {
      const { account, id } = await publishUnder(`after ${kind}`, onSending(kind, { times: 4 }));
      expect(await world.client.waitForStatus(id, 'sent')).toMatchObject({ sent: EVERYBODY, failed: 0 });
      expect(account.channel.faults.faults.map(({ left }) => left)).toEqual([0, 0]);
      expect(answersWith(account.channel, 409)).toBeGreaterThan(0);
      await world.agrees(account, id);
    });
  });

  it('when everything happens to a third of all requests', async () => {
    const kinds: FaultKind[] = [...NOTHING_ACCEPTED, ...ACCEPTED];
    const faults = kinds.flatMap((kind) => onSending(kind, { probability: 0.04 }));
    const slow = onSending('slow', { probability: 0.5, delayMs: 30 });
    const { account, id } = await publishUnder('everything', [...faults, ...slow]);
    expect(await world.client.waitForStatus(id, 'sent')).toMatchObject({ sent: EVERYBODY, failed: 0 });
    await world.agrees(account, id);
  });
});

describe('given a storm that ends after a while, everybody is sent to once', () => {
  const storms: Record<string, ReturnType<typeof onSending>> = {
    'half of all answers are 500, of accepted requests as well': [
      ...onSending('500_before', { probability: 0.25 }),
      ...onSending('500_after', { probability: 0.33 }),
    ],
    'half of all answers are 429': onSending('429_rate', { probability: 0.5 }),
    'every answer is 429': onSending('429_rate', { probability: 1 }),
    'no answer comes in time': onSending('slow', { probability: 1, delayMs: 1_200 }),
  };

  it('whatever it is made of', async () => {
    await forEachAtOnce(Object.keys(storms), async (storm) => {
      const { account, id } = await publishUnder(storm, storms[storm] ?? []);
      const struck = (): number =>
        account.channel.faults.faults.reduce((sum, fault) => sum + fault.struck, 0);
      await world.client.waitFor(id, () => struck() > 20);
      account.channel.faults.set([]);
      expect(await world.client.waitForStatus(id, 'sent')).toMatchObject({ sent: EVERYBODY, failed: 0 });
      await world.agrees(account, id);
    });
  });
});
