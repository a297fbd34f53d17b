import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Account, answersWith, campaignTo, onSending } from '../support/hostile-account.js';
import { HostileWorld } from '../support/hostile-world.js';

const CONCURRENCY = 30;
const CROWD = { own: 300, teams: 20, teamSize: 10, groups: 2, rooms: 2 };
const EVERYBODY = 504;

let world: HostileWorld;

beforeAll(async () => {
  world = await HostileWorld.start({ sendConcurrency: CONCURRENCY });
});
afterAll(() => world.close());

/** A campaign of which LINE has taken something in silence, and then nobody listens there any more. */
async function cutOff(name: string): Promise<{ account: Account; id: string; asked: Set<string> }> {
  const account = await world.open(name);
  const id = await campaignTo(world.client, account, name, CROWD);
  const { channel } = account;
  channel.faults.set(onSending('slow', { probability: 1, delayMs: 40 }));
  await world.client.publish(id);
  await world.client.waitFor(id, () => channel.ledger.size > 40);
  const answered = channel.ledger.size;
  channel.faults.set(onSending('hang_after', { probability: 1 }));
  await world.client.waitFor(id, () => channel.ledger.size > answered + 5);
  await world.line.outage.begin();
  channel.faults.set([]);
  const asked = new Set([...channel.ledger.since(1)].flatMap(({ recipients }) => recipients));
  return { account, id, asked };
}

describe('given LINE takes some in silence and then cannot be reached', () => {
  it('for four hours, sends to everybody once', async () => {
    const { account, id, asked } = await cutOff('four hours');
    await world.letPass(4);
    await world.line.outage.end();
    expect(await world.client.waitForStatus(id, 'sent')).toMatchObject({ sent: EVERYBODY, failed: 0 });
    expect(asked.size).toBeLessThan(EVERYBODY);
    expect(answersWith(account.channel, 409)).toBeGreaterThan(0);
    await world.agrees(account, id);
  });

  it('for 25 hours, sends to those it never asked for, and calls unconfirmed of whom nobody can say', async () => {
    // A request on its way as the line was cut is one of which nobody can say either.
    const requestOf = (externalId: string): string =>
      externalId.replace(/member-(\d+)$/, (_, n) => `team-${Math.floor(Number(n) / CROWD.teamSize)}`);
    const { account, id, asked } = await cutOff('twenty-five hours');
    await world.letPass(25);
    await world.line.outage.end();
    const report = await world.client.waitForStatus(id, 'sent');
    expect(report.failures).toMatchObject([{ reason: 'unconfirmed', count: report.failed }]);
    expect(report.failed).toBeGreaterThan(0);
    expect(report.sent + report.failed).toBe(EVERYBODY);
    const failed = await world.client.deliveries(id, { status: 'failed' });
    const onTheWay = failed.filter(({ lineId }) => !asked.has(lineId ?? ''));
    expect(new Set(onTheWay.map(({ externalId }) => requestOf(externalId))).size).toBeLessThanOrEqual(
      CONCURRENCY,
    );
    await world.agrees(account, id);
  });
});

describe('given LINE hangs', () => {
  it('asks for few only, until it answers again', async () => {
    const account = await world.open('hanging');
    const { channel } = account;
    const id = await campaignTo(world.client, account, 'hanging', { own: 800 });
    channel.faults.set(onSending('hang_after', { probability: 1 }));
    await world.client.publish(id);
    await world.client.waitFor(id, () => channel.ledger.size >= 20);
    const elsewhere = await world.open('not hanging');
    elsewhere.channel.faults.set(onSending('slow', { probability: 1, delayMs: 100 }));
    const other = await campaignTo(world.client, elsewhere, 'not hanging', { own: 900 });
    await world.client.publish(other);
    await world.client.waitForStatus(other, 'sent');
    // Twenty in silence, those under way then, and one now and then to find out.
    expect(channel.ledger.size).toBeLessThan(20 + CONCURRENCY + 10);
    channel.faults.set([]);
    expect(await world.client.waitForStatus(id, 'sent')).toMatchObject({ sent: 800, failed: 0 });
    await world.agrees(account, id);
    await world.agrees(elsewhere, other);
  });
});

describe('given LINE refused at first, and takes it in silence almost a day later', () => {
  it('does not ask again when LINE has forgotten the keys, which it knows since the refusal', async () => {
    const account = await world.open('old keys');
    const { channel } = account;
    channel.quota.limit = { type: 'limited', value: 0 };
    const id = await campaignTo(world.client, account, 'old keys', { own: 5, teams: 2, teamSize: 5 });
    await world.client.publish(id);
    await world.client.waitForStatus(id, 'paused');
    await world.letPass(23.5);
    channel.faults.set(onSending('hang_after', { probability: 1 }));
    channel.quota.limit = { type: 'none' };
    await world.client.act(id, 'resume');
    await world.client.waitFor(id, () => channel.ledger.size === 7);
    await world.client.act(id, 'pause');
    await world.letPass(0.7);
    channel.faults.set([]);
    await world.client.act(id, 'resume');
    const report = await world.client.waitForStatus(id, 'sent');
    expect(report.sent + report.failed).toBe(15);
    await world.agrees(account, id);
  });
});
