import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import supertest from 'supertest';
import { Database } from '../../src/database/index.js';
import { ContactTotals } from '../../src/overview/contact-totals.js';
import { CampaignWorld } from '../support/campaign-world.js';
import { addWorkspace } from '../support/second-workspace.js';

let world: CampaignWorld;
let database: Database;
let workspaceId: string;

beforeAll(async () => {
  world = await CampaignWorld.start();
  database = world.test.server.app.get(Database);
  const [row] = await database.query<{ id: string }>('SELECT workspace_id AS id FROM connections LIMIT 1');
  workspaceId = row?.id ?? '';
});
afterAll(() => world.close());

const read = async () => (await world.request.get('/api/v1/overview').expect(200)).body;

describe('GET /overview', () => {
  it('given a workspace in which nothing was done but to connect, says what is missing', async () => {
    expect(await read()).toEqual({
      checklist: {
        connection: true,
        webhook: false,
        contacts: false,
        testRecipient: false,
        testSent: false,
      },
      sending: [],
      scheduled: [],
      recent: [],
      drafts: [],
      problems: [],
      quota: [
        {
          connectionId: world.connectionId,
          name: 'Main account',
          limit: 1_000_000,
          used: 0,
          readAt: expect.any(String),
        },
      ],
      totals: { contacts: 0, reachable: 0, isExact: true },
    });
  });

  it('ticks off what was done since', async () => {
    const [lineId] = await world.addPeople('checklist', 3);
    await world.request.post('/api/v1/test-recipients').send({ name: 'Me', lineId }).expect(201);
    await database.execute('UPDATE connections SET webhook_received_at = now() WHERE id = $1', [
      world.connectionId,
    ]);
    const id = await world.draftFor('checklist');
    await world.request
      .post(`/api/v1/campaigns/${id}/test`)
      .send({ lineIds: [lineId] })
      .expect(200);
    const { checklist, totals, drafts } = await read();
    expect(checklist).toEqual({
      connection: true,
      webhook: true,
      contacts: true,
      testRecipient: true,
      testSent: true,
    });
    expect(totals).toEqual({ contacts: 3, reachable: 3, isExact: true });
    expect(drafts).toEqual([
      { campaignId: id, name: 'A campaign', status: 'draft', updatedAt: expect.any(String) },
    ]);
  });

  it('shows a campaign while it is paused and after it has ended, with the numbers of its report', async () => {
    await world.addPeople('followed', 4);
    await world.addContacts([{ externalId: 'nobody', attributes: { cohort: 'followed' } }]);
    world.startAnew({ endpoint: 'push', kind: '500_before', probability: 1 });
    const id = await world.draftFor('followed', { name: 'Followed' });
    await world.publish(id);
    await world.act(id, 'pause');
    const { sending, recent, problems } = await read();
    expect(sending).toMatchObject([{ campaignId: id, name: 'Followed', status: 'paused' }]);
    expect(recent).toEqual([]);
    // Who paused it knows.
    expect(problems).toEqual([]);
    world.startAnew();
    await world.act(id, 'resume');
    const report = await world.waitForStatus(id, 'sent');
    const after = await read();
    expect(after.sending).toEqual([]);
    const { qualified, attempted, pending, failed, sent } = report;
    expect(after.recent).toEqual([
      {
        campaignId: id,
        name: 'Followed',
        status: 'sent',
        counts: { qualified, removed: qualified - attempted, attempted, pending, failed, sent },
        finishedAt: expect.any(String),
      },
    ]);
    expect(sent).toBe(4);
  });

  it('counts who failed and was tried again once, as the report does', async () => {
    await world.addPeople('again', 3);
    const id = await world.draftFor('again', {
      name: 'Again',
      messages: [{ type: 'text', text: '{{voucher}}' }],
    });
    await world.publish(id);
    await world.waitFor(id, (report) => report.failed === 3 && report.status === 'sent');
    await world.addContacts([{ externalId: 'again-0', attributes: { voucher: 'A1' } }]);
    await world.request.post(`/api/v1/campaigns/${id}/retry-failed`).expect(202);
    const report = await world.waitFor(id, ({ runs, status }) => runs.length === 2 && status === 'sent');
    const { qualified, attempted, failed, sent } = report;
    const [latest] = (await read()).recent;
    expect({ qualified, attempted, failed, sent }).toEqual({
      qualified: 3,
      attempted: 3,
      failed: 2,
      sent: 1,
    });
    expect(latest).toMatchObject({ campaignId: id, counts: { qualified, attempted, failed, sent } });
  });

  it('names what LINE stopped, and what failed', async () => {
    await world.addPeople('revoked', 2);
    world.line.admin.addToken('soon-revoked', world.channel);
    const connectionId = await world.connect('soon-revoked', 'Revoked');
    const id = await world.draftFor('revoked', { name: 'Stopped by LINE', connectionId });
    world.line.admin.revokeToken('soon-revoked', world.channel);
    await world.request.post(`/api/v1/connections/${connectionId}/verify`).expect(200);
    await database.execute(
      `INSERT INTO runs (id, workspace_id, campaign_id, connection_id, plan, status, status_reason, planned_at)
       VALUES (gen_random_uuid(), $1, $2, $3, '{}', 'paused', 'token_revoked', now())`,
      [workspaceId, id, connectionId],
    );
    await database.execute(`UPDATE campaigns SET stage = 'published' WHERE id = $1`, [id]);
    await database.execute(
      `INSERT INTO imports (id, workspace_id, file_name, status, error, finished_at)
       VALUES (gen_random_uuid(), $1, 'people.csv', 'failed', 'It is a picture.', now())`,
      [workspaceId],
    );
    await database.execute(
      'UPDATE connections SET quota_limit = 100, quota_used = 95, quota_read_at = now() WHERE id = $1',
      [world.connectionId],
    );
    const { problems } = await read();
    expect(problems.map(({ kind, name }: { kind: string; name: string }) => [kind, name])).toEqual([
      ['connection_revoked', 'Revoked'],
      ['campaign_paused', 'Stopped by LINE'],
      ['quota_low', 'Main account'],
      ['import_failed', 'people.csv'],
    ]);
    expect(problems[0].subjectId).toBe(connectionId);
    expect(problems[1]).toMatchObject({ subjectId: id, detail: expect.stringMatching(/resume/) });
    expect(problems[2].detail).toMatch(/^5 of 100/);
  });

  it('given a campaign that waits for its start, shows when', async () => {
    const id = await world.draftFor('checklist', { name: 'Later' });
    await database.execute(
      `UPDATE campaigns SET stage = 'scheduled', due_at = '2031-01-01T00:00:00Z', scheduled_start = '{}' WHERE id = $1`,
      [id],
    );
    expect((await read()).scheduled).toEqual([
      { campaignId: id, name: 'Later', status: 'scheduled', dueAt: '2031-01-01T00:00:00.000Z' },
    ]);
  });

  it('shows nothing of it to another workspace, and nothing to nobody', async () => {
    const other = await addWorkspace(world.test);
    const { body } = await other.get('/api/v1/overview').expect(200);
    expect(body).toEqual({
      checklist: {
        connection: false,
        webhook: false,
        contacts: false,
        testRecipient: false,
        testSent: false,
      },
      sending: [],
      scheduled: [],
      recent: [],
      drafts: [],
      problems: [],
      quota: [],
      totals: { contacts: 0, reachable: 0, isExact: true },
    });
    await supertest(world.test.url).get('/api/v1/overview').expect(401);
  });
});

describe('many contacts', () => {
  it('are estimated, never fewer than were seen, and called so', async () => {
    await database.execute('ANALYZE contacts');
    const totals = world.test.server.app.get(ContactTotals, { strict: false });
    const [row] = await database.query<{ count: number }>(
      'SELECT count(*)::int AS count FROM contacts WHERE workspace_id = $1',
      [workspaceId],
    );
    const count = row?.count ?? 0;
    expect(await totals.of(workspaceId, count)).toMatchObject({ contacts: count, isExact: true });
    const estimated = await totals.of(workspaceId, 3);
    expect(estimated.isExact).toBe(false);
    expect(estimated.contacts).toBe(count);
    expect(estimated.reachable).toBeGreaterThanOrEqual(3);
    expect(estimated.reachable).toBeLessThanOrEqual(count);
  });
});
