import { setTimeout as sleep } from 'node:timers/promises';
import type { Agent } from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import supertest from 'supertest';
import { Database } from '../../src/database/index.js';
import { CampaignWorld } from '../support/campaign-world.js';
import { addWorkspace } from '../support/second-workspace.js';

const UNKNOWN_ID = '01a1fc37-2078-71b3-a78e-f06a8d6dc3cc';
const text = (template: string): object => ({ type: 'text', text: template });
const HALF_A_RULE = { combinator: 'and', rules: [{ field: 'language', operator: '=', value: null }] };
/** Everything a builder may hold while somebody still writes. */
const UNFINISHED = {
  name: '',
  audience: { filter: HALF_A_RULE },
  messages: [
    text(''),
    { type: 'flex', altText: 'x', contents: { type: 'bubble', body: {} } },
    text('Hi\n{{first_name'),
  ],
  delivery: { type: 'at_dawn', at: 'tomorrow' },
  localization: { language: 'no language', timezone: 'Moon/Crater' },
  controlGroupPercent: 150,
};

let world: CampaignWorld;
let other: Agent;

beforeAll(async () => {
  world = await CampaignWorld.start();
  other = await addWorkspace(world.test);
});
afterAll(() => world.close());

const path = (id: string, rest = ''): string => `/api/v1/campaigns/${id}${rest}`;
const get = (id: string, rest = '') => world.request.get(path(id, rest));
const post = (id: string, rest: string, body: object = {}) => world.request.post(path(id, rest)).send(body);
const patch = (id: string, body: object) => world.request.patch(path(id)).send(body);
const create = (body: object) => world.request.post('/api/v1/campaigns').send(body);

async function unfinished(): Promise<string> {
  const { body } = await create({ ...UNFINISHED, keepMistakes: true }).expect(201);
  return body.id;
}

describe('a draft that is kept with its mistakes', () => {
  it('is stored as it was given, and answers with what the strict check says', async () => {
    const { body } = await create({ ...UNFINISHED, keepMistakes: true }).expect(201);
    expect(body).toMatchObject(UNFINISHED);
    expect(body.mistakes.map((mistake: { path: string }) => mistake.path)).toEqual(
      expect.arrayContaining([
        'name',
        'audience.filter.rules[0].value',
        'messages[0].text',
        'messages[2].text',
        'delivery.type',
        'delivery.at',
        'localization.language',
        'localization.timezone',
        'controlGroupPercent',
      ]),
    );
    expect(body.mistakes).toContainEqual({
      path: 'messages[2].text',
      code: expect.any(String),
      values: expect.any(Object),
      message: expect.stringMatching(/^line 2, column \d+: /),
      line: 2,
      column: expect.any(Number),
    });
    expect((await get(body.id).expect(200)).body).toEqual(body);
  });

  it('given its saved audience is still to be chosen, is kept, goes to nobody, and says so', async () => {
    const id = await world.createCampaign({ connectionId: world.connectionId });
    const audience = { audienceId: '' };
    const kept = await patch(id, { audience, keepMistakes: true }).expect(200);
    expect(kept.body).toMatchObject({ audience, mistakes: [{ path: 'audience.audienceId' }] });
    const refused = await world.request.post(`/api/v1/campaigns/${id}/publish`).expect(422);
    expect(refused.body.errors).toContainEqual(expect.objectContaining({ path: 'audience.audienceId' }));
    expect((await patch(id, { audience }).expect(422)).body.errors[0].path).toBe('audience.audienceId');
  });

  it('without keepMistakes, is refused with the same mistakes', async () => {
    const { body } = await create({ ...UNFINISHED, name: 'x', delivery: undefined, localization: undefined });
    expect(body).toMatchObject({ status: 422, code: 'invalid_input' });
    const id = await world.createCampaign({});
    await patch(id, { messages: [text('')], keepMistakes: true }).expect(200);
    const refused = await patch(id, { name: 'Still unsound' }).expect(422);
    expect(refused.body.errors).toMatchObject([{ path: 'messages[0].text', message: expect.any(String) }]);
    expect((await get(id)).body).toMatchObject({ name: 'A campaign', version: 2 });
  });

  it.each<[string, object, string]>([
    ['a list that is none', { messages: 'hello' }, 'messages'],
    ['six messages', { messages: Array.from({ length: 6 }, () => text('x')) }, 'messages'],
    ['a message that is no object', { messages: ['hello'] }, 'messages'],
    ['an unknown field', { subject: 'x' }, 'subject'],
    ['a name that is too long', { name: 'x'.repeat(257) }, 'name'],
    ['a filter that is null', { audience: { filter: null } }, 'audience.filter'],
    ['a connection that is not there', { connectionId: UNKNOWN_ID }, 'connectionId'],
    ['a connection that is no id', { connectionId: 'main' }, 'connectionId'],
    ['keepMistakes that is no boolean', { keepMistakes: 'yes' }, 'keepMistakes'],
  ])('given %s, is refused all the same', async (_name, part, where) => {
    const { body } = await create({ name: 'x', keepMistakes: true, ...part }).expect(422);
    expect(body.errors).toMatchObject([{ path: where, code: expect.any(String) }]);
  });

  it('given a body that is no object, answers 400 or 422', async () => {
    for (const body of ['[]', '"x"', 'null', '{']) {
      const answer = await world.request
        .post('/api/v1/campaigns')
        .set('content-type', 'application/json')
        .send(body);
      expect([400, 422]).toContain(answer.status);
    }
  });

  it('given an audience and a message template that are not there, keeps their names', async () => {
    const parts = { audience: { audienceId: UNKNOWN_ID }, messageTemplate: { id: UNKNOWN_ID, version: 3 } };
    const { body } = await create({ name: 'x', keepMistakes: true, ...parts }).expect(201);
    expect(body).toMatchObject(parts);
    expect(body.mistakes.map((mistake: { path: string }) => mistake.path).toSorted()).toEqual([
      'audience.audienceId',
      'messageTemplate',
    ]);
  });

  it('is listed, reported, duplicated, and looked through for images, as any other', async () => {
    const id = await unfinished();
    await world.request.get('/api/v1/campaigns').query({ limit: 1000 }).expect(200);
    await get(id, '/report').expect(200);
    await get(id, '/progress').expect(200);
    await get(id, '/deliveries').expect(200);
    const { body } = await post(id, '/duplicate').expect(201);
    expect(body).toMatchObject({ ...UNFINISHED, name: ' (copy)' });
    expect(body.mistakes.length).toBeGreaterThan(5);
  });

  it('is checked: every mistake is an error', async () => {
    const id = await unfinished();
    const { mistakes } = (await get(id)).body;
    const { body } = await post(id, '/check').expect(200);
    for (const { path: where, code, message } of mistakes)
      expect(body.issues).toContainEqual(
        expect.objectContaining({ severity: 'error', path: where, code, message }),
      );
  });

  it('is neither tested, nor checked over its audience, nor published: 422 with its mistakes', async () => {
    const id = await unfinished();
    await patch(id, { connectionId: world.connectionId, keepMistakes: true }).expect(200);
    const { mistakes } = (await get(id)).body;
    for (const rest of ['/test', '/checks']) {
      const { body } = await post(id, rest, rest === '/test' ? { lineIds: [`U${'0'.repeat(32)}`] } : {});
      expect(body).toMatchObject({ status: 422, code: 'campaign_has_mistakes', mistakes });
    }
    const { body } = await post(id, '/publish').expect(422);
    const paths = body.errors.map((error: { path: string }) => error.path);
    expect(paths).toEqual(expect.arrayContaining(mistakes.map((mistake: { path: string }) => mistake.path)));
  });

  it('is previewed as long as the mistakes are in no message', async () => {
    const { body } = await create({
      name: '',
      audience: { filter: HALF_A_RULE },
      messages: [text('Hi {{name}}')],
      keepMistakes: true,
    });
    const preview = await post(body.id, '/preview', { attributes: { name: 'Aya' } }).expect(200);
    expect(preview.body.messages).toEqual([text('Hi Aya')]);
    await patch(body.id, { messages: [text('{{')], keepMistakes: true }).expect(200);
    const refused = await post(body.id, '/preview', { attributes: {} }).expect(422);
    expect(refused.body.mistakes).toMatchObject([
      expect.objectContaining({ path: 'messages[0].text', line: 1 }),
    ]);
  });

  it('once mended, has none', async () => {
    const id = await unfinished();
    const { body } = await patch(id, {
      name: 'Mended',
      audience: { filter: {} },
      messages: [text('Hello')],
      delivery: { type: 'one_time', at: null },
      localization: { language: 'ja', timezone: 'Asia/Tokyo' },
      controlGroupPercent: 0,
    }).expect(200);
    expect(body.mistakes).toEqual([]);
  });
});

describe('versions', () => {
  it('given a change based on an older one, answers 409 with what is in store', async () => {
    const id = await world.createCampaign({});
    const { body: current } = await patch(id, { name: 'First', version: 1 }).expect(200);
    const { body } = await patch(id, { name: 'Second', version: 1 }).expect(409);
    expect(body).toMatchObject({ code: 'campaign_changed', current });
  });

  it('given a person changed it, tells who', async () => {
    const id = await world.createCampaign({});
    const userId = await addUser('Aya');
    const database = world.test.server.app.get(Database);
    await database.execute('UPDATE campaigns SET updated_by = $2 WHERE id = $1', [id, userId]);
    expect((await get(id)).body.updatedBy).toEqual({ name: 'Aya' });
    const { body } = await world.request.get('/api/v1/campaigns').query({ view: 'summary', limit: 1 });
    expect(body.items[0]).toMatchObject({ id, updatedBy: { name: 'Aya' } });
    await patch(id, { name: 'By a key' }).expect(200);
    expect((await get(id)).body.updatedBy).toBeNull();
  });

  it('remembers the version that was tested last with success', async () => {
    const [lineId = ''] = await world.addPeople('tested', 1);
    const id = await world.draftFor('tested');
    await post(id, '/test', { lineIds: ['U123'] }).expect(200);
    expect((await get(id)).body).toMatchObject({ testedVersion: null, testedAt: null });
    await patch(id, { name: 'Tested' }).expect(200);
    await post(id, '/test', { lineIds: [lineId] }).expect(200);
    await patch(id, { name: 'Changed since' }).expect(200);
    expect((await get(id)).body).toMatchObject({
      version: 3,
      testedVersion: 2,
      testedAt: expect.any(String),
    });
  });

  async function addUser(name: string): Promise<string> {
    const [row] = await world.test.server.app
      .get(Database)
      .query<{ id: string }>(
        `INSERT INTO users (id, email, name, password_hash) VALUES (gen_random_uuid(), $1, $2, 'x') RETURNING id`,
        [`${name.toLowerCase()}@example.com`, name],
      );
    return row?.id ?? '';
  }
});

describe('revisions', () => {
  const versionsOf = async (id: string): Promise<number[]> => {
    const { body } = await get(id, '/revisions').expect(200);
    return body.items.map((item: { version: number }) => item.version);
  };

  /** What is saved next is saved in one minute of the clock. */
  const wellWithinAMinute = async (): Promise<void> => {
    const second = new Date().getSeconds();
    if (second > 40) await sleep((61 - second) * 1_000);
  };

  it('given a person saves again and again, keep the last of the minute, what was restored, and what that took the place of', async () => {
    const id = await world.createCampaign({ name: 'One' });
    await ageRevisions(id);
    await wellWithinAMinute();
    await patch(id, { name: 'Two' }).expect(200);
    await patch(id, { name: 'Three' }).expect(200);
    expect(await versionsOf(id)).toEqual([3, 1]);
    const { body } = await post(id, '/revisions/1/restore', { version: 3 }).expect(200);
    expect(body).toMatchObject({ name: 'One', version: 4 });
    await patch(id, { name: 'Five' }).expect(200);
    const list = await get(id, '/revisions').expect(200);
    expect(list.body.items).toEqual([
      { version: 5, savedAt: expect.any(String), savedBy: null, note: '' },
      { version: 4, savedAt: expect.any(String), savedBy: null, note: 'version 1 again' },
      { version: 3, savedAt: expect.any(String), savedBy: null, note: '' },
      { version: 1, savedAt: expect.any(String), savedBy: null, note: '' },
    ]);
  });

  it('hold the whole campaign, mistakes and all', async () => {
    const id = await unfinished();
    const { body } = await get(id, '/revisions/1').expect(200);
    expect(body).toMatchObject({
      version: 1,
      note: '',
      connectionId: null,
      recipient: '{{line_id}}',
      ...UNFINISHED,
    });
    await ageRevisions(id);
    await patch(id, { name: 'x', keepMistakes: true }).expect(200);
    const restored = await post(id, '/revisions/1/restore', { version: 2 }).expect(200);
    expect(restored.body).toMatchObject(UNFINISHED);
    expect(restored.body.mistakes.length).toBeGreaterThan(5);
  });

  it('are pages, and the last hundred', async () => {
    const id = await world.createCampaign({});
    await world.test.server.app.get(Database).execute(
      `INSERT INTO campaign_revisions (campaign_id, version, name, definition, saved_at)
       SELECT $1, n, 'x', '{}', now() - interval '1 day' FROM generate_series(2, 120) AS n`,
      [id],
    );
    await world.test.server.app
      .get(Database)
      .execute('UPDATE campaigns SET version = 120 WHERE id = $1', [id]);
    await patch(id, { name: 'Latest' }).expect(200);
    const first = await get(id, '/revisions').query({ limit: 60 }).expect(200);
    const second = await get(id, '/revisions')
      .query({ limit: 60, cursor: first.body.nextCursor })
      .expect(200);
    const versions = [...first.body.items, ...second.body.items].map(({ version }) => version);
    expect(versions).toEqual(Array.from({ length: 100 }, (_, index) => 121 - index));
    expect(second.body.nextCursor).toBeNull();
  });

  it('have one of what was published', async () => {
    await world.addPeople('revised', 1);
    const id = await world.draftFor('revised');
    await ageRevisions(id);
    await world.publish(id);
    const { body } = await get(id, '/revisions').expect(200);
    expect(body.items.map(({ note }: { note: string }) => note)).toEqual(['published', '']);
    await post(id, '/revisions/1/restore', { version: 2 }).expect(409);
    await world.waitForStatus(id, 'sent');
  });

  it('answer 400, 401, 404, 409 and 422 as they apply', async () => {
    const id = await world.createCampaign({});
    await supertest(world.test.url).get(path(id, '/revisions')).expect(401);
    await get(id, '/revisions/one').expect(400);
    await get('nothing', '/revisions').expect(400);
    await get(id, '/revisions/7').expect(404);
    await get(UNKNOWN_ID, '/revisions').expect(404);
    await get(id, '/revisions').query({ cursor: 'x' }).expect(422);
    await post(id, '/revisions/7/restore', { version: 1 }).expect(404);
    await post(id, '/revisions/1/restore', {}).expect(422);
    const { body } = await post(id, '/revisions/1/restore', { version: 9 }).expect(409);
    expect(body).toMatchObject({ code: 'campaign_changed', current: { id, version: 1 } });
    for (const rest of ['/revisions', '/revisions/1']) await other.get(path(id, rest)).expect(404);
    await other.post(path(id, '/revisions/1/restore')).send({ version: 1 }).expect(404);
  });

  /** As if what is kept so far had been saved in an earlier minute. */
  async function ageRevisions(id: string): Promise<void> {
    await world.test.server.app
      .get(Database)
      .execute(
        `UPDATE campaign_revisions SET saved_at = saved_at - interval '1 hour' WHERE campaign_id = $1`,
        [id],
      );
  }
});
