import type { Agent } from 'supertest';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Database } from '../../src/database/index.js';
import { CampaignWorld } from '../support/campaign-world.js';
import { addWorkspace } from '../support/second-workspace.js';

const UNKNOWN_ID = '01a1fc37-2078-71b3-a78e-f06a8d6dc3cc';
const DAY_MS = 86_400_000;

let world: CampaignWorld;
let other: Agent;

beforeAll(async () => {
  world = await CampaignWorld.start();
  other = await addWorkspace(world.test);
});
afterAll(() => world.close());
beforeEach(() => world.startAnew());

const get = (id: string) => world.request.get(`/api/v1/campaigns/${id}`);
const post = (id: string, action: string, body?: object) =>
  world.request.post(`/api/v1/campaigns/${id}/${action}`).send(body);
const inDays = (days: number): string => new Date(Date.now() + days * DAY_MS).toISOString();

/** A campaign to `count` people that waits for its start. */
async function waiting(cohort: string, count = 2): Promise<string> {
  await world.addPeople(cohort, count);
  const id = await world.draftFor(cohort);
  await post(id, 'publish', { graceSeconds: 300 }).expect(202);
  return id;
}

/** The time has come: as if it had been published so long ago. */
async function comeDue(id: string): Promise<void> {
  await world.test.server.app
    .get(Database)
    .execute(`UPDATE campaigns SET due_at = now() - interval '1 second' WHERE id = $1`, [id]);
}

describe('a grace time', () => {
  it('has the campaign wait, scheduled and without a run', async () => {
    await world.addPeople('grace', 2);
    const id = await world.draftFor('grace');
    const before = Date.now();
    const { body } = await post(id, 'publish', { graceSeconds: 120 }).expect(202);
    expect(body).toEqual({ runId: null, publishDueAt: expect.any(String), warnings: [] });
    const waitsMs = Date.parse(body.publishDueAt) - before;
    expect(waitsMs).toBeGreaterThanOrEqual(119_000);
    expect(waitsMs).toBeLessThan(180_000);
    const { publishDueAt } = body;
    expect((await get(id)).body).toMatchObject({
      status: 'scheduled',
      runId: null,
      publishedAt: null,
      publishDueAt,
    });
    expect(await world.report(id)).toMatchObject({ status: 'scheduled', qualified: 0, runs: [] });
    expect(world.channel.ledger.size).toBe(0);
    await post(id, 'stop').expect(200);
  });

  it('once it is over, sends what was published, once', async () => {
    const id = await waiting('over', 3);
    await comeDue(id);
    const report = await world.waitForStatus(id, 'sent');
    expect(report).toMatchObject({ qualified: 3, sent: 3 });
    expect(report.runs).toHaveLength(1);
    const { body } = await get(id);
    expect(body).toMatchObject({ publishDueAt: null, publishedAt: expect.any(String) });
    await world.expectLedgerAgrees(id);
  });

  it('of one second, is over by itself', async () => {
    await world.addPeople('second', 1);
    const id = await world.draftFor('second');
    await post(id, 'publish', { graceSeconds: 1 }).expect(202);
    await world.waitForStatus(id, 'sent');
  });

  it('given who published has second thoughts, ends in the draft that it was', async () => {
    const id = await waiting('undone');
    const { body } = await post(id, 'unpublish').expect(200);
    expect(body).toMatchObject({ status: 'draft', publishDueAt: null, runId: null });
    await world.request.patch(`/api/v1/campaigns/${id}`).send({ name: 'Better' }).expect(200);
    expect((await post(id, 'publish').expect(202)).body.runId).toEqual(expect.any(String));
    await world.waitForStatus(id, 'sent');
  });

  it('of a message template in its latest version, gives that choice back', async () => {
    const template = await world.request
      .post('/api/v1/message-templates')
      .send({ name: 'Hello', messages: [{ type: 'text', text: 'Hello' }] })
      .expect(201);
    await world.addPeople('templated', 1);
    const messageTemplate = { id: template.body.id, version: null };
    const id = await world.draftFor('templated', { messages: [], messageTemplate });
    await post(id, 'publish', { graceSeconds: 60 }).expect(202);
    expect((await get(id)).body.messageTemplate).toEqual({ ...messageTemplate, version: 1 });
    expect((await post(id, 'unpublish').expect(200)).body.messageTemplate).toEqual(messageTemplate);
  });

  it('given it was too late to take it back, answers 409 campaign_already_started', async () => {
    const id = await waiting('too-late');
    await comeDue(id);
    await world.waitForStatus(id, 'sent');
    expect((await post(id, 'unpublish').expect(409)).body.code).toBe('campaign_already_started');
  });

  it('lets the campaign be stopped for good, with nobody counted', async () => {
    const id = await waiting('stopped');
    expect((await post(id, 'stop').expect(200)).body).toMatchObject({
      status: 'stopped',
      publishDueAt: null,
    });
    expect(await world.report(id)).toMatchObject({ status: 'stopped', qualified: 0, runs: [] });
    expect((await world.request.get(`/api/v1/campaigns/${id}/progress`)).body.phase).toBe('ended');
    expect((await post(id, 'retry-failed').expect(409)).body.code).toBe('nothing_to_retry');
    expect((await post(id, 'archive').expect(200)).body.status).toBe('archived');
  });

  it('lets it be neither paused, changed, deleted, archived nor published again: 409 with the way out', async () => {
    const id = await waiting('held');
    for (const action of ['pause', 'publish', 'archive', 'resume']) {
      const { body } = await post(id, action).expect(409);
      expect(body.detail).toContain('taken back');
    }
    await world.request.patch(`/api/v1/campaigns/${id}`).send({ name: 'x' }).expect(409);
    await world.request.delete(`/api/v1/campaigns/${id}`).expect(409);
    await post(id, 'unpublish').expect(200);
  });

  it('given contacts come in the meantime, reaches them too: whom it reaches is selected at the start', async () => {
    const id = await waiting('late', 1);
    await world.addPeople('late', 3);
    await comeDue(id);
    expect(await world.waitForStatus(id, 'sent')).toMatchObject({ sent: 3 });
  });

  it('given the same Idempotency-Key again, answers the same', async () => {
    await world.addPeople('again', 1);
    const id = await world.draftFor('again');
    const publish = () => post(id, 'publish', { graceSeconds: 60 }).set('idempotency-key', 'grace-key');
    const first = await publish().expect(202);
    expect((await publish().expect(202)).body).toEqual(first.body);
    await post(id, 'unpublish').expect(200);
  });

  it.each([-1, 301, 1.5, 'soon'])('of %s seconds, answers 422', async (graceSeconds) => {
    const id = await world.draftFor('grace');
    const { body } = await post(id, 'publish', { graceSeconds }).expect(422);
    expect(body.errors[0].path).toBe('graceSeconds');
  });
});

describe('a time of delivery', () => {
  const deliveredAt = async (at: string): Promise<string> => {
    await world.addPeople('timed', 1);
    return world.draftFor('timed', { delivery: { type: 'one_time', at } });
  };

  it('has the campaign start then', async () => {
    const at = inDays(3);
    const id = await deliveredAt(at);
    const { body } = await post(id, 'publish').expect(202);
    expect(body).toMatchObject({ runId: null, publishDueAt: at });
    expect((await get(id)).body).toMatchObject({ status: 'scheduled', publishDueAt: at });
    await comeDue(id);
    await world.waitForStatus(id, 'sent');
  });

  it.each([
    ['past', -1, /is past/],
    ['more than a year ahead', 400, /a year/],
  ])('that is %s, is told by the check and refused by publish', async (_name, days, message) => {
    const id = await deliveredAt(inDays(days));
    const issue = expect.objectContaining({
      severity: 'error',
      path: 'delivery.at',
      message: expect.stringMatching(message),
    });
    expect((await post(id, 'check').expect(200)).body.issues).toContainEqual(issue);
    const { body } = await post(id, 'publish').expect(422);
    expect(body.errors).toMatchObject([{ path: 'delivery.at', message: expect.stringMatching(message) }]);
  });
});

describe('unpublish', () => {
  it('answers 400, 404 and 409 as they apply', async () => {
    const id = await world.draftFor('grace');
    expect((await post(id, 'unpublish').expect(409)).body.code).toBe('campaign_cannot_unpublish');
    await post('nothing', 'unpublish').expect(400);
    await post(UNKNOWN_ID, 'unpublish').expect(404);
    const scheduled = await waiting('mine');
    await other.post(`/api/v1/campaigns/${scheduled}/unpublish`).expect(404);
    expect((await get(scheduled)).body.status).toBe('scheduled');
    await post(scheduled, 'unpublish').expect(200);
  });
});

/** The last, since the account is of no use afterwards. */
describe('publishing what was looked over', () => {
  it('given somebody saved another version meanwhile, answers 409 and sends nothing', async () => {
    await world.addPeople('looked over', 1);
    const id = await world.draftFor('looked over');
    const { version } = (await get(id)).body;
    await world.request.patch(`/api/v1/campaigns/${id}`).send({ name: 'Changed', version }).expect(200);
    const refused = await post(id, 'publish', { version }).expect(409);
    expect(refused.body.code).toBe('campaign_changed');
    expect((await get(id)).body).toMatchObject({ status: 'draft', name: 'Changed' });
    await post(id, 'publish', { version: version + 1 }).expect(202);
  });
});

it('given the token is revoked while a campaign waits, its run pauses as any other would', async () => {
  const id = await waiting('revoked');
  world.line.admin.revokeToken(world.line.channel.token, world.channel);
  await comeDue(id);
  const report = await world.waitForStatus(id, 'paused');
  expect(report).toMatchObject({ sent: 0, failed: 0, runs: [{ statusReason: 'token_revoked' }] });
});
