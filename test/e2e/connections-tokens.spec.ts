import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Database } from '../../src/database/index.js';
import { CampaignWorld } from '../support/campaign-world.js';
import { startTestServer } from '../support/test-server.js';

const STATELESS = '/oauth2/v3/token';

let world: CampaignWorld;
let credential: { channelId: string; channelSecret: string };

beforeAll(async () => {
  world = await CampaignWorld.start({ lineTimeoutMs: 1_500 });
  credential = { channelId: world.line.channel.id, channelSecret: world.line.channel.secret };
});
afterAll(() => world.close());
beforeEach(() => world.startAnew());

const connect = async (name = 'By secret'): Promise<string> => {
  const { body } = await world.request
    .post('/api/v1/connections')
    .send({ name, ...credential })
    .expect(201);
  return body.id;
};
const get = async (id: string) => (await world.request.get(`/api/v1/connections/${id}`).expect(200)).body;
const issuedCount = () =>
  world.line.admin.requestLog.list().filter(({ path, status }) => path === STATELESS && status === 200)
    .length;
const tokensUsed = () =>
  new Set(
    world.line.admin.requestLog.list().flatMap(({ headers }) => headers.authorization?.split(' ')[1] ?? []),
  );

/** A campaign to one person, sent with this connection. */
async function sendWith(connectionId: string, cohort: string): Promise<string> {
  await world.addPeople(cohort, 1);
  const id = await world.draftFor(cohort, { connectionId });
  await world.publish(id);
  return id;
}

describe('a connection by channel id and secret', () => {
  it('uses the one token it was verified with for everything, and shows none', async () => {
    const id = await connect();
    const campaign = await sendWith(id, 'by secret');
    await world.waitForStatus(campaign, 'sent');
    expect(issuedCount()).toBe(1);
    expect(tokensUsed().size).toBe(1);
    const [token = 'none'] = tokensUsed();
    expect(await get(id)).toMatchObject({ status: 'active', credential: 'channel_secret' });
    expect(JSON.stringify(await get(id))).not.toContain(token);
    const rows = await world.test.server.app.get(Database).query('SELECT * FROM connections');
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  it('given a wrong secret, answers 422 naming it', async () => {
    const wrong = { name: 'x', ...credential, channelSecret: 'f'.repeat(32) };
    const { body } = await world.request.post('/api/v1/connections').send(wrong).expect(422);
    expect(body.errors.map(({ path }: { path: string }) => path)).toEqual(['channelSecret']);
  });

  it('given its token is refused once, renews it and the campaign is sent', async () => {
    const id = await connect();
    world.channel.faults.set([{ endpoint: 'push', kind: '401', times: 1 }]);
    const campaign = await sendWith(id, 'once refused');
    await world.waitForStatus(campaign, 'sent');
    await world.expectLedgerAgrees(campaign);
    expect(issuedCount()).toBe(2);
    expect((await get(id)).status).toBe('active');
  });

  it('given a test meets a refused token, renews it; given the next is refused too, says that it is revoked', async () => {
    const id = await connect();
    const lineIds = await world.addPeople('tested', 2);
    const draft = await world.draftFor('tested', { connectionId: id });
    const test = async () =>
      (await world.request.post(`/api/v1/campaigns/${draft}/test`).send({ lineIds }).expect(200)).body
        .results;
    world.channel.faults.set([{ endpoint: 'push', kind: '401', times: 1 }]);
    expect(await test()).toMatchObject([{ status: 'sent' }, { status: 'sent' }]);
    expect(issuedCount()).toBe(2);
    world.channel.faults.set([{ endpoint: 'push', kind: '401', probability: 1 }]);
    const refused = { status: 'failed', reason: 'token_revoked' };
    expect(await test()).toMatchObject([refused, refused]);
    expect((await get(id)).status).toBe('revoked');
  });

  it('given every token is refused, pauses after the second, says so, and goes on once verified', async () => {
    const id = await connect();
    world.channel.faults.set([{ endpoint: 'push', kind: '401', probability: 1 }]);
    const campaign = await sendWith(id, 'ever refused');
    const paused = await world.waitForStatus(campaign, 'paused');
    expect(paused.runs[0]?.statusReason).toBe('token_revoked');
    expect(await get(id)).toMatchObject({ status: 'revoked', lastError: expect.stringMatching(/token/) });
    expect(issuedCount()).toBe(2);
    world.channel.faults.set([]);
    const verify = await world.request.post(`/api/v1/connections/${id}/verify`).expect(200);
    expect(verify.body).toMatchObject({ status: 'active', lastError: null });
    await world.act(campaign, 'resume');
    await world.waitForStatus(campaign, 'sent');
    await world.expectLedgerAgrees(campaign);
  });

  it('given a long-lived token instead, drops what was issued', async () => {
    const id = await connect();
    const token = world.line.channel.token;
    await world.request.patch(`/api/v1/connections/${id}`).send({ channelAccessToken: token }).expect(200);
    world.line.admin.requestLog.clear();
    const campaign = await sendWith(id, 'changed');
    await world.waitForStatus(campaign, 'sent');
    expect(tokensUsed()).toEqual(new Set([token]));
    const issued = await world.test.server.app
      .get(Database)
      .query('SELECT sealed_issued_token AS sealed FROM connections WHERE id = $1', [id]);
    expect(issued).toEqual([{ sealed: null }]);
  });
});

describe('a server that starts again', () => {
  it('goes on with the token that was issued before', async () => {
    world.line.admin.requestLog.clear();
    const id = await connect();
    const [token] = tokensUsed();
    await world.addPeople('restarted', 1);
    const draft = await world.draftFor('restarted', { connectionId: id });
    await world.test.server.close();
    const again = await startTestServer({ ...world.test.settings });
    world.line.admin.requestLog.clear();
    const { body } = await again.request.post(`/api/v1/campaigns/${draft}/check`).expect(200);
    expect(body.issues).toEqual([]);
    expect(issuedCount()).toBe(0);
    expect([...tokensUsed()]).toContain(token);
    await again.close();
  });
});
