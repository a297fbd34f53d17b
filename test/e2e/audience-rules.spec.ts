import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OPERATORS } from '#libs/rules';
import { estimateCounts } from '../../src/audiences/estimate-counts.js';
import { AudienceResolver } from '../../src/audiences/index.js';
import { Database } from '../../src/database/index.js';
import { CampaignWorld } from '../support/campaign-world.js';
import { addWorkspace } from '../support/second-workspace.js';

const PEOPLE = 40;
const of = (field: string, operator: string, value?: unknown) => ({
  combinator: 'and',
  rules: [{ field, operator, value }],
});
const both = (...rules: object[]) => ({ combinator: 'and', rules });
const shop = (operator: string, value: unknown) =>
  both(of('cohort', '=', 'shop'), of('number', operator, value));

let world: CampaignWorld;
/** Sent to everybody of the shop but those without a nick, of whom there are ten. */
let campaignId: string;
let workspaceId: string;

const request = () => world.request;
const preview = (body: object) => request().post('/api/v1/audiences/preview').send(body);
const count = async (filter: unknown): Promise<number> => (await preview({ filter }).expect(200)).body.count;
const save = async (name: string, filter: unknown, more: object = {}): Promise<string> =>
  (
    await request()
      .post('/api/v1/audiences')
      .send({ name, filter, ...more })
      .expect(201)
  ).body.id;
const errorsOf = (body: { errors: { path: string; message: string }[] }): string[] =>
  body.errors.map(({ path, message }) => `${path} ${message}`);
const sql = <Row>(text: string, parameters: unknown[] = []): Promise<Row[]> =>
  world.test.server.app.get(Database).query<Row>(text, parameters);

beforeAll(async () => {
  world = await CampaignWorld.start();
  await world.addPeople('shop', PEOPLE);
  const nicks = Array.from({ length: PEOPLE - 10 }, (_, number) => ({
    externalId: `shop-${number}`,
    attributes: { nick: `nick ${number}` },
  }));
  await world.addContacts(nicks);
  campaignId = await world.draftFor('shop', { messages: [{ type: 'text', text: 'Hello {{nick}}' }] });
  await world.publish(campaignId);
  await world.waitForStatus(campaignId, 'sent');
  [{ id: workspaceId }] = (await sql('SELECT workspace_id AS id FROM contacts LIMIT 1')) as [{ id: string }];
});
afterAll(() => world.close());

describe('a past campaign in a filter', () => {
  it('tells who received it, who failed and who clicked', async () => {
    await sql(
      `INSERT INTO clicks (id, workspace_id, campaign_id, run_id, contact_id, visitor_hash, clicked_at, kind)
       SELECT gen_random_uuid(), $1, $2, (SELECT id FROM runs WHERE campaign_id = $2), c.id, 1, now(), 'person'
       FROM contacts c WHERE c.workspace_id = $1 AND c.external_id IN ('shop-1', 'shop-2')`,
      [workspaceId, campaignId],
    );
    const field = `campaign.${campaignId}`;
    const counts = await Promise.all(
      [
        of(field, '=', 'received'),
        of(field, '=', 'failed'),
        of(field, '=', 'clicked'),
        of(field, 'in', ['received', 'failed']),
        of(field, 'notIn', ['received', 'failed']),
        both(of(field, '=', 'received'), of(field, '!=', 'clicked')),
        of(field, '=', { outcome: 'received', withinDays: 1 }),
        of(field.toUpperCase().replace('CAMPAIGN', 'campaign'), '=', 'failed'),
      ].map((filter) => count(both(of('cohort', '=', 'shop'), filter))),
    );
    expect(counts).toEqual([30, 10, 2, 40, 0, 28, 30, 10]);
  });

  it('is unknown in another workspace', async () => {
    const other = await addWorkspace(world.test);
    const { body } = await other
      .post('/api/v1/audiences/preview')
      .send({ filter: of(`campaign.${campaignId}`, '=', 'received') })
      .expect(422);
    expect(errorsOf(body)).toEqual([
      `filter.rules[0].field "campaign.${campaignId}" is not a campaign of this workspace; GET /campaigns lists them`,
    ]);
  });
});

describe('an audience inside another', () => {
  it('selects whom it selects now, wherever it stands', async () => {
    const few = await save('Few', shop('<', 10));
    const odd = await save('Some', shop('between', [5, 14]));
    expect(await count(of('audience', 'in', [few]))).toBe(10);
    expect(await count(of('audience', 'in', [few, odd]))).toBe(15);
    expect(await count(both(of('audience', 'in', [odd]), of('audience', 'notIn', [few])))).toBe(5);
    const outer = await save('Outer', both(of('audience', 'in', [few]), shop('>', 2)));
    expect((await preview({ audienceId: outer }).expect(200)).body.count).toBe(7);
    await request()
      .patch(`/api/v1/audiences/${few}`)
      .send({ filter: shop('<', 5) })
      .expect(200);
    expect((await preview({ audienceId: outer }).expect(200)).body.count).toBe(2);
  });

  it('is not saved when it would hold itself, and is refused by name when it came to', async () => {
    const first = await save('First', {});
    const second = await save('Second', of('audience', 'in', [first]));
    const { body } = await request()
      .patch(`/api/v1/audiences/${first}`)
      .send({ filter: both(of('cohort', '=', 'shop'), of('audience', 'notIn', [second])) })
      .expect(422);
    expect(errorsOf(body)).toEqual([
      'filter.rules[1].rules[0].value would have the audience hold itself: First → Second → First',
    ]);
    // As two who save at the same moment could bring about.
    await sql('UPDATE audiences SET filter = $2 WHERE id = $1', [first, of('audience', 'in', [second])]);
    const refused = await preview({ audienceId: second }).expect(422);
    expect(errorsOf(refused.body)[0]).toMatch(
      /^audienceId\.rules\[0\]\.value would have the audience hold itself: /,
    );
  });

  it('is not deleted while another one or a draft names it, and both are told', async () => {
    const part = await save('Part', {});
    const whole = await save('Whole', of('audience', 'in', [part]));
    const draft = await world.createCampaign({
      name: 'Draft',
      connectionId: world.connectionId,
      audience: { filter: of('audience', 'in', [part]) },
    });
    const refused = await request().delete(`/api/v1/audiences/${part}`).expect(409);
    expect(refused.body.code).toBe('audience_in_use');
    const { body } = await request().get(`/api/v1/audiences/${part}/uses`).expect(200);
    expect(body).toEqual({
      items: [{ campaignId: draft, name: 'Draft', stage: 'draft' }],
      audiences: [{ audienceId: whole, name: 'Whole' }],
    });
    expect((await request().get(`/api/v1/audiences/${part}`).expect(200)).body.insideOf).toBe(1);
    await request().delete(`/api/v1/campaigns/${draft}`).expect(204);
    await request().delete(`/api/v1/audiences/${part}`).expect(409);
    await request().patch(`/api/v1/audiences/${whole}`).send({ filter: {} }).expect(200);
    await request().delete(`/api/v1/audiences/${part}`).expect(204);
  });

  it('of another workspace is unknown', async () => {
    const mine = await save('Mine', {});
    const other = await addWorkspace(world.test);
    for (const [method, path] of [
      ['post', '/api/v1/audiences/preview'],
      ['post', '/api/v1/audiences'],
    ] as const) {
      const { body } = await other[method](path)
        .send({ ...(path.endsWith('s') && { name: 'Theirs' }), filter: of('audience', 'in', [mine]) })
        .expect(422);
      expect(errorsOf(body)[0]).toMatch(/^filter\.rules\[0\]\.value is not an audience of this workspace/);
    }
  });

  it('cannot have a limit, neither before nor after', async () => {
    const limited = await save('Limited', {}, { limit: 5 });
    const refused = await preview({ filter: of('audience', 'in', [limited]) }).expect(422);
    expect(errorsOf(refused.body)).toEqual([
      'filter.rules[0].value Limited has a limit, so it cannot stand inside another audience',
    ]);
    const part = await save('Unlimited', {});
    await save('Around it', of('audience', 'in', [part]));
    const { body } = await request().patch(`/api/v1/audiences/${part}`).send({ limit: 5 }).expect(422);
    expect(errorsOf(body)[0]).toMatch(/^limit Other audiences name this one/);
  });
});

describe('a limit', () => {
  const peopleOf = (body: { sample: { externalId: string }[] }): string[] =>
    body.sample.map(({ externalId }) => externalId);

  it('draws the same contacts every time, for a count, a preview and a run', async () => {
    const id = await save('Ten', of('cohort', '=', 'shop'), { limit: 10 });
    const { body } = await preview({ audienceId: id }).expect(200);
    expect(body).toMatchObject({ count: 10, withLineId: 10, margin: null });
    const drawn = peopleOf(body).toSorted();
    expect(drawn).toHaveLength(10);
    const unsaved = { filter: of('cohort', '=', 'shop'), limit: 10, seed: id };
    expect(peopleOf((await preview(unsaved).expect(200)).body).toSorted()).toEqual(drawn);
    const another = { ...unsaved, seed: 'another' };
    expect(peopleOf((await preview(another).expect(200)).body).toSorted()).not.toEqual(drawn);
    const counted = await request().post(`/api/v1/audiences/${id}/count`).expect(200);
    expect(counted.body.size).toMatchObject({ count: 10 });

    const campaign = await world.createCampaign({
      connectionId: world.connectionId,
      audience: { audienceId: id },
    });
    await world.publish(campaign);
    expect(await world.waitForStatus(campaign, 'sent')).toMatchObject({ qualified: 10, sent: 10 });
    expect((await world.deliveries(campaign)).map(({ externalId }) => externalId).toSorted()).toEqual(drawn);
  });

  it('above what matches changes nothing, and goes with null', async () => {
    const id = await save('All', of('cohort', '=', 'shop'), { limit: 1_000 });
    expect((await preview({ audienceId: id }).expect(200)).body.count).toBe(PEOPLE);
    const { body } = await request().patch(`/api/v1/audiences/${id}`).send({ limit: 3 }).expect(200);
    expect(body).toMatchObject({ limit: 3, size: null });
    expect((await preview({ audienceId: id }).expect(200)).body.count).toBe(3);
    await request().patch(`/api/v1/audiences/${id}`).send({ name: 'Kept' }).expect(200);
    expect((await preview({ audienceId: id }).expect(200)).body.count).toBe(3);
    await request().patch(`/api/v1/audiences/${id}`).send({ limit: null }).expect(200);
    expect((await preview({ audienceId: id }).expect(200)).body.count).toBe(PEOPLE);
  });

  it.each([0, -1, 1.5, '5', 1e12])('of %j is refused', async (limit) => {
    const { body } = await request()
      .post('/api/v1/audiences')
      .send({ name: 'x', filter: {}, limit })
      .expect(422);
    expect(body.errors[0].path).toBe('limit');
  });

  it('is that of the saved audience where one is named', async () => {
    const id = await save('Named', {});
    const { body } = await preview({ audienceId: id, limit: 3 }).expect(422);
    expect(body.errors[0].path).toBe('limit');
  });
});

describe('a sample', () => {
  it('parts contacts by lot, everybody into one part', async () => {
    const parts = await Promise.all(
      [
        of('sample.spring', '<', 25),
        both(of('sample.spring', '>=', 25), of('sample.spring', '<', 50)),
        of('sample.spring', '>=', 50),
      ].map((filter) => count(both(of('cohort', '=', 'shop'), filter))),
    );
    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(PEOPLE);
    expect(parts.every((part) => part > 0)).toBe(true);
  });
});

describe('what one account knows', () => {
  it('has fields of its own', async () => {
    await sql(
      `INSERT INTO friendships (connection_id, workspace_id, line_id, told_status, told_at, first_seen_at, first_seen_how)
       SELECT $1, $2, line_id, 'blocked', now(), now(), 'unfollow' FROM contacts WHERE external_id = 'shop-3'`,
      [world.connectionId, workspaceId],
    );
    const inShop = (...rules: object[]) => count(both(of('cohort', '=', 'shop'), ...rules));
    expect(await inShop(of(`friend_status.${world.connectionId}`, '=', 'blocked'))).toBe(1);
    expect(await inShop(of(`friend_status.${world.connectionId}`, '=', 'unknown'))).toBe(PEOPLE - 1);
    expect(await inShop(of(`followed_at.${world.connectionId}`, 'notNull'))).toBe(0);
    const { body } = await preview({ filter: of(`friend_status.${campaignId}`, '=', 'friend') }).expect(422);
    expect(body.errors[0].path).toBe('filter.rules[0].field');
  });
});

describe('a quick count', () => {
  it('is exact when that takes but a moment', async () => {
    const { body } = await preview({ filter: of('cohort', '=', 'shop'), precision: 'quick' }).expect(200);
    expect(body).toMatchObject({ count: PEOPLE, withLineId: PEOPLE, margin: null });
    expect(body.sample).toHaveLength(10);
  });

  it('of a limit says how many are drawn, and about how many of them are what', async () => {
    const asked = { filter: of('cohort', '=', 'shop'), precision: 'quick', limit: 10 };
    const { body } = await preview(asked).expect(200);
    expect(body).toMatchObject({ count: 10, withLineId: 10, sample: [] });
    expect(body.margin).toBeGreaterThan(0);
  });

  it('estimates exactly what it has seen whole', async () => {
    const resolver = world.test.server.app.get(AudienceResolver, { strict: false });
    const { where } = await resolver.resolve(workspaceId, { filter: shop('<', 7) });
    const estimate = await world.test.server.app
      .get(Database)
      .transaction((tx) => estimateCounts(tx, workspaceId, where));
    expect(estimate).toMatchObject({ count: 7, withLineId: 7, reachable: 7, margin: 0 });
  });
});

describe('filters that mean harm', () => {
  const HARM = [
    "'; DROP TABLE contacts; --",
    "x' OR '1'='1",
    '$1',
    '"; DELETE FROM contacts; --',
    '1) OR (1=1',
    '\\',
    "\\'; SELECT pg_sleep(60); --",
    '{{line_id}}',
    'c.attributes',
    "sample.'||pg_sleep(60)||'",
    "campaign.' OR 1=1 --",
    "friend_status.' OR 1=1 --",
    "event.x' OR 1=1 --",
    'attributes.',
    '__proto__',
    'constructor',
  ];

  it('in any field, operator or value are data or a mistake, and never more', async () => {
    const before = await count({});
    const fields = [
      'line_id',
      'number',
      'nick',
      'audience',
      'engagement_level',
      'last_interaction_at',
      ...HARM,
    ];
    const filters = [
      ...fields.flatMap((field) => HARM.map((value) => of(field, '=', value))),
      ...OPERATORS.flatMap((operator) => HARM.slice(0, 8).map((field) => of(field, operator, 1))),
      ...OPERATORS.flatMap((operator) =>
        HARM.slice(0, 4).map((value) => of('nick', operator, [value, value])),
      ),
      ...HARM.map((operator) => of('nick', operator, 'x')),
      ...HARM.map((key) => both({ field: 'nick', operator: '=', value: 'x', [key]: 1 })),
      ...HARM.map((seed) => of(`sample.${seed}`, '<', 50)),
      ...HARM.map((outcome) => of(`campaign.${campaignId}`, '=', { outcome, withinDays: outcome })),
      ...HARM.map((combinator) => ({ combinator, rules: [] })),
    ];
    const answers = new Set<number>();
    for (const filter of filters) {
      const { status, body } = await preview({ filter });
      answers.add(status);
      if (status === 200 && body.count > 0)
        expect(JSON.stringify(filter)).toMatch(/sample\.|"(!=|not\w+|null)"/);
    }
    // 400: no body may have a key __proto__.
    expect([...answers].toSorted()).toEqual([200, 400, 422]);
    expect(await count({})).toBe(before);
  }, 240_000);

  it('too deep or too wide are refused with where and how much', async () => {
    let deep: unknown = of('number', '>', 1);
    for (let level = 1; level < 50; level += 1) deep = both(deep as object);
    // Before it comes to the filter: no body may be nested so deep.
    const refused = errorsOf((await preview({ filter: deep }).expect(422)).body);
    expect(refused).toEqual([expect.stringMatching(/^filter(\.rules\[0\])+.* nested .*\d+ deep$/)]);
    const wide = both(
      ...Array.from({ length: 1_000 }, (_, value) => ({ field: 'number', operator: '=', value })),
    );
    expect(errorsOf((await preview({ filter: wide }).expect(422)).body)).toEqual([
      'filter.rules[200] is one too many: a filter has at most 200 of them',
    ]);
  });
});
