import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { channelSpec } from '../../apps/line-simulator/default-world.js';
import { Database } from '../../src/database/index.js';
import { CampaignWorld } from '../support/campaign-world.js';
import { addWorkspace } from '../support/second-workspace.js';
import { until } from '../support/until.js';
import { userEvent, WebhookSender } from '../support/webhook-sender.js';

const THEN = Date.parse('2026-11-01T03:00:00.000Z');

interface Job {
  id: string;
  status: string;
  found: number;
  created: number;
  waitsUntil: string | null;
  problem: { code: string; message: string } | null;
}

let world: CampaignWorld;
let line: WebhookSender;
let made = 0;

beforeAll(async () => {
  world = await CampaignWorld.start();
  const { channel } = world.line;
  const { body } = await world.request
    .post('/api/v1/connections')
    .send({ name: 'Shop', channelAccessToken: channel.token, channelSecret: channel.secret })
    .expect(201);
  line = new WebhookSender(world.test.url, body.id, channel.secret);
});
afterAll(() => world.close());
beforeEach(() => {
  world.channel.faults.set([]);
  Object.assign(world.channel.settings, { followerPages: 'full', verified: true });
});

const anId = (): string => `U${(made += 1).toString(16).padStart(32, '0')}`;
const database = () => world.test.server.app.get(Database);
const route = (connectionId = line.connectionId) => `/api/v1/connections/${connectionId}/followers`;
const start = async (connectionId = line.connectionId): Promise<Job> =>
  (await world.request.post(`${route(connectionId)}/import`).expect(202)).body;
const get = async (id: string, connectionId = line.connectionId): Promise<Job> =>
  (await world.request.get(`${route(connectionId)}/imports/${id}`).expect(200)).body;
const ended = ({ id }: Job, connectionId = line.connectionId) =>
  until(async () => {
    const job = await get(id, connectionId);
    return job.status === 'running' ? undefined : job;
  });
const contact = async (externalId: string) =>
  (await world.request.get(`/api/v1/contacts/${externalId}`).expect(200)).body;
const friendsKnown = async () => {
  const [row] = await database().query<{ count: number }>(
    `SELECT count(*)::int AS count FROM friendships WHERE connection_id = $1 AND status = 'friend'`,
    [line.connectionId],
  );
  return row?.count;
};

describe('an import of followers', () => {
  it('makes contacts of all friends, over short and empty pages, and is done once', async () => {
    const ids = Array.from({ length: 2_300 }, anId);
    for (const userId of ids) world.channel.putUser({ userId, displayName: 'A friend' });
    world.channel.settings.followerPages = 'ragged';
    await world.addContacts([{ externalId: 'known', lineId: ids[0] ?? '' }]);
    const job = await start();
    expect(job).toMatchObject({ status: 'running', connectionId: line.connectionId, problem: null });
    const done = await ended(job);
    expect(done).toMatchObject({
      status: 'done',
      found: 2_300,
      created: 2_299,
      finishedAt: expect.any(String),
    });
    expect(await friendsKnown()).toBe(2_300);
    expect(await contact('known')).toMatchObject({ friendStatus: 'friend', followedAt: null });
    const { body } = await world.request.get(`/api/v1/contacts/${ids[7]}/friendships`).expect(200);
    expect(body.items).toMatchObject([{ status: 'friend', since: null, firstSeenHow: 'followers' }]);

    const again = await ended(await start());
    expect(again).toMatchObject({ status: 'done', found: 2_300, created: 0 });
    const list = await world.request.get(`${route()}/imports?limit=1`).expect(200);
    expect(list.body.items.map(({ id }: Job) => id)).toEqual([again.id]);
    const next = await world.request.get(`${route()}/imports?limit=1&cursor=${list.body.nextCursor}`);
    expect(next.body.items.map(({ id }: Job) => id)).toEqual([job.id]);
  });

  it('gives the names that LINE tells, afterwards', async () => {
    const id = anId();
    world.channel.putUser({ userId: id, displayName: 'はな' });
    await ended(await start());
    const named = await until(async () => {
      const friend = await contact(id);
      return friend.displayName === null ? undefined : friend;
    });
    expect(named).toMatchObject({ displayName: 'はな', friendStatus: 'friend' });
  });

  it('says friend of who came back, and nothing of who left since', async () => {
    const [back, blocks] = [anId(), anId()];
    world.channel.putUser({ userId: back });
    world.channel.putUser({ userId: blocks });
    await line.post(userEvent('unfollow', back, THEN), userEvent('follow', blocks, THEN));
    await until(async () => {
      const { status, body } = await world.request.get(`/api/v1/contacts/${back}`);
      return status === 200 && body.friendStatus === 'blocked' ? true : undefined;
    });
    world.channel.putUser({ userId: blocks, state: 'blocked' });
    await ended(await start());
    expect(await contact(blocks)).toMatchObject({ followedAt: new Date(THEN).toISOString() });
    expect(await contact(back)).toMatchObject({ friendStatus: 'friend' });
    await line.post(userEvent('unfollow', blocks, Date.now() + 1_000));
    await until(async () => ((await contact(blocks)).friendStatus === 'blocked' ? true : undefined));
  });
});

describe('given LINE does not list', () => {
  it('because the account is not verified, fails and says the way out', async () => {
    world.channel.settings.verified = false;
    const failed = await ended(await start());
    expect(failed).toMatchObject({
      status: 'failed',
      problem: { code: 'followers_not_for_account', message: expect.stringContaining('verification') },
    });
  });

  it('because it is in trouble, waits and goes on; meanwhile no second one begins', async () => {
    world.channel.faults.set([{ endpoint: 'followers', kind: '500_before', probability: 1 }]);
    const job = await start();
    await until(async () => ((await get(job.id)).waitsUntil === null ? undefined : true));
    const { body } = await world.request.post(`${route()}/import`).expect(409);
    expect(body.code).toBe('follower_import_running');
    world.channel.faults.set([]);
    expect(await ended(job)).toMatchObject({ status: 'done', waitsUntil: null });
  });

  it('because it forgot the place, begins anew', async () => {
    const job = await start();
    await ended(job);
    // As if the server had been off for a day in the middle of it.
    await database().execute(
      `UPDATE follower_imports SET status = 'running', next_start = 'forgotten', finished_at = NULL WHERE id = $1`,
      [job.id],
    );
    const { found } = await ended(job);
    expect(found).toBe(world.channel.friendIds().length);
  });

  it('is cancelled, and cannot be again', async () => {
    world.channel.faults.set([{ endpoint: 'followers', kind: '500_before', probability: 1 }]);
    const { id } = await start();
    const { body } = await world.request.post(`${route()}/imports/${id}/cancel`).expect(200);
    expect(body).toMatchObject({ status: 'cancelled', finishedAt: expect.any(String) });
    const again = await world.request.post(`${route()}/imports/${id}/cancel`).expect(409);
    expect(again.body.code).toBe('follower_import_ended');
  });

  it('because it refuses the credential, says so', async () => {
    const channel = world.line.admin.addChannel(channelSpec({ id: '2000000009', botName: 'Other' }));
    if (channel) world.line.admin.addToken('other-token', channel);
    const connectionId = await world.connect('other-token', 'Other');
    channel?.faults.set([{ endpoint: 'followers', kind: '401', probability: 1 }]);
    expect(await ended(await start(connectionId), connectionId)).toMatchObject({
      status: 'failed',
      problem: { code: 'followers_credential_refused' },
    });
  });
});

it('is not for another workspace', async () => {
  const other = await addWorkspace(world.test);
  const [job] = (await world.request.get(`${route()}/imports`).expect(200)).body.items;
  await other.post(`${route()}/import`).expect(404);
  await other.get(`${route()}/imports`).expect(404);
  await other.get(`${route()}/imports/${job.id}`).expect(404);
  await other.post(`${route()}/imports/${job.id}/cancel`).expect(404);
});
