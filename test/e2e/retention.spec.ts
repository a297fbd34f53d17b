import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Agent } from 'supertest';
import { Database } from '../../src/database/index.js';
import { type Server, startServer } from '../../src/server.js';
import { CampaignWorld } from '../support/campaign-world.js';
import { importFile } from '../support/import-client.js';
import { addWorkspace } from '../support/second-workspace.js';
import { asBearer } from '../support/test-server.js';
import { until } from '../support/until.js';
import { userEvent, WebhookSender } from '../support/webhook-sender.js';

const PATH = '/api/v1/settings/retention';
const FOR_EVER = { eventsDays: null, contentsDays: null, sweptAt: null };
const WROTE = 'Where is my parcel?';

let world: CampaignWorld;
let database: Database;
let other: Agent;

beforeAll(async () => {
  world = await CampaignWorld.start();
  database = world.test.server.app.get(Database);
  other = await addWorkspace(world.test);
});
afterAll(() => world.close());

const daysAgo = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString();
const change = (settings: object, by: Agent = world.request) => by.patch(PATH).send(settings);
const swept = (by: Agent = world.request): Promise<object> =>
  until(
    async () => {
      const { body } = await by.get(PATH).expect(200);
      return body.sweptAt === null ? undefined : (body as object);
    },
    async () => (await by.get(PATH)).body,
  );
const namesIn = async (externalId: string, by: Agent = world.request): Promise<string[]> => {
  const { body } = await by.get(`/api/v1/contacts/${externalId}/timeline`).query({ limit: 1000 }).expect(200);
  const items = body.items as { event: { name: string } | null }[];
  return items.flatMap(({ event }) => (event ? [event.name] : []));
};

describe('the settings', () => {
  it('keep all for ever until somebody says otherwise, and are changed one by one', async () => {
    expect((await world.request.get(PATH).expect(200)).body).toEqual(FOR_EVER);
    await change({}).expect(200, FOR_EVER);
    const { body } = await change({ contentsDays: 90 }).expect(200);
    expect(body).toMatchObject({ eventsDays: null, contentsDays: 90 });
    expect(await swept()).toMatchObject({ eventsDays: null, contentsDays: 90 });
    expect((await change({ eventsDays: 400, contentsDays: null }).expect(200)).body).toMatchObject({
      eventsDays: 400,
      contentsDays: null,
    });
    await swept();
    expect((await change({ eventsDays: null }).expect(200)).body).toEqual(FOR_EVER);
  });

  it('given what is set is set again, is no change and begins nothing anew', async () => {
    await change({ eventsDays: 3650 }).expect(200);
    const before = await swept();
    expect((await change({ eventsDays: 3650 }).expect(200)).body).toEqual(before);
    await change({ eventsDays: null }).expect(200);
  });

  it.each([
    ['eventsDays', 0, 'number_too_small'],
    ['eventsDays', -1, 'number_too_small'],
    ['eventsDays', 3651, 'number_too_large'],
    ['eventsDays', 1.5, 'not_whole_number'],
    ['eventsDays', '30', 'not_whole_number'],
    ['eventsDays', true, 'not_whole_number'],
    ['eventsDays', [30], 'not_whole_number'],
    ['contentsDays', 6, 'number_too_small'],
    ['contentsDays', 1e300, 'number_too_large'],
    ['importsDays', 30, 'unknown_field'],
  ])('%s: %p is refused as %s, and nothing changes', async (path, value, code) => {
    const { body } = await change({ [path]: value }).expect(422);
    expect(body).toMatchObject({ code: 'invalid_input', errors: [{ path, code }] });
    expect((await world.request.get(PATH).expect(200)).body).toEqual(FOR_EVER);
  });

  it('says the bounds, and what else there is', async () => {
    const { body } = await change({ contentsDays: 6 }).expect(422);
    expect(body.errors[0].message).toBe('must not be less than 7; null keeps all for ever');
  });

  it('are for owners to change, and for nobody without a key to see', async () => {
    for (const role of ['manager', 'viewer']) {
      const { body } = await world.request.post('/api/v1/api-keys').send({ name: role, role }).expect(201);
      const key = asBearer(world.test.url, body.key);
      await key.get(PATH).expect(200);
      await change({ eventsDays: 30 }, key).expect(403);
      await key.get(`${PATH}/outdated`).query({ eventsDays: 30 }).expect(403);
    }
    await world.request.get(PATH).set('authorization', '').expect(401);
    await change({ eventsDays: 30 }).set('authorization', 'Bearer none').expect(401);
    expect((await world.request.get(PATH).expect(200)).body).toEqual(FOR_EVER);
  });

  it('are noted in the audit log', async () => {
    await change({ eventsDays: 3000 }).expect(200);
    await change({ eventsDays: null }).expect(200);
    const { body } = await world.request
      .get('/api/v1/audit-log')
      .query({ action: 'retention.changed', limit: 2 })
      .expect(200);
    expect((body.items as { detail: object }[]).map(({ detail }) => detail)).toEqual([
      { eventsDays: null, contentsDays: null },
      { eventsDays: 3000, contentsDays: null },
    ]);
  });
});

describe('custom events', () => {
  const send = (by: Agent, events: object[]) => by.post('/api/v1/events').send({ events }).expect(202);

  it('go when they are older, here and nowhere else, whatever their name', async () => {
    for (const by of [world.request, other]) {
      await by
        .post('/api/v1/contacts/bulk')
        .send({ contacts: [{ externalId: 'eve' }] })
        .expect(200);
      await send(by, [
        { externalId: 'eve', name: 'old', at: daysAgo(31), eventId: 'old-1' },
        { externalId: 'eve', name: 'older', at: daysAgo(400) },
        { externalId: 'eve', name: 'mixed', at: daysAgo(40) },
        { externalId: 'eve', name: 'mixed', at: daysAgo(29) },
        { externalId: 'eve', name: 'new' },
      ]);
    }
    const counted = await world.request.get(`${PATH}/outdated`).query({ eventsDays: 30 }).expect(200);
    expect(counted.body).toEqual({ events: { count: 3, isExact: true } });
    await change({ eventsDays: 30 }).expect(200);
    await swept();
    expect(await namesIn('eve')).toEqual(['new', 'mixed']);
    expect(await namesIn('eve', other)).toEqual(['new', 'mixed', 'old', 'mixed', 'older']);
    expect((await other.get(PATH).expect(200)).body).toEqual(FOR_EVER);
    const { body } = await world.request.get('/api/v1/events/names').expect(200);
    expect(body.items).toMatchObject([
      { name: 'mixed', count: 1 },
      { name: 'new', count: 1 },
      { name: 'old', count: 0, lastAt: null },
      { name: 'older', count: 0, lastAt: null },
    ]);
  });

  it('given one comes again that is gone, takes it, and it goes again', async () => {
    const { body } = await send(world.request, [
      { externalId: 'eve', name: 'old', at: daysAgo(31), eventId: 'old-1' },
    ]);
    expect(body).toMatchObject({ accepted: 1, duplicates: 0 });
    await change({ eventsDays: 29 }).expect(200);
    await swept();
    expect(await namesIn('eve')).toEqual(['new']);
    await change({ eventsDays: null }).expect(200);
  });

  it('more than a piece, of which many happened at once, go to the last', async () => {
    const at = daysAgo(50);
    for (let part = 0; part < 5; part++)
      await send(
        world.request,
        Array.from({ length: 1000 }, () => ({ externalId: 'eve', name: 'many', at })),
      );
    const counted = await world.request.get(`${PATH}/outdated`).query({ eventsDays: 49 }).expect(200);
    expect(counted.body).toEqual({ events: { count: 5000, isExact: true } });
    await change({ eventsDays: 49 }).expect(200);
    await swept();
    expect(await namesIn('eve')).toEqual(['new']);
    await change({ eventsDays: null }).expect(200);
  });

  it('are counted for who asks with a number within the bounds', async () => {
    expect((await world.request.get(`${PATH}/outdated`).expect(200)).body).toEqual({});
    for (const eventsDays of ['0', '3651', 'x', '1.5', ''])
      await world.request.get(`${PATH}/outdated`).query({ eventsDays }).expect(422);
  });
});

describe('message contents', () => {
  let campaignId: string;
  let lineId: string;

  const explained = async () =>
    (await world.request.get(`/api/v1/campaigns/${campaignId}/deliveries/told-0`).expect(200)).body;
  const exported = async () => (await world.request.get('/api/v1/contacts/told-0/export').expect(200)).body;
  const shown = async () => ({
    report: await world.report(campaignId),
    deliveries: await world.deliveries(campaignId),
    steps: (await explained()).steps,
    contact: (await world.request.get('/api/v1/contacts/told-0').expect(200)).body,
    friendships: (await exported()).friendships,
  });

  beforeAll(async () => {
    [lineId = ''] = await world.addPeople('told', 3);
    campaignId = await world.draftFor('told');
    await world.publish(campaignId);
    await world.waitForStatus(campaignId, 'sent');
    const { channel } = world.line;
    const { body } = await world.request
      .post('/api/v1/connections')
      .send({ name: 'Shop', channelAccessToken: channel.token, channelSecret: channel.secret })
      .expect(201);
    const line = new WebhookSender(world.test.url, body.id, channel.secret);
    const message = { message: { id: 'm-1', type: 'text', text: WROTE } };
    await line.post(
      userEvent('message', lineId, Date.now() - 2000, message),
      userEvent('message', lineId, Date.now() - 1000, {
        message: { id: 'm-2', type: 'text', text: 'Taken back' },
      }),
      userEvent('unsend', lineId, Date.now(), { unsend: { messageId: 'm-2' } }),
    );
    // He has a name once LINE was asked for it.
    await until(async () => {
      const { webhookEvents, contact } = await exported();
      return webhookEvents.length === 3 && contact.displayName !== null ? true : undefined;
    });
  });

  it('stay while they are young, also with a limit', async () => {
    await change({ contentsDays: 7 }).expect(200);
    await swept();
    expect((await explained()).messages).toMatchObject([{ text: 'Hello told-0' }]);
    expect(JSON.stringify(await exported())).toContain(WROTE);
  });

  it('go when they are old: every screen that shows them says so, and no number changes', async () => {
    await database.execute(`UPDATE runs SET finished_at = finished_at - interval '8 days'`);
    await database.execute(`UPDATE webhook_events SET received_at = received_at - interval '8 days'`);
    const counted = await world.request.get(`${PATH}/outdated`).query({ contentsDays: 7 }).expect(200);
    expect(counted.body).toEqual({
      sentMessages: { count: 3, isExact: true },
      receivedMessages: { count: 2, isExact: true },
    });
    const before = await shown();
    expect((await explained()).retryKey).toEqual(expect.any(String));
    await change({ contentsDays: 8 }).expect(200);
    await swept();
    expect(await shown()).toEqual(before);
    expect(await explained()).toMatchObject({
      status: 'sent',
      messages: null,
      retryKey: null,
      contentsKeptDays: 8,
      lineRequestId: expect.any(String),
    });
    const { deliveries, webhookEvents } = await exported();
    expect(deliveries).toMatchObject([{ status: 'sent', messages: null, messagesKeptDays: 8 }]);
    expect(webhookEvents).toMatchObject([
      { type: 'message', content: null, removed: 'retention' },
      { type: 'message', content: null, removed: 'unsent' },
      { type: 'unsend', content: null, removed: 'retention' },
    ]);
    expect(await findAnywhere('Hello told-0', WROTE)).toEqual([]);
  });

  it('given a failed contact is sent to again, sends what was published, and counts as before', async () => {
    await world.addPeople('again', 1);
    await world.request
      .put('/api/v1/contacts/again-0')
      .send({ attributes: { points: null } })
      .expect(200);
    const id = await world.draftFor('again', { messages: [{ type: 'text', text: 'You have {{points}}' }] });
    await world.publish(id);
    await world.waitForStatus(id, 'sent');
    await database.execute(
      `UPDATE runs SET finished_at = finished_at - interval '9 days' WHERE campaign_id = $1`,
      [id],
    );
    await change({ contentsDays: 7 }).expect(200);
    await swept();
    const path = `/api/v1/campaigns/${id}/deliveries/again-0`;
    const { body } = await world.request.get(path).expect(200);
    expect(body).toMatchObject({ status: 'failed', reason: 'personalization_missing', detail: null });
    expect(body.steps.at(-1).detail).toContain('7 days');
    await world.request
      .put('/api/v1/contacts/again-0')
      .send({ attributes: { points: 12 } })
      .expect(200);
    await world.request.post(`/api/v1/campaigns/${id}/retry-failed`).expect(202);
    await world.waitFor(id, ({ sent }) => sent === 1);
    expect((await world.request.get(path).expect(200)).body).toMatchObject({
      status: 'sent',
      messages: [{ text: 'You have 12' }],
      contentsKeptDays: null,
    });
    await change({ contentsDays: null }).expect(200);
  });
});

/** Tables in which one of these texts stands. */
async function findAnywhere(...texts: string[]): Promise<string[]> {
  const tables = await database.query<{ name: string }>(
    `SELECT quote_ident(table_name) AS name FROM information_schema.tables WHERE table_schema = 'public'`,
  );
  const found: string[] = [];
  for (const { name } of tables)
    for (const text of texts)
      if ((await database.query(`SELECT FROM ${name} t WHERE strpos(t::text, $1) > 0`, [text])).length > 0)
        found.push(`${name}: ${text}`);
  return found;
}

describe('rejected rows of an import', () => {
  let again: Server | undefined;
  afterAll(() => again?.close());

  it('are told as gone 30 days after it ended, and are gone at the next sweep; their number stays', async () => {
    const csv = 'external_id,phone\n,090-0000-1111\nok-1,1\n';
    const old = await importFile(world.request, csv);
    const young = await importFile(world.request, csv.replaceAll('ok-1', 'ok-2'));
    const read = async (by: Agent, id: string) => (await by.get(`/api/v1/imports/${id}`).expect(200)).body;
    const { finishedAt, rejectedUntil } = await read(world.request, old.id);
    expect(Date.parse(rejectedUntil) - Date.parse(finishedAt)).toBe(30 * 86_400_000);
    await world.request.get(`/api/v1/imports/${old.id}/errors.csv`).expect(200);
    await database.execute(`UPDATE imports SET finished_at = now() - interval '30 days' WHERE id = $1`, [
      old.id,
    ]);

    const { body: gone } = await world.request.get(`/api/v1/imports/${old.id}/errors.csv`).expect(410);
    expect(gone).toMatchObject({ code: 'rejected_rows_removed' });
    expect((await world.request.get(`/api/v1/imports/${old.id}/rejected`).expect(200)).body).toEqual({
      items: [],
      nextCursor: null,
    });
    expect(await read(world.request, old.id)).toMatchObject({ rejected: 1, created: 1 });
    await other.get(`/api/v1/imports/${old.id}/errors.csv`).expect(404);

    await world.test.server.close();
    again = await startServer(world.test.settings);
    const ground = again.app.get(Database);
    await until(async () => {
      const left = await ground.query('SELECT FROM import_rejections WHERE import_id = $1', [old.id]);
      return left.length === 0 ? true : undefined;
    });
    const request = asBearer(again.url, world.test.adminKey);
    expect(await read(request, old.id)).toMatchObject({ rejected: 1, created: 1 });
    const { body } = await request.get(`/api/v1/imports/${young.id}/rejected`).expect(200);
    expect(body.items).toHaveLength(1);
    await request.get(`/api/v1/imports/${young.id}/errors.csv`).expect(200);
    await request.get(`/api/v1/imports/${randomUUID()}/errors.csv`).expect(404);
  });
});
