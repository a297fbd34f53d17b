import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { CampaignWorld } from '../support/campaign-world.js';
import { sentTwice } from '../support/simulated-people.js';

let world: CampaignWorld;

beforeAll(async () => {
  world = await CampaignWorld.start();
});
afterAll(() => world.close());
beforeEach(() => world.startAnew());

const retry = (id: string) => world.request.post(`/api/v1/campaigns/${id}/retry-failed`);
const messages = [{ type: 'text', text: 'Hi {{word}}' }];

/** A campaign of which all but the first two lack the value that its message needs. */
async function sentToTwo(cohort: string, count: number): Promise<string> {
  const people = await world.addPeople(cohort, count);
  await world.addContacts(
    people
      .slice(0, 2)
      .map((lineId, n) => ({ externalId: `${cohort}-${n}`, lineId, attributes: { word: 'you' } })),
  );
  const id = await world.draftFor(cohort, { messages });
  await world.publish(id);
  await world.waitForStatus(id, 'sent');
  return id;
}

async function giveWord(cohort: string, ...numbers: number[]): Promise<void> {
  await world.addContacts(
    numbers.map((n) => ({ externalId: `${cohort}-${n}`, attributes: { word: `friend ${n}` } })),
  );
}

describe('retrying what failed', () => {
  it('attempts those again whose value has come, and counts everybody once', async () => {
    const id = await sentToTwo('retried', 6);
    expect(await world.report(id)).toMatchObject({ qualified: 6, attempted: 6, sent: 2, failed: 4 });
    await giveWord('retried', 2, 3, 4);
    const { body } = await retry(id).expect(202);
    expect(body).toMatchObject({ contacts: 4 });
    const report = await world.waitFor(id, ({ status, runs }) => status === 'sent' && runs.length === 2);
    expect(report).toMatchObject({
      qualified: 6,
      attempted: 6,
      sent: 5,
      failed: 1,
      failures: [{ reason: 'personalization_missing', count: 1 }],
    });
    expect(report.runs[0]).toMatchObject({ id: body.runId, retryOfRunId: report.runs[1]?.id, qualified: 4 });
    expect(sentTwice(world.channel)).toEqual([]);
    await world.expectLedgerAgrees(id);
  });

  it('shows of each contact what became of him in the end', async () => {
    const id = await sentToTwo('shown', 4);
    await giveWord('shown', 2);
    await retry(id).expect(202);
    await world.waitFor(id, ({ status, runs }) => status === 'sent' && runs.length === 2);
    const statusOf = Object.fromEntries(
      (await world.deliveries(id)).map(({ externalId, status }) => [externalId, status]),
    );
    expect(statusOf).toEqual({
      'shown-0': 'sent',
      'shown-1': 'sent',
      'shown-2': 'sent',
      'shown-3': 'failed',
    });
    for (const [externalId, status] of Object.entries(statusOf)) {
      const path = `/api/v1/campaigns/${id}/deliveries/${externalId}`;
      expect((await world.request.get(path).expect(200)).body.status).toBe(status);
    }
    const { body } = await world.request.get(`/api/v1/campaigns/${id}/deliveries?status=failed`).expect(200);
    expect(body.items.map(({ externalId }: { externalId: string }) => externalId)).toEqual(['shown-3']);
  });

  it('does not send to whom the first run has reached under another contact', async () => {
    const id = await sentToTwo('moved', 3);
    const [reached] = (await world.deliveries(id)).filter(({ status }) => status === 'sent');
    await world.addContacts([
      { externalId: 'moved-2', lineId: reached?.lineId, attributes: { word: 'me too' } },
    ]);
    await retry(id).expect(202);
    const report = await world.waitFor(id, ({ status, runs }) => status === 'sent' && runs.length === 2);
    expect(report).toMatchObject({ qualified: 3, removed: { duplicate: 1 }, sent: 2, failed: 0 });
    expect(sentTwice(world.channel)).toEqual([]);
  });

  it('given it is pressed twice at once, makes one run', async () => {
    const id = await sentToTwo('pressed', 4);
    await giveWord('pressed', 2, 3);
    const answers = await Promise.all([retry(id), retry(id), retry(id)]);
    expect(answers.filter(({ status }) => status === 202)).toHaveLength(1);
    const report = await world.waitFor(id, ({ status, runs }) => status === 'sent' && runs.length === 2);
    expect(report).toMatchObject({ sent: 4, failed: 0 });
  });

  it.each([
    ['a draft', 'campaign_cannot_retry', () => world.draftFor('nobody')],
    ['a campaign in which nobody failed', 'nothing_to_retry', () => allSent()],
  ])('given %s, answers 409 %s', async (_name, code, prepare) => {
    const { body } = await retry(await prepare()).expect(409);
    expect(body.code).toBe(code);
  });
});

async function allSent(): Promise<string> {
  await world.addPeople('content', 2);
  const id = await world.draftFor('content');
  await world.publish(id);
  await world.waitForStatus(id, 'sent');
  return id;
}
