import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Account, draftTo, makeCrowd, messagesTo, onSending } from '../support/hostile-account.js';
import { forEachAtOnce, HostileWorld } from '../support/hostile-world.js';
import { aLineId } from '../support/simulated-people.js';

let world: HostileWorld;

beforeAll(async () => {
  world = await HostileWorld.start();
});
afterAll(() => world.close());

/** An account and 500 contacts who share a message; of these places nobody at LINE has the id. */
async function fiveHundred(name: string, unknown: readonly number[] = []) {
  const account = await world.open(name);
  const contacts = makeCrowd(account.channel, name, { teams: 1, teamSize: 500 });
  for (const place of unknown) {
    const contact = contacts[place];
    if (contact) contact.lineId = aLineId('U', name, 'nobody', place);
  }
  await world.client.addContacts(contacts);
  return { account, id: await draftTo(world.client, account, name), bad: unknown.map((n) => contacts[n]) };
}

/** Those of these places failed as refused by LINE, all others got it once, and the next campaign leaves them out. */
async function expectOthersSent(account: Account, name: string, id: string, bad: (string | undefined)[]) {
  const count = bad.length;
  const report = await world.client.waitForStatus(id, 'sent');
  expect(report).toMatchObject({ qualified: 500, sent: 500 - count, failed: count });
  const failed = await world.client.deliveries(id, { status: 'failed' });
  expect(failed.map(({ reason }) => reason)).toEqual(bad.map(() => 'invalid_line_id'));
  expect(failed.map(({ lineId }) => lineId).toSorted()).toEqual(bad.toSorted());
  await world.agrees(account, id);

  const next = await draftTo(world.client, account, name, { messages: messagesTo(name, 'the next') });
  await world.client.publish(next);
  const after = await world.client.waitForStatus(next, 'sent');
  expect(after).toMatchObject({ removed: { invalidLineId: count }, sent: 500 - count, failed: 0 });
  await world.agrees(account, id, next);
}

describe('given nobody has some of the ids of a multicast', () => {
  const places: Record<string, number[]> = {
    'one in the middle': [250],
    'the first and the last': [0, 499],
    'five, some side by side': [0, 1, 2, 250, 498],
  };

  it('and LINE refuses it, finds out who they are, and the others get it once', async () => {
    await forEachAtOnce(Object.keys(places), async (name) => {
      const { account, id, bad } = await fiveHundred(name, places[name]);
      account.channel.settings.unknownInMulticast = 'reject';
      await world.client.publish(id);
      await expectOthersSent(
        account,
        name,
        id,
        bad.map((contact) => contact?.lineId),
      );
    });
  });

  it('and LINE loses its answers besides, still finds out', async () => {
    const { account, id, bad } = await fiveHundred('lost answers', [7, 8, 333]);
    account.channel.settings.unknownInMulticast = 'reject';
    account.channel.faults.set([
      ...onSending('reset_after', { probability: 0.2 }),
      ...onSending('500_before', { probability: 0.1 }),
      ...onSending('429_rate', { probability: 0.1 }),
    ]);
    await world.client.publish(id);
    await world.client.waitForStatus(id, 'sent');
    account.channel.faults.set([]);
    await expectOthersSent(
      account,
      'lost answers',
      id,
      bad.map((contact) => contact?.lineId),
    );
  });

  it('and LINE drops them, calls all sent, as LINE does', async () => {
    const { account, id } = await fiveHundred('dropped', [3, 4, 5]);
    await world.client.publish(id);
    expect(await world.client.waitForStatus(id, 'sent')).toMatchObject({ sent: 500, failed: 0 });
    await world.agrees(account, id);
  });
});

describe('given a malformed id has come into a multicast', () => {
  it('fails the one that LINE names, and the others get it once', async () => {
    const { account, id } = await fiveHundred('malformed');
    account.channel.faults.set(onSending('429_rate', { probability: 1 }));
    await world.client.publish(id);
    await world.client.waitFor(id, ({ pending }) => pending === 500);
    await world.client.act(id, 'pause');
    const bad = await corrupt(aLineId('U', 'malformed', 'member-250'));
    account.channel.faults.set([]);
    await world.client.act(id, 'resume');
    expect(await world.client.waitForStatus(id, 'sent')).toMatchObject({ sent: 499, failed: 1 });
    const [failed] = await world.client.deliveries(id, { status: 'failed' });
    expect(failed).toMatchObject({ lineId: bad, reason: 'invalid_line_id' });
    await world.agrees(account, id);
  });

  /** No door lets one in; so it is written where it is frozen, while nothing of it has been accepted. */
  async function corrupt(lineId: string): Promise<string> {
    const malformed = `U${'Z'.repeat(32)}`;
    await world.query('UPDATE batches SET content = replace(content, $1, $2)', [lineId, malformed]);
    await world.query('UPDATE deliveries SET line_id = $2 WHERE line_id = $1', [lineId, malformed]);
    return malformed;
  }
});

describe('given the bot has left a group and a room', () => {
  it('fails both, sends to the others, and tries them again in the next campaign', async () => {
    const account = await world.open('left');
    const contacts = makeCrowd(account.channel, 'left', { own: 20, groups: 3, rooms: 3 });
    await world.client.addContacts(contacts);
    for (const name of ['group-1', 'room-1'])
      account.channel.putGroup({
        groupId: aLineId(name === 'group-1' ? 'C' : 'R', 'left', name),
        botIsMember: false,
      });
    const id = await draftTo(world.client, account, 'left');
    await world.client.publish(id);
    const report = await world.client.waitForStatus(id, 'sent');
    expect(report).toMatchObject({ sent: 24, failures: [{ reason: 'not_in_group', count: 2 }] });
    const next = await draftTo(world.client, account, 'left', { messages: messagesTo('left', 'the next') });
    await world.client.publish(next);
    expect(await world.client.waitForStatus(next, 'sent')).toMatchObject({ sent: 24, failed: 2 });
    await world.agrees(account, id, next);
  });
});
