import type { Agent } from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import supertest from 'supertest';
import { Database } from '../../src/database/index.js';
import { CampaignWorld } from '../support/campaign-world.js';
import { addWorkspace } from '../support/second-workspace.js';

interface Listed {
  id: string;
  name: string;
  status: string;
  counts: Record<string, number> | null;
}

let world: CampaignWorld;
let other: Agent;
const ids: Record<string, string> = {};

beforeAll(async () => {
  world = await CampaignWorld.start();
  other = await addWorkspace(world.test);
  await world.addPeople('listed', 3);
  ids.draft = await world.createCampaign({ name: 'b Draft 50%' });
  ids.sent = await world.draftFor('listed', {
    name: 'A Sent',
    messages: [{ type: 'text', text: '{{lucky}}' }],
  });
  ids.scheduled = await world.draftFor('listed', { name: 'c Scheduled' });
  ids.archived = await world.createCampaign({ name: 'd Archived' });
  await world.publish(ids.sent);
  await world.waitForStatus(ids.sent, 'sent');
  const post = (id: string | undefined, action: string, body: object = {}) =>
    world.request.post(`/api/v1/campaigns/${id}/${action}`).send(body);
  await post(ids.scheduled, 'publish', { graceSeconds: 300 }).expect(202);
  await post(ids.archived, 'archive').expect(200);
});
afterAll(() => world.close());

async function list(query: object): Promise<Listed[]> {
  const { body } = await world.request
    .get('/api/v1/campaigns')
    .query({ view: 'summary', ...query })
    .expect(200);
  return body.items;
}
const namesOf = async (query: object): Promise<string[]> => (await list(query)).map(({ name }) => name);

/** All pages of two. */
async function walk(query: object): Promise<string[]> {
  const names: string[] = [];
  let cursor: string | null | undefined;
  do {
    const { body } = await world.request
      .get('/api/v1/campaigns')
      .query({ ...query, limit: 2, cursor })
      .expect(200);
    names.push(...body.items.map((item: Listed) => item.name));
    cursor = body.nextCursor;
  } while (cursor);
  return names;
}

describe('the list of campaigns', () => {
  it('as a summary, tells what a table shows and no definition', async () => {
    const [item] = await list({ q: 'a sent' });
    expect(item).toEqual({
      id: ids.sent,
      name: 'A Sent',
      status: 'sent',
      statusReason: null,
      connectionId: world.connectionId,
      connectionName: 'Main account',
      version: 2,
      createdAt: expect.any(String),
      updatedAt: expect.any(String),
      updatedBy: null,
      publishedAt: expect.any(String),
      publishDueAt: null,
      runId: expect.any(String),
      counts: { qualified: 3, attempted: 3, pending: 0, failed: 3, sent: 0 },
      isEditable: false,
    });
    const [draft] = await list({ q: 'DRAFT 50%' });
    expect(draft).toMatchObject({ counts: null, connectionName: null, isEditable: true });
  });

  it('without view, has all of each campaign besides', async () => {
    const { body } = await world.request.get('/api/v1/campaigns').query({ q: 'a sent' }).expect(200);
    const { body: campaign } = await world.request.get(`/api/v1/campaigns/${ids.sent}`);
    expect(body.items).toEqual([{ ...campaign, ...(await list({ q: 'a sent' }))[0] }]);
  });

  it('given a retry, counts everybody once, as the report does', async () => {
    await world.addContacts([{ externalId: 'listed-1', attributes: { lucky: 'seven' } }]);
    await world.request.post(`/api/v1/campaigns/${ids.sent}/retry-failed`).expect(202);
    const { qualified, attempted, pending, failed, sent } = await world.waitFor(
      ids.sent ?? '',
      ({ status, runs }) => status === 'sent' && runs.length === 2,
    );
    expect((await list({ q: 'a sent' }))[0]?.counts).toEqual({ qualified, attempted, pending, failed, sent });
    expect(qualified).toBe(3);
  });

  it('leaves archived ones out unless they are asked for', async () => {
    expect(await namesOf({ sort: 'name' })).toEqual(['A Sent', 'b Draft 50%', 'c Scheduled']);
    expect(await namesOf({ status: 'archived' })).toEqual(['d Archived']);
    expect(await namesOf({ status: 'archived,draft', sort: '-name' })).toEqual(['d Archived', 'b Draft 50%']);
    expect(await namesOf({ status: 'paused' })).toEqual([]);
  });

  it('of one connection, has no other', async () => {
    expect(await namesOf({ connectionId: world.connectionId, sort: 'name' })).toEqual([
      'A Sent',
      'c Scheduled',
    ]);
  });

  it.each(['name', '-name', 'updatedAt', '-updatedAt', 'createdAt', '-createdAt'])(
    'sorted by %s, has each once over all pages',
    async (sort) => {
      const names = await walk({ sort });
      expect(names.toSorted()).toEqual(['A Sent', 'b Draft 50%', 'c Scheduled']);
      expect(names).toEqual(await namesOf({ sort }));
      expect(await namesOf({ sort: sort.startsWith('-') ? sort.slice(1) : `-${sort}` })).toEqual(
        names.toReversed(),
      );
    },
  );

  it('given what cannot be, answers 422 naming it', async () => {
    const get = (query: object) => world.request.get('/api/v1/campaigns').query(query).expect(422);
    expect((await get({ status: 'draft,finished' })).body.errors[0].path).toBe('status');
    expect((await get({ sort: 'size' })).body.errors[0].path).toBe('sort');
    expect((await get({ view: 'all' })).body.errors[0].path).toBe('view');
    expect((await get({ connectionId: 'x' })).body.errors[0].path).toBe('connectionId');
    const { body } = await world.request.get('/api/v1/campaigns').query({ sort: 'name', limit: 1 });
    for (const sort of ['updatedAt', 'createdAt'])
      expect((await get({ sort, cursor: body.nextCursor })).body.errors[0].path).toBe('cursor');
  });

  it('of another workspace, is empty', async () => {
    expect((await other.get('/api/v1/campaigns').expect(200)).body.items).toEqual([]);
    expect((await other.get('/api/v1/campaigns/counts').expect(200)).body).toMatchObject({
      draft: 0,
      sent: 0,
    });
    await supertest(world.test.url).get('/api/v1/campaigns/counts').expect(401);
  });
});

describe('the counts', () => {
  it('tell of each status how many there are', async () => {
    expect((await world.request.get('/api/v1/campaigns/counts').expect(200)).body).toEqual({
      draft: 1,
      scheduled: 1,
      sending: 0,
      paused: 0,
      sent: 1,
      stopped: 0,
      failed: 0,
      archived: 1,
    });
  });

  it.each([
    ['planning', null, 'sending'],
    ['sending', null, 'sending'],
    ['paused', null, 'paused'],
    ['stopped', null, 'sending'],
    ['stopped', '2026-01-01T00:00:00Z', 'stopped'],
    ['failed', null, 'sending'],
    ['failed', '2026-01-01T00:00:00Z', 'failed'],
    ['done', '2026-01-01T00:00:00Z', 'sent'],
  ])(
    'of a run that is %s (ended: %s), say the campaign is %s, as it does itself',
    async (status, end, seen) => {
      const id = await world.createCampaign({ name: 'Of one status', connectionId: world.connectionId });
      const database = world.test.server.app.get(Database);
      await database.execute(`UPDATE campaigns SET stage = 'published' WHERE id = $1`, [id]);
      // One batch is held by a sender, so that the server's own work does not end the run meanwhile.
      await database.execute(
        `WITH run AS (
           INSERT INTO runs (id, workspace_id, campaign_id, connection_id, plan, status, finished_at, planned_at)
           SELECT gen_random_uuid(), workspace_id, id, connection_id, '{"audience":{},"messages":[]}', $2, $3, now()
           FROM campaigns WHERE id = $1
           RETURNING id
         )
         INSERT INTO batches (run_id, seq, kind, size, content, state, lease_owner, lease_expires_at)
         SELECT id, 0, 'push', 1, '', 'sending', gen_random_uuid(), now() + interval '1 hour' FROM run`,
        [id, status, end],
      );
      const { body: campaign } = await world.request.get(`/api/v1/campaigns/${id}`).expect(200);
      const [listed] = await list({ q: 'Of one status' });
      expect(campaign.status).toBe(seen);
      expect(listed).toMatchObject({ status: seen, statusReason: campaign.statusReason });
      await database.execute('DELETE FROM campaigns WHERE id = $1', [id]);
    },
  );
});

it('given 5,000 campaigns, lists and counts them within a second or two', async () => {
  const database = world.test.server.app.get(Database);
  await database.execute(
    `INSERT INTO campaigns (id, workspace_id, name, definition, stage, connection_id)
     SELECT gen_random_uuid(), workspace_id, 'Many ' || n, definition, 'published', connection_id
     FROM campaigns, generate_series(1, 5000) AS n WHERE id = $1`,
    [ids.sent],
  );
  await database.execute(
    `INSERT INTO runs (id, workspace_id, campaign_id, connection_id, plan, status, finished_at, planned_at)
     SELECT gen_random_uuid(), workspace_id, id, connection_id, '{"audience":{}}', 'done', now(), now()
     FROM campaigns WHERE name LIKE 'Many %'`,
  );
  expect(await list({ sort: '-updatedAt', limit: 50 })).toHaveLength(50);
  expect((await world.request.get('/api/v1/campaigns/counts')).body.sent).toBe(5001);
});
