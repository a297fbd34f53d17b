import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { campaignTo, draftTo, makeCrowd, messagesTo, onSending } from '../support/hostile-account.js';
import { HostileWorld } from '../support/hostile-world.js';

let world: HostileWorld;

beforeAll(async () => {
  world = await HostileWorld.start({ lineTimeoutMs: 3_000 });
});
afterAll(() => world.close());

describe('given publish is pressed ten times at once', () => {
  it('one of them makes a run, the others are told so, and everybody is sent to once', async () => {
    const account = await world.open('pressed');
    const id = await campaignTo(world.client, account, 'pressed', { own: 50, teams: 5, teamSize: 10 });
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => world.client.request.post(`/api/v1/campaigns/${id}/publish`)),
    );
    const statuses = answers.map(({ status }) => status).toSorted((a, b) => a - b);
    expect(statuses).toEqual([202, ...Array.from({ length: 9 }, () => 409)]);
    expect(await world.client.waitForStatus(id, 'sent')).toMatchObject({ qualified: 100, sent: 100 });
    await world.agrees(account, id);
  });
});

describe('given several campaigns of one account to the same people at once', () => {
  it('each sends to everybody once', async () => {
    const account = await world.open('overlapping');
    await world.client.addContacts(makeCrowd(account.channel, 'all', { own: 300, teams: 20, teamSize: 10 }));
    account.channel.faults.set(onSending('500_after', { probability: 0.05 }));
    const ids: string[] = [];
    for (const name of ['first', 'second', 'third', 'fourth'])
      ids.push(await draftTo(world.client, account, 'all', { messages: messagesTo('all', name) }));
    await Promise.all(ids.map((id) => world.client.publish(id)));
    for (const id of ids)
      expect(await world.client.waitForStatus(id, 'sent')).toMatchObject({ qualified: 500, sent: 500 });
    await world.agrees(account, ...ids);
  });

  it('a small one that is published during a big one is sent long before it', async () => {
    const account = await world.open('big and small');
    account.channel.faults.set(onSending('slow', { probability: 1, delayMs: 50 }));
    const big = await campaignTo(world.client, account, 'big', { own: 6_000 });
    const small = await campaignTo(world.client, account, 'small', { own: 50, teams: 2, teamSize: 20 });
    await world.client.publish(big);
    await world.client.waitFor(big, ({ sent }) => sent > 0);
    await world.client.publish(small);
    await world.client.waitForStatus(small, 'sent');
    expect((await world.client.report(big)).pending).toBeGreaterThan(2_000);
    account.channel.faults.set([]);
    await world.client.waitForStatus(big, 'sent');
    await world.agrees(account, big, small);
  });
});

describe('given LINE hangs for one account', () => {
  it('campaigns of another one are sent meanwhile', async () => {
    const hanging = await world.open('one that hangs');
    const other = await world.open('another one');
    const crowd = { own: 500, teams: 20, teamSize: 10 };
    const stuck = await campaignTo(world.client, hanging, 'stuck', crowd);
    const free = await campaignTo(world.client, other, 'free', crowd);
    hanging.channel.faults.set(onSending('hang_after', { probability: 1 }));
    await world.client.publish(stuck);
    await world.client.waitFor(stuck, () => hanging.channel.ledger.size > 5);
    await world.client.publish(free);
    expect(await world.client.waitForStatus(free, 'sent')).toMatchObject({ sent: 700 });
    expect(await world.client.report(stuck)).toMatchObject({ status: 'sending' });
    hanging.channel.faults.set([]);
    expect(await world.client.waitForStatus(stuck, 'sent')).toMatchObject({ sent: 700, failed: 0 });
    await world.agrees(hanging, stuck);
    await world.agrees(other, free);
  });
});
