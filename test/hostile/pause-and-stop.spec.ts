import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Channel } from '../../apps/line-simulator/index.js';
import { campaignTo, onSending } from '../support/hostile-account.js';
import { HostileWorld } from '../support/hostile-world.js';

const SETTLED_WITHIN_MS = 2_000;

let world: HostileWorld;

beforeAll(async () => {
  world = await HostileWorld.start({ sendConcurrency: 100, lineTimeoutMs: 30_000 });
});
afterAll(() => world.close());

/** How long after a moment LINE accepted the last request, in milliseconds; negative when that was before. */
function lastAcceptedAfter({ ledger }: Channel, moment: number): number {
  const [last] = ledger.newestFirst();
  return (last?.acceptedAtMs ?? 0) - moment;
}

/** No sender has anything in hand, so nothing of the run can follow. */
async function atRest(): Promise<void> {
  const held = (): Promise<unknown[]> =>
    world.query('SELECT 1 FROM batches WHERE lease_owner IS NOT NULL AND lease_expires_at > now()');
  while ((await held()).length > 0);
}

describe('given a campaign is sent at full speed', () => {
  it.each(['pause', 'stop'] as const)(
    '%s lets nothing through two seconds after its answer',
    async (action) => {
      const account = await world.open(`full speed ${action}`);
      const { channel } = account;
      const id = await campaignTo(world.client, account, `full speed ${action}`, {
        own: 4_000,
        teams: 40,
        teamSize: 10,
      });
      channel.faults.set(onSending('slow', { probability: 1, delayMs: 60 }));
      await world.client.publish(id);
      await world.client.waitFor(id, () => channel.ledger.size > 300);
      await world.client.act(id, action);
      const answeredAt = Date.now();
      await atRest();
      expect(channel.ledger.size).toBeLessThan(4_000);
      expect(lastAcceptedAfter(channel, answeredAt)).toBeLessThan(SETTLED_WITHIN_MS);
      channel.faults.set([]);
      if (action === 'pause') await world.client.act(id, 'resume');
      const report = await world.client.waitForStatus(id, action === 'pause' ? 'sent' : 'stopped');
      expect(report).toMatchObject({ qualified: 4_400, failed: 0 });
      expect(report.sent + (report.removed.stopped ?? 0)).toBe(4_400);
      await world.agrees(account, id);
    },
  );
});

describe('given one request finds out whether LINE is back, and others wait for it', () => {
  it.each(['pause', 'stop'] as const)('%s, and they are not let through when it is', async (action) => {
    const account = await world.open(`finding out ${action}`);
    const { channel } = account;
    const id = await campaignTo(world.client, account, `finding out ${action}`, { own: 500 });
    channel.faults.set(onSending('500_before', { probability: 1 }));
    await world.client.publish(id);
    await world.client.waitFor(id, () => (channel.faults.faults[0]?.struck ?? 0) >= 20);
    await atRest();
    channel.faults.set(onSending('slow', { probability: 1, delayMs: 4_000 }));
    await world.client.waitFor(id, () => channel.ledger.size === 1);
    await world.client.act(id, action);
    await atRest();
    expect(channel.ledger.size).toBe(1);
    channel.faults.set([]);
    if (action === 'pause') await world.client.act(id, 'resume');
    await world.client.waitForStatus(id, action === 'pause' ? 'sent' : 'stopped');
    await world.agrees(account, id);
  });
});
