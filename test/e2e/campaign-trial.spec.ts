import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CampaignWorld } from '../support/campaign-world.js';
import { aLineId, cohortFilter } from '../support/simulated-people.js';

const text = (template: string): object => ({ type: 'text', text: template });

let world: CampaignWorld;

beforeAll(async () => {
  world = await CampaignWorld.start();
});
afterAll(() => world.close());

const get = (id: string) => world.request.get(`/api/v1/campaigns/${id}`);
const post = (id: string, action: string, body: object = {}) =>
  world.request.post(`/api/v1/campaigns/${id}/${action}`).send(body);

describe('preview', () => {
  it("renders with a contact's values, and with given ones over them", async () => {
    const [lineId] = await world.addPeople('previewed', 1);
    const id = await world.draftFor('previewed', { messages: [text('{{number}} {{default who "friend"}}')] });
    const own = await post(id, 'preview', { externalId: 'previewed-0' }).expect(200);
    expect(own.body).toEqual({ recipient: lineId, messages: [text('0 friend')] });
    const given = await post(id, 'preview', { externalId: 'previewed-0', attributes: { who: '花子' } });
    expect(given.body).toEqual({ recipient: lineId, messages: [text('0 花子')] });
    const named = await world.draftFor('previewed', { messages: [text('{{attributes.number}}')] });
    const dotted = await post(named, 'preview', { attributes: { number: 7 } }).expect(200);
    expect(dotted.body.messages).toEqual([text('7')]);
    const alone = await post(id, 'preview', { attributes: { number: 7 } }).expect(200);
    expect(alone.body).toEqual({ recipient: null, messages: [text('7 friend')] });
  });

  it('given a value is missing, answers 422 naming the place and the variable', async () => {
    const id = await world.createCampaign({ messages: [text('a'), text('{{first_name}}')] });
    const { body } = await post(id, 'preview', { attributes: { first_name: '' } }).expect(422);
    expect(body.errors).toEqual([
      { path: 'messages[1].text', message: expect.stringContaining('{{first_name}}') },
    ]);
  });

  it('given the text is too long with these values, answers 422', async () => {
    const id = await world.createCampaign({ messages: [text('{{x}}')] });
    const { body } = await post(id, 'preview', { attributes: { x: 'x'.repeat(5_001) } }).expect(422);
    expect(body.errors).toEqual([{ path: 'messages[0].text', message: expect.stringMatching(/5,?001/) }]);
  });

  it('given a contact nobody knows, answers 422', async () => {
    const id = await world.createCampaign({});
    const { body } = await post(id, 'preview', { externalId: 'nobody' }).expect(422);
    expect(body.errors).toEqual([{ path: 'externalId', message: expect.any(String) }]);
  });
});

describe('check', () => {
  it('tells everything at once, and publish refuses with the errors among it', async () => {
    const id = await world.createCampaign({ messages: [], audience: cohortFilter('no such cohort') });
    const { body } = await post(id, 'check').expect(200);
    const errors = body.issues.filter(({ severity }: { severity: string }) => severity === 'error');
    expect(errors.map(({ path }: { path: string }) => path).toSorted()).toEqual([
      'audience',
      'connectionId',
      'messages',
    ]);
    const refused = await post(id, 'publish').expect(422);
    expect(refused.body.code).toBe('campaign_not_ready');
    expect(refused.body.errors).toHaveLength(3);
    expect(refused.body.issues).toEqual(body.issues);
    expect((await get(id)).body).toMatchObject({ status: 'draft', runId: null });
  });

  it('given a text that is too long for everybody, says so before anybody is asked', async () => {
    await world.addPeople('too long', 1);
    const id = await world.draftFor('too long', { messages: [text('x'.repeat(5_001))] });
    const { body } = await post(id, 'check').expect(200);
    expect(body.issues).toEqual([
      { severity: 'error', path: 'messages[0].text', message: expect.stringMatching(/5,?001/) },
    ]);
    await post(id, 'publish').expect(422);
  });

  it('counts the audience, the messages needed, and who lacks a value', async () => {
    await world.addPeople('checked', 4);
    await world.addContacts([
      { externalId: 'checked-0', attributes: { first_name: 'Aya' } },
      { externalId: 'no-line', attributes: { cohort: 'checked', first_name: 'Bo' } },
    ]);
    const id = await world.draftFor('checked', { messages: [text('{{first_name}}')] });
    const { body } = await post(id, 'check').expect(200);
    expect(body.audience).toEqual({ count: 5, withLineId: 4 });
    expect(body.quota).toEqual({ needed: 4, remaining: expect.any(Number) });
    expect(body.issues).toEqual([
      { severity: 'warning', path: 'messages', message: expect.stringMatching(/\{\{first_name\}\}.* 3 /) },
    ]);
  });

  it('given the month has fewer messages left than needed, warns', async () => {
    await world.addPeople('quota', 3);
    const { quota } = world.channel;
    quota.setUsage(999_999, world.line.admin.clock.now());
    const { body } = await post(await world.draftFor('quota'), 'check').expect(200);
    quota.setUsage(0, world.line.admin.clock.now());
    expect(body.quota).toEqual({ needed: 3, remaining: 1 });
    expect(body.issues).toEqual([
      { severity: 'warning', path: 'connectionId', message: expect.stringMatching(/leaves 1 /) },
    ]);
  });

  it('given the token was revoked, says so and refuses to publish', async () => {
    await world.addPeople('revoked', 1);
    world.line.admin.addToken('soon-revoked', world.channel);
    const connectionId = await world.connect('soon-revoked');
    world.line.admin.revokeToken('soon-revoked', world.channel);
    const id = await world.draftFor('revoked', { connectionId });
    const { body } = await post(id, 'publish').expect(422);
    expect(body.errors).toEqual([{ path: 'connectionId', message: expect.stringMatching(/refuses/) }]);
  });
});

describe('test-send', () => {
  it('answers for each recipient what LINE said, and is in no report', async () => {
    world.startAnew();
    const [first = ''] = await world.addPeople('tested', 2);
    const group = aLineId('C', 'test group');
    world.channel.putGroup({ groupId: group });
    await world.addContacts([{ externalId: 'tested-0', attributes: { first_name: 'Aya' } }]);
    const id = await world.draftFor('tested', { messages: [text('Hi {{first_name}}')] });
    const stranger = aLineId('U', 'a stranger');
    const { body } = await post(id, 'test', {
      lineIds: [first, stranger, '@shop'],
      externalIds: ['tested-0', 'tested-1'],
    }).expect(200);
    expect(body.results).toMatchObject([
      { lineId: first, status: 'sent', httpStatus: 200, lineRequestId: expect.any(String) },
      { lineId: stranger, status: 'failed', reason: 'personalization_missing', httpStatus: null },
      { lineId: '@shop', status: 'failed', reason: 'invalid_line_id', httpStatus: null },
      { externalId: 'tested-0', lineId: first, status: 'sent', httpStatus: 200 },
      { externalId: 'tested-1', status: 'failed', reason: 'personalization_missing' },
    ]);
    const as = { attributes: { first_name: 'Bo' } };
    const { body: others } = await post(id, 'test', { lineIds: [group, stranger], as }).expect(200);
    expect(others.results).toMatchObject([
      { lineId: group, status: 'sent' },
      {
        lineId: stranger,
        status: 'failed',
        httpStatus: 400,
        reason: 'invalid_line_id',
        error: expect.any(String),
      },
    ]);
    const sent = [...world.channel.ledger.records()].map(({ record }) => [record.recipient, record.messages]);
    expect(sent).toEqual([
      [first, [text('Hi Aya')]],
      [first, [text('Hi Aya')]],
      [group, [text('Hi Bo')]],
    ]);
    expect(await world.report(id)).toMatchObject({ status: 'draft', qualified: 0, attempted: 0, runs: [] });
    expect(await world.deliveries(id)).toEqual([]);
  });

  it.each([
    ['nobody', {}, 'lineIds'],
    ['an unknown contact', { externalIds: ['nobody'] }, 'externalIds[0]'],
    ['51 recipients', { lineIds: Array.from({ length: 51 }, (_, n) => aLineId('U', n)) }, 'lineIds'],
    ['a wrong `as`', { lineIds: [aLineId('U', 1)], as: 5 }, 'as'],
  ])('given %s, answers 422 with its path', async (_name, body, path) => {
    const id = await world.createCampaign({ connectionId: world.connectionId });
    const answer = await post(id, 'test', body).expect(422);
    expect(answer.body.errors[0].path).toBe(path);
  });
});
