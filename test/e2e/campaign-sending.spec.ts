import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { CampaignWorld } from '../support/campaign-world.js';
import { block } from '../support/friendship.js';
import { aLineId, cohortFilter } from '../support/simulated-people.js';

let world: CampaignWorld;

beforeAll(async () => {
  world = await CampaignWorld.start();
});
afterAll(() => world.close());
beforeEach(() => world.startAnew());

const REMOVED_NOBODY = {
  noLineId: 0,
  invalidLineId: 0,
  duplicate: 0,
  notFriend: 0,
  quietHours: 0,
  frequencyCap: 0,
  controlGroup: 0,
  limit: 0,
  stopped: 0,
  stoppedByTemplate: 0,
};

async function send(id: string) {
  await world.publish(id);
  return world.waitForStatus(id, 'sent');
}

async function reasonsOf(id: string): Promise<Record<string, string>> {
  const lines = await world.deliveries(id);
  return Object.fromEntries(lines.map((line) => [line.externalId, line.reason ?? line.status]));
}

describe('a campaign of personal messages', () => {
  it('reaches everybody once, with his own words, and the report agrees with LINE', async () => {
    const people = await world.addPeople('personal', 1_203);
    const id = await world.draftFor('personal', {
      messages: [
        { type: 'text', text: 'No. {{number}}, {{default nickname "friend"}}' },
        { type: 'text', text: 'See you' },
      ],
    });
    const report = await send(id);
    expect(report).toMatchObject({ qualified: 1_203, attempted: 1_203, sent: 1_203, failed: 0, pending: 0 });
    expect(report.removed).toEqual(REMOVED_NOBODY);
    expect(report.failures).toEqual([]);
    await world.expectLedgerAgrees(id);
    const last = [...world.channel.ledger.records()].find(({ record }) => record.recipient === people[1_202]);
    expect(last?.record.messages).toEqual([
      { type: 'text', text: 'No. 1202, friend' },
      { type: 'text', text: 'See you' },
    ]);
  });
});

describe('every kind of outcome', () => {
  it('is told for each contact, and the rest is sent', async () => {
    const [friend = '', missing = '', tooLong = '', blocked = ''] = await world.addPeople('mixed', 4);
    const group = aLineId('C', 'mixed');
    world.channel.putGroup({ groupId: group, members: [friend] });
    const more = (externalId: string, lineId: string | null, attributes: object = {}) => ({
      externalId,
      lineId,
      attributes: { cohort: 'mixed', word: 'w', ...attributes },
    });
    await world.addContacts([
      more('mixed-0', friend),
      more('mixed-1', missing, { word: null }),
      more('mixed-2', tooLong, { word: '😀'.repeat(2_500) }),
      more('mixed-3', blocked),
      more('nobody', null),
      more('twin', friend),
      more('stranger', aLineId('U', 'nobody has this id')),
      more('group', group),
      more('other group', aLineId('C', 'the bot is not in it')),
      more('other room', aLineId('R', 'the bot is not in it')),
    ]);
    await block(world, blocked);
    // 2,500 emoji are 5,000 UTF-16 units; the full stop makes them 5,001.
    const id = await world.draftFor('mixed', {
      messages: [{ type: 'text', text: '{{word}}. {{external_id}}' }],
    });
    const report = await send(id);
    expect(await reasonsOf(id)).toEqual({
      'mixed-0': 'sent',
      'mixed-1': 'personalization_missing',
      'mixed-2': 'message_rejected',
      'mixed-3': 'notFriend',
      nobody: 'noLineId',
      twin: 'duplicate',
      stranger: 'invalid_line_id',
      group: 'sent',
      'other group': 'not_in_group',
      'other room': 'not_in_group',
    });
    expect(report).toMatchObject({ qualified: 10, attempted: 7, sent: 2, failed: 5, pending: 0 });
    expect(report.removed).toEqual({ ...REMOVED_NOBODY, noLineId: 1, duplicate: 1, notFriend: 1 });
    expect(report.failures).toMatchObject([
      { reason: 'not_in_group', count: 2 },
      ...['invalid_line_id', 'message_rejected', 'personalization_missing'].map((reason) => ({
        reason,
        count: 1,
      })),
    ]);
    await world.expectLedgerAgrees(id);
  });

  it('given a text of exactly 5,000 UTF-16 units after rendering, sends it', async () => {
    const [lineId = ''] = await world.addPeople('full', 1);
    await world.addContacts([
      { externalId: 'full-0', lineId, attributes: { word: '😀'.repeat(2_499) + '.' } },
    ]);
    const report = await send(
      await world.draftFor('full', { messages: [{ type: 'text', text: '{{word}}.' }] }),
    );
    expect(report).toMatchObject({ sent: 1, failed: 0 });
  });

  it('given a recipient attribute that holds no LINE ID, removes with invalidLineId', async () => {
    const [lineId = ''] = await world.addPeople('addressed', 2);
    await world.addContacts([
      { externalId: 'addressed-0', attributes: { address: lineId } },
      { externalId: 'addressed-1', attributes: { address: '@shop' } },
    ]);
    const id = await world.draftFor('addressed', { recipient: '{{address}}' });
    await send(id);
    expect(await reasonsOf(id)).toEqual({ 'addressed-0': 'sent', 'addressed-1': 'invalidLineId' });
    await world.expectLedgerAgrees(id);
  });

  it('given a person who blocks the account without our knowing, counts as sent what LINE accepts', async () => {
    const [lineId = ''] = await world.addPeople('blocking', 1);
    world.channel.putUser({ userId: lineId, state: 'blocked' });
    expect(await send(await world.draftFor('blocking'))).toMatchObject({ sent: 1, failed: 0 });
  });
});

describe('limits of a campaign', () => {
  it('given a limit, attempts so many and removes the others with it', async () => {
    await world.addPeople('limited', 30);
    const id = await world.draftFor('limited', {
      audience: { ...cohortFilter('limited'), limit: 12 },
    });
    const report = await send(id);
    expect(report).toMatchObject({ qualified: 30, attempted: 12, sent: 12 });
    expect(report.removed).toEqual({ ...REMOVED_NOBODY, limit: 18 });
    await world.expectLedgerAgrees(id);
  });

  it('given a control group, leaves the same people out in each run of the campaign and sends to the others', async () => {
    await world.addPeople('control', 400);
    const id = await world.draftFor('control', { controlGroupPercent: 25 });
    const report = await send(id);
    expect(report.removed.controlGroup).toBeGreaterThan(60);
    expect(report.removed.controlGroup).toBeLessThan(140);
    expect(report.sent).toBe(400 - (report.removed.controlGroup ?? 0));
    await world.expectLedgerAgrees(id);
    const listed = await world.deliveries(id, { status: 'removed', reason: 'controlGroup' });
    expect(listed).toHaveLength(report.removed.controlGroup ?? -1);
  });

  it('given a control group of all, sends to nobody and ends', async () => {
    await world.addPeople('control-all', 5);
    const report = await send(await world.draftFor('control-all', { controlGroupPercent: 100 }));
    expect(report).toMatchObject({ qualified: 5, attempted: 0, sent: 0, removed: { controlGroup: 5 } });
  });

  it('given an exclusion, does not qualify who matches it', async () => {
    await world.addPeople('excluding', 10);
    const exclude = { combinator: 'and', rules: [{ field: 'number', operator: '<', value: 4 }] };
    const id = await world.draftFor('excluding', { audience: { ...cohortFilter('excluding'), exclude } });
    expect(await send(id)).toMatchObject({ qualified: 6, sent: 6 });
  });

  it('given one fixed group as recipient, reaches it once, however many contacts match', async () => {
    await world.addPeople('announcing', 1_100);
    const group = aLineId('C', 'announcing');
    world.channel.putGroup({ groupId: group });
    const id = await world.draftFor('announcing', { recipient: group });
    const report = await send(id);
    expect(report).toMatchObject({ qualified: 1_100, attempted: 1, sent: 1 });
    expect(report.removed).toEqual({ ...REMOVED_NOBODY, duplicate: 1_099 });
    await world.expectLedgerAgrees(id);
  });

  it('given a saved audience, sends to it as it was when published', async () => {
    await world.addPeople('saved', 7);
    const { body: audience } = await world.request
      .post('/api/v1/audiences')
      .send({ name: 'Saved', ...cohortFilter('saved') })
      .expect(201);
    const id = await world.createCampaign({
      connectionId: world.connectionId,
      audience: { audienceId: audience.id },
    });
    expect(await send(id)).toMatchObject({ qualified: 7, sent: 7 });
    await world.expectLedgerAgrees(id);
  });
});
