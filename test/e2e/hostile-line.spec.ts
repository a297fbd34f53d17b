import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type FaultKind, type FaultSpec, startSimulator } from '../../apps/line-simulator/index.js';
import { CampaignWorld } from '../support/campaign-world.js';
import { acceptedBy, aLineId, demoChannel, sentTwice } from '../support/simulated-people.js';

let world: CampaignWorld;

beforeAll(async () => {
  world = await CampaignWorld.start({ sendConcurrency: 6, lineTimeoutMs: 300 });
});
afterAll(() => world.close());
beforeEach(() => world.startAnew());

const onPush = (kind: FaultKind, times: number): FaultSpec => ({ endpoint: 'push', kind, times });

async function publishTo(cohort: string, count: number, ...faults: FaultSpec[]): Promise<string> {
  await world.addPeople(cohort, count);
  const id = await world.draftFor(cohort);
  world.channel.faults.set(faults);
  await world.publish(id);
  return id;
}

/** Everybody sent to once, and the faults really struck. */
async function expectAllSentOnce(id: string, count: number): Promise<void> {
  const report = await world.waitForStatus(id, 'sent');
  expect(report).toMatchObject({ attempted: count, sent: count, failed: 0, pending: 0 });
  expect(sentTwice(world.channel)).toEqual([]);
  await world.expectLedgerAgrees(id);
  for (const { left, struck } of world.channel.faults.faults) {
    expect(left).toBe(0);
    expect(struck).toBeGreaterThan(0);
  }
}

/** Paused by what LINE said, and what was under way has been written down. */
async function pausedFor(id: string, reason: string) {
  const report = await world.waitFor(
    id,
    ({ status, sent }) => status === 'paused' && sent === world.channel.ledger.size,
  );
  expect(report.runs[0]).toMatchObject({ status: 'paused', statusReason: reason });
  const { body } = await world.request.get(`/api/v1/campaigns/${id}`).expect(200);
  expect(body).toMatchObject({ status: 'paused', statusReason: reason });
  return report;
}

describe('given LINE answers wrongly, a campaign is sent to everybody once', () => {
  it.each<[string, FaultKind]>([
    ['500 and sends nothing', '500_before'],
    ['500 after it has sent', '500_after'],
    ['503 with a page of HTML', '503_html'],
    ['429 for too many requests', '429_rate'],
    ['nothing, for ever, after it has sent', 'hang_after'],
    ['by closing the connection', 'reset_before'],
    ['by closing the connection after it has sent', 'reset_after'],
    ['with half a body after it has sent', 'half_body_after'],
    ['200 with a page of HTML after it has sent', 'html_after'],
    ['200 with no body after it has sent', 'empty_after'],
  ])('when it answers %s', async (_name, kind) => {
    const id = await publishTo(`hostile ${kind}`, 6, onPush(kind, 2));
    await expectAllSentOnce(id, 6);
  });

  it('when everything happens in one campaign', async () => {
    const kinds: FaultKind[] = ['500_before', '500_after', '503_html', 'hang_after', 'reset_after'];
    const more: FaultKind[] = ['reset_before', 'half_body_after', 'html_after', 'empty_after', '429_rate'];
    const faults = [...kinds, ...more].map((kind) => onPush(kind, 3));
    const id = await publishTo('hostile all', 120, ...faults);
    await expectAllSentOnce(id, 120);
  });
});

describe('given LINE refuses one recipient', () => {
  it('fails him and sends to the others, also when LINE does so at the second attempt only', async () => {
    const [refused = ''] = await world.addPeople('hostile refusal', 5);
    const id = await world.draftFor('hostile refusal', {
      messages: [{ type: 'text', text: 'Hi {{number}}' }],
    });
    const stranger = aLineId('U', 'hostile refusal', 'unknown to LINE');
    await world.addContacts([{ externalId: 'hostile refusal-0', lineId: stranger }]);
    world.channel.faults.set([onPush('500_before', 5)]);
    await world.publish(id);
    const report = await world.waitForStatus(id, 'sent');
    expect(report).toMatchObject({ sent: 4, failed: 1, failures: [{ reason: 'invalid_line_id', count: 1 }] });
    expect(acceptedBy(world.channel).map(({ lineId }) => lineId)).not.toContain(refused);
    await world.expectLedgerAgrees(id);
  });
});

describe('given the monthly messages are used up', () => {
  it('pauses, and sends exactly the rest when there are new ones and somebody resumes', async () => {
    const { quota } = world.channel;
    const before = quota.limit;
    quota.limit = { type: 'limited', value: 4 };
    const id = await publishTo('hostile quota', 30);
    const report = await pausedFor(id, 'monthly_quota_exceeded');
    expect(report).toMatchObject({ attempted: 30, sent: 4, failed: 0, pending: 26 });
    quota.limit = before;
    await world.act(id, 'resume');
    await expectAllSentOnce(id, 30);
  });

  it('when LINE only says so once, also goes on after resume', async () => {
    const id = await publishTo('hostile quota once', 5, onPush('429_monthly', 1));
    await pausedFor(id, 'monthly_quota_exceeded');
    await world.act(id, 'resume');
    await expectAllSentOnce(id, 5);
  });
});

describe('given the token is revoked in the middle of a campaign', () => {
  it('pauses, marks the connection, and completes with a new token', async () => {
    const { admin } = world.line;
    admin.addToken('token-to-revoke', world.channel);
    const connectionId = await world.connect('token-to-revoke');
    await world.addPeople('hostile token', 200);
    const id = await world.draftFor('hostile token', { connectionId });
    world.channel.faults.set([{ endpoint: 'push', kind: 'slow', probability: 1, delayMs: 10 }]);
    await world.publish(id);
    await world.waitFor(id, () => world.channel.ledger.size > 10);
    admin.revokeToken('token-to-revoke', world.channel);
    const report = await pausedFor(id, 'token_revoked');
    expect(report).toMatchObject({ attempted: 200, failed: 0 });
    expect(report.pending).toBeGreaterThan(0);
    const connection = `/api/v1/connections/${connectionId}`;
    expect((await world.request.get(connection)).body.status).toBe('revoked');

    const refused = await world.request.post(`/api/v1/campaigns/${id}/resume`).expect(409);
    expect(refused.body.code).toBe('connection_revoked');
    await pausedFor(id, 'token_revoked');

    world.channel.faults.set([]);
    await world.request.patch(connection).send({ channelAccessToken: world.line.channel.token }).expect(200);
    // It goes on by itself.
    await expectAllSentOnce(id, 200);
  });
});

describe('given nobody listens where LINE should be', () => {
  it('waits, and sends to everybody once when LINE is back', async () => {
    const lonely = await CampaignWorld.start({ lineTimeoutMs: 300 });
    const people = await lonely.addPeople('lonely', 8);
    const id = await lonely.draftFor('lonely');
    await lonely.line.close();
    await lonely.publish(id);
    const asked = async (): Promise<boolean> => {
      const { body } = await lonely.request.get(`/api/v1/campaigns/${id}/deliveries/lonely-0`);
      return body.steps?.some(({ step }: { step: string }) => step === 'asked') ?? false;
    };
    while (!(await asked())) await lonely.report(id);
    expect(await lonely.report(id)).toMatchObject({ status: 'sending', sent: 0, failed: 0 });

    const back = await startSimulator({ port: lonely.line.port });
    for (const userId of people) demoChannel(back).putUser({ userId });
    expect(await lonely.waitForStatus(id, 'sent')).toMatchObject({ sent: 8, failed: 0 });
    const reached = acceptedBy(demoChannel(back)).map(({ lineId }) => lineId);
    expect(reached.toSorted()).toEqual(people.toSorted());
    await lonely.test.close();
    await back.close();
  });
});
