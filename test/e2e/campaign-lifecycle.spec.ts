import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { FaultSpec } from '../../apps/line-simulator/index.js';
import { CampaignWorld } from '../support/campaign-world.js';

/** Few requests at once and slow answers, so that a campaign can be caught in the middle. */
const SLOW: FaultSpec = { endpoint: 'push', kind: 'slow', probability: 1, delayMs: 15 };

let world: CampaignWorld;

beforeAll(async () => {
  world = await CampaignWorld.start({ sendConcurrency: 6 });
});
afterAll(() => world.close());
beforeEach(() => world.startAnew());

const post = (id: string, action: string) => world.request.post(`/api/v1/campaigns/${id}/${action}`);

/** A campaign to `count` people of which some are sent, some not. */
async function halfSent(cohort: string, count: number): Promise<string> {
  await world.addPeople(cohort, count);
  const id = await world.draftFor(cohort);
  world.channel.faults.set([SLOW]);
  await world.publish(id);
  await world.waitFor(id, ({ attempted }) => attempted === count && world.channel.ledger.size > 20);
  return id;
}

/** Paused, and what was under way has been written down before the answer: as many as LINE has accepted. */
async function paused(id: string) {
  expect(await world.act(id, 'pause')).toBe('paused');
  const report = await world.report(id);
  expect(report).toMatchObject({ status: 'paused', sent: world.channel.ledger.size });
  return report;
}

describe('publish', () => {
  it('given it is pressed twice at once, makes one run', async () => {
    await world.addPeople('twice', 3);
    const id = await world.draftFor('twice');
    const answers = await Promise.all([post(id, 'publish'), post(id, 'publish'), post(id, 'publish')]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([202, 409, 409]);
    for (const { status, body } of answers)
      if (status === 409) expect(body.code).toBe('campaign_cannot_publish');
    const report = await world.waitForStatus(id, 'sent');
    expect(report.runs).toHaveLength(1);
    expect(report).toMatchObject({ qualified: 3, sent: 3 });
    await world.expectLedgerAgrees(id);
  });

  it('given the same Idempotency-Key again, answers the same run', async () => {
    await world.addPeople('idempotent', 2);
    const id = await world.draftFor('idempotent');
    const publish = () => post(id, 'publish').set('idempotency-key', 'one-key');
    const first = await publish().expect(202);
    const again = await publish().expect(202);
    expect(again.body).toEqual(first.body);
    expect(again.headers['idempotency-replayed']).toBe('true');
    expect((await world.waitForStatus(id, 'sent')).runs.map((run) => run.id)).toEqual([first.body.runId]);
  });

  it('given the same Idempotency-Key twice at once, makes one run and sends nothing twice', async () => {
    await world.addPeople('idempotent-race', 2);
    const id = await world.draftFor('idempotent-race');
    const publish = () => post(id, 'publish').set('idempotency-key', 'racing-key');
    const answers = await Promise.all([publish(), publish()]);
    const runIds = answers.filter(({ status }) => status === 202).map(({ body }) => body.runId);
    expect(new Set(runIds).size).toBe(1);
    expect((await publish().expect(202)).body.runId).toBe(runIds[0]);
    await world.waitForStatus(id, 'sent');
    await world.expectLedgerAgrees(id);
  });

  it('given an Idempotency-Key of another request, answers 409', async () => {
    const [first = ''] = await world.addPeople('reused', 2);
    const id = await world.draftFor('reused');
    const test = (body: object) => post(id, 'test').set('idempotency-key', 'test-key').send(body);
    await test({ lineIds: [first] }).expect(200);
    await test({ lineIds: [first] }).expect(200);
    expect(world.channel.ledger.size).toBe(1);
    const other = await test({ externalIds: ['reused-1'] }).expect(409);
    expect(other.body.code).toBe('idempotency_key_reused');
    await post(id, 'publish').set('idempotency-key', 'test-key').expect(409);
  });

  it('given a publish that was refused, lets its Idempotency-Key be used again', async () => {
    const id = await world.draftFor('reused', { connectionId: null });
    const publish = () => post(id, 'publish').set('idempotency-key', 'refused-key');
    await publish().expect(422);
    await world.request
      .patch(`/api/v1/campaigns/${id}`)
      .send({ connectionId: world.connectionId })
      .expect(200);
    await publish().expect(202);
    await world.waitForStatus(id, 'sent');
  });

  it('given contacts written after it, does not reach them', async () => {
    await world.addPeople('later', 3);
    const id = await world.draftFor('later');
    await world.publish(id);
    await world.waitForStatus(id, 'sent');
    await world.addPeople('later', 5);
    expect((await world.report(id)).qualified).toBe(3);
  });
});

describe('pause and resume', () => {
  it('holds what is not sent, and sends exactly the rest afterwards', async () => {
    const id = await halfSent('pausing', 700);
    const held = await paused(id);
    expect(held).toMatchObject({ attempted: 700, failed: 0, runs: [{ statusReason: 'paused_by_user' }] });
    expect(held.pending).toBeGreaterThan(0);
    expect(await world.deliveries(id, { status: 'pending' })).toHaveLength(held.pending);
    await world.expectLedgerAgrees(id);
    world.channel.faults.set([]);
    await world.act(id, 'resume');
    expect(await world.waitForStatus(id, 'sent')).toMatchObject({ sent: 700, failed: 0, pending: 0 });
    await world.expectLedgerAgrees(id);
  });
});

describe('stop', () => {
  it.each(['at once', 'after a pause'])('given %s, removes exactly those who were not sent', async (when) => {
    const id = await halfSent(`stopping ${when}`, 700);
    if (when === 'after a pause') await paused(id);
    expect(await world.act(id, 'stop')).toBe('stopped');
    const report = await world.report(id);
    expect(report).toMatchObject({ status: 'stopped', qualified: 700, pending: 0, failed: 0 });
    expect(report.removed.stopped).toBeGreaterThan(0);
    expect(report.sent).toBeGreaterThan(20);
    const stopped = await world.deliveries(id, { status: 'removed', reason: 'stopped' });
    expect(stopped).toHaveLength(report.removed.stopped ?? -1);
    await world.expectLedgerAgrees(id);
  });

  it('given a slow answer is still under way, is sending until it has come, and cannot be paused', async () => {
    await world.addPeople('slow stop', 2);
    const id = await world.draftFor('slow stop');
    world.channel.faults.set([{ endpoint: 'push', kind: 'slow', probability: 1, delayMs: 4_000 }]);
    await world.publish(id);
    await world.waitFor(id, ({ attempted }) => attempted === 2);
    await sleep(300);
    expect(await world.act(id, 'stop')).toBe('sending');
    expect((await world.request.get(`/api/v1/campaigns/${id}`)).body.statusReason).toBe('stopping');
    const refused = await post(id, 'pause').expect(409);
    expect(refused.body).toMatchObject({
      code: 'campaign_cannot_pause',
      detail: expect.stringMatching('being stopped'),
    });
    expect(await world.act(id, 'stop')).toMatch(/sending|stopped/);
    expect(await world.waitForStatus(id, 'stopped')).toMatchObject({ pending: 0, sent: 2 });
    await world.expectLedgerAgrees(id);
  });

  it('given answers that never came, does not call them unsent', async () => {
    await world.addPeople('unclear', 4);
    const id = await world.draftFor('unclear');
    world.channel.faults.set([{ endpoint: 'push', kind: 'reset_after', probability: 1 }]);
    await world.publish(id);
    await world.waitFor(id, () => world.channel.ledger.size === 4);
    await world.act(id, 'stop');
    const report = await world.waitForStatus(id, 'stopped');
    expect(report).toMatchObject({
      attempted: 4,
      failed: 4,
      failures: [{ reason: 'unconfirmed', count: 4 }],
    });
  });
});

describe('the moves of a campaign', () => {
  it('given its state does not allow them, are refused with 409 and the state is kept', async () => {
    await world.addPeople('moves', 2);
    const id = await world.draftFor('moves');
    for (const action of ['pause', 'resume', 'stop'])
      expect((await post(id, action).expect(409)).body.code).toBe(`campaign_cannot_${action}`);
    await world.publish(id);
    await world.waitForStatus(id, 'sent');
    for (const action of ['publish', 'pause', 'resume', 'stop']) await post(id, action).expect(409);
    const campaign = world.request;
    const edit = await campaign.patch(`/api/v1/campaigns/${id}`).send({ name: 'x' }).expect(409);
    expect(edit.body.code).toBe('campaign_not_editable');
    await campaign.delete(`/api/v1/campaigns/${id}`).expect(409);
    await post(id, 'archive').expect(200);
    for (const action of ['archive', 'publish', 'test', 'check']) await post(id, action).expect(409);
    expect(await world.report(id)).toMatchObject({ status: 'archived', sent: 2 });
  });

  it('given a duplicate, is a draft with the same content and numbers of its own', async () => {
    await world.addPeople('copied', 2);
    const id = await world.draftFor('copied', { name: 'Sale', controlGroupPercent: 0.5 });
    await world.publish(id);
    await world.waitForStatus(id, 'sent');
    const { body: original } = await world.request.get(`/api/v1/campaigns/${id}`).expect(200);
    const { body: copy } = await post(id, 'duplicate').expect(201);
    expect(copy).toMatchObject({ name: 'Sale (copy)', status: 'draft', version: 1, runId: null });
    for (const part of ['audience', 'messages', 'recipient', 'connectionId', 'controlGroupPercent'])
      expect(copy[part]).toEqual(original[part]);
    expect(await world.report(copy.id)).toMatchObject({ qualified: 0, runs: [] });
  });
});

describe('the explanation of one contact', () => {
  it('names every step, what was sent and its retry key', async () => {
    await world.addPeople('explained', 1);
    await world.addContacts([{ externalId: 'unreachable', attributes: { cohort: 'explained' } }]);
    const id = await world.draftFor('explained');
    await world.publish(id);
    await world.waitForStatus(id, 'sent');
    const explain = (externalId: string) =>
      world.request.get(`/api/v1/campaigns/${id}/deliveries/${externalId}`);
    const stepsOf = (body: { steps: { step: string }[] }): string[] => body.steps.map(({ step }) => step);
    const { body: sent } = await explain('explained-0').expect(200);
    const [accepted] = [...world.channel.ledger.records()];
    expect(stepsOf(sent)).toEqual(['qualified', 'attempted', 'frozen', 'asked', 'sent']);
    expect(sent).toMatchObject({
      status: 'sent',
      messages: accepted?.record.messages,
      retryKey: accepted?.record.retryKey,
      lineRequestId: accepted?.record.requestId,
    });
    const { body: removed } = await explain('unreachable').expect(200);
    expect(stepsOf(removed)).toEqual(['qualified', 'removed']);
    expect(removed).toMatchObject({ status: 'removed', reason: 'noLineId', messages: null, retryKey: null });
    await explain('nobody').expect(404);
  });
});
