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
    expect(own.body).toEqual({
      externalId: 'previewed-0',
      recipient: lineId,
      messages: [text('0 friend')],
      problems: [],
    });
    const given = await post(id, 'preview', { externalId: 'previewed-0', attributes: { who: '花子' } });
    expect(given.body).toMatchObject({ recipient: lineId, messages: [text('0 花子')] });
    const named = await world.draftFor('previewed', { messages: [text('{{attributes.number}}')] });
    const dotted = await post(named, 'preview', { attributes: { number: 7 } }).expect(200);
    expect(dotted.body.messages).toEqual([text('7')]);
    const alone = await post(id, 'preview', { attributes: { number: 7 } }).expect(200);
    expect(alone.body).toMatchObject({ externalId: null, recipient: null, messages: [text('7 friend')] });
  });

  it('given a value is missing, answers 422 naming the place and the variable', async () => {
    const id = await world.createCampaign({ messages: [text('a'), text('{{first_name}}')] });
    const { body } = await post(id, 'preview', { attributes: { first_name: '' } }).expect(422);
    expect(body.errors).toMatchObject([
      { path: 'messages[1].text', message: expect.stringContaining('{{first_name}}') },
    ]);
  });

  it('given the text is too long with these values, answers 422', async () => {
    const id = await world.createCampaign({ messages: [text('{{x}}')] });
    const { body } = await post(id, 'preview', { attributes: { x: 'x'.repeat(5_001) } }).expect(422);
    expect(body.errors).toMatchObject([
      { path: 'messages[0].text', message: expect.stringMatching(/5,?001/) },
    ]);
  });

  it('given a pick, shows the contact it finds, with what is wrong for him', async () => {
    const [first, second] = await world.addPeople('picked', 3);
    await world.addContacts([
      { externalId: 'picked-0', attributes: { first_name: 'Aya', city: 'Kyoto' } },
      { externalId: 'picked-1', attributes: { first_name: 'Maximiliane-Alexandra' } },
    ]);
    const messages = [text('{{first_name}} {{default city "there"}}')];
    const id = await world.draftFor('picked', { messages });
    const longest = await post(id, 'preview', { pick: 'longest' }).expect(200);
    expect(longest.body).toEqual({
      externalId: 'picked-1',
      recipient: second,
      messages: [text('Maximiliane-Alexandra there')],
      problems: [],
    });
    const worst = await post(id, 'preview', { pick: 'most_missing' }).expect(200);
    expect(worst.body).toMatchObject({
      externalId: 'picked-2',
      messages: null,
      problems: [{ path: 'messages[0].text', message: expect.stringContaining('{{first_name}}') }],
    });
    const any = await post(id, 'preview', { pick: 'random' }).expect(200);
    expect(any.body.externalId).toMatch(/^picked-[012]$/);
    const over = await post(id, 'preview', { pick: 'longest', attributes: { city: 'Nara' } }).expect(200);
    expect(over.body.messages).toEqual([text('Maximiliane-Alexandra Nara')]);
    expect(first).toBeDefined();
  });

  it('given a pick from an empty audience, or beside a contact, answers 422', async () => {
    const id = await world.draftFor('no such cohort');
    for (const body of [{ pick: 'random' }, { pick: 'random', externalId: 'picked-0' }]) {
      const answer = await post(id, 'preview', body).expect(422);
      expect(answer.body.errors[0].path).toBe('pick');
    }
  });

  it('given the template stops, says why', async () => {
    const id = await world.createCampaign({ messages: [text('x{{#stop}}not for {{name}}{{/stop}}')] });
    const { body } = await post(id, 'preview', { attributes: { name: 'Aya' } }).expect(422);
    expect(body.errors).toMatchObject([{ path: 'messages', message: expect.stringMatching(/not for Aya/) }]);
  });

  it('shows short links as they will look, which lead nowhere', async () => {
    const messages = [text('See https://shop.example/a')];
    const id = await world.createCampaign({
      messages,
      links: { tracking: 'contact' },
      utm: { enabled: true },
    });
    const { body } = await post(id, 'preview', { attributes: {} }).expect(200);
    const [code] = /[^/]{11}$/.exec(body.messages[0].text) ?? [];
    await world.request.get(`/l/${code}`).expect(404);
  });

  it('given a contact nobody knows, answers 422', async () => {
    const id = await world.createCampaign({});
    const { body } = await post(id, 'preview', { externalId: 'nobody' }).expect(422);
    expect(body.errors).toMatchObject([{ path: 'externalId', message: expect.any(String) }]);
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

  it('given a text that UTM parameters make too long for everybody, says so before anybody is asked', async () => {
    await world.addPeople('too long', 1);
    const long = `${'x'.repeat(4_970)} https://shop.example/a`;
    const id = await world.draftFor('too long', { messages: [text(long)], utm: { enabled: true } });
    const { body } = await post(id, 'check').expect(200);
    expect(body.issues).toContainEqual(
      expect.objectContaining({
        severity: 'error',
        path: 'messages[0].text',
        message: expect.stringMatching(/5,?\d\d\d/),
      }),
    );
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
    expect(body.issues).toMatchObject([
      { severity: 'warning', path: 'messages', message: expect.stringMatching(/\{\{first_name\}\}.* 3 /) },
    ]);
  });

  it('counts who lacks each of several values, of those with a LINE id', async () => {
    await world.addPeople('several', 4);
    await world.addContacts([
      { externalId: 'several-0', attributes: { first_name: 'Aya', nickname: 'A' } },
      { externalId: 'several-1', attributes: { first_name: 'Ken' } },
      { externalId: 'several-without', attributes: { cohort: 'several' } },
    ]);
    const messages = [text('{{first_name}} {{nickname}} {{external_id}} {{nobody_has_it}} {{run.id}}')];
    const { body } = await post(await world.draftFor('several', { messages }), 'check').expect(200);
    const messagesOf = (issues: { message: string }[]) => issues.map(({ message }) => message);
    expect(messagesOf(body.issues)).toEqual([
      expect.stringMatching(/\{\{first_name\}\} has no value for 2 /),
      expect.stringMatching(/\{\{nickname\}\} has no value for 3 /),
      expect.stringMatching(/\{\{nobody_has_it\}\} has no value for 4 /),
    ]);
  });

  it('given the month has fewer messages left than needed, warns', async () => {
    await world.addPeople('quota', 3);
    const { quota } = world.channel;
    quota.setUsage(999_999, world.line.admin.clock.now());
    const { body } = await post(await world.draftFor('quota'), 'check').expect(200);
    quota.setUsage(0, world.line.admin.clock.now());
    expect(body.quota).toEqual({ needed: 3, remaining: 1 });
    expect(body.issues).toMatchObject([
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
    expect(body.errors).toMatchObject([{ path: 'connectionId', message: expect.stringMatching(/refuses/) }]);
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
    const log = await world.request.get('/api/v1/audit-log').query({ subjectId: id }).expect(200);
    expect(log.body.items).toMatchObject([
      { action: 'campaign.tested', apiKeyName: 'admin', detail: { sent: 1, failed: 1 } },
      { action: 'campaign.tested', detail: { sent: 2, failed: 3 } },
    ]);
    expect(JSON.stringify(log.body)).not.toContain(first);
  });

  it('goes to saved test recipients, in the data of a contact that is picked', async () => {
    world.startAnew();
    const [lineId = ''] = await world.addPeople('saved', 2);
    await world.addContacts([{ externalId: 'saved-1', attributes: { first_name: 'Maximiliane' } }]);
    const saved = await world.request
      .post('/api/v1/test-recipients')
      .send({ name: 'Mika, marketing', lineId })
      .expect(201);
    const id = await world.draftFor('saved', { messages: [text('Hi {{default first_name "you"}}')] });
    const testRecipientIds = [saved.body.id];
    const { body } = await post(id, 'test', { testRecipientIds, as: { pick: 'longest' } }).expect(200);
    expect(body).toEqual({
      isTest: true,
      results: [
        {
          lineId,
          testRecipientId: saved.body.id,
          name: 'Mika, marketing',
          status: 'sent',
          httpStatus: 200,
          lineRequestId: expect.any(String),
        },
      ],
    });
    const [sent] = [...world.channel.ledger.records()];
    expect(sent?.record.messages).toEqual([text('Hi Maximiliane')]);
    await post(id, 'test', { testRecipientIds: ['00000000-0000-4000-8000-000000000000'] }).expect(422);
  });

  it('sends links that work and whose clicks are in no count', async () => {
    world.startAnew();
    const [lineId = ''] = await world.addPeople('linked test', 1);
    const messages = [text('See https://shop.example/a')];
    const id = await world.draftFor('linked test', { messages, links: { tracking: 'contact' } });
    await post(id, 'test', { lineIds: [lineId] }).expect(200);
    const [sent] = [...world.channel.ledger.records()];
    const [, path = ''] =
      /See http:\/\/[^/]+(\/l\/.*)$/.exec(String(sent?.record.messages[0]?.['text'])) ?? [];
    await world.request.get(path).expect(302).expect('location', 'https://shop.example/a');
    expect((await world.request.get(`/api/v1/campaigns/${id}/report`)).body.clicks).toBeNull();
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
