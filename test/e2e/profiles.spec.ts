import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '../../src/database/index.js';
import { FetchProfilesService } from '../../src/profiles/fetch-profiles.service.js';
import { CampaignWorld } from '../support/campaign-world.js';
import { addWorkspace } from '../support/second-workspace.js';
import { until } from '../support/until.js';
import { chatEvent, userEvent, WebhookSender } from '../support/webhook-sender.js';

const MINUTE = 60_000;
const THEN = Date.parse('2026-11-01T03:00:00.000Z');
const PICTURE = 'https://profile.line-scdn.net/a-picture';

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

const database = () => world.test.server.app.get(Database);
const anId = (kind = 'U'): string => `${kind}${(made += 1).toString(16).padStart(32, '0')}`;
const contact = async (externalId: string) =>
  (await world.request.get(`/api/v1/contacts/${externalId}`)).body;
const profileOf = async (externalId: string) => {
  const { body } = await world.request.get(`/api/v1/contacts/${externalId}/friendships`);
  return body.items?.[0]?.profile ?? undefined;
};
const row = async (lineId: string) => {
  const [found] = await database().query<{ isKnown: boolean | null; dueAt: Date | null; attempts: number }>(
    'SELECT is_known AS "isKnown", due_at AS "dueAt", attempts FROM line_profiles WHERE line_id = $1',
    [lineId],
  );
  return found;
};
const answered = (lineId: string) =>
  until(async () => {
    const found = await row(lineId);
    return found?.dueAt === null ? found : undefined;
  });
const asked = (endpoint: string): number =>
  Object.entries(world.channel.answerCounts)
    .filter(([name]) => name.startsWith(`${endpoint} `))
    .reduce((sum, [, count]) => sum + count, 0);
/** As if LINE had answered so long ago. */
const age = (lineId: string, days: number) =>
  database().execute(
    `UPDATE line_profiles SET answered_at = answered_at - make_interval(days => $2) WHERE line_id = $1`,
    [lineId, days],
  );
const groups = async (query = '') =>
  (await world.request.get(`/api/v1/connections/${line.connectionId}/groups${query}`).expect(200)).body;

describe('the profile of somebody who adds the account', () => {
  it('is fetched, and names the contact', async () => {
    const id = anId();
    world.channel.putUser({ userId: id, displayName: '佐藤 花子', language: 'ja', pictureUrl: PICTURE });
    await line.post(userEvent('follow', id, THEN));
    const profile = await until(() => profileOf(id));
    expect(profile).toEqual({
      displayName: '佐藤 花子',
      pictureUrl: PICTURE,
      language: 'ja',
      memberCount: null,
    });
    expect(await contact(id)).toMatchObject({ displayName: '佐藤 花子', language: 'ja' });
  });

  it('leaves what the brand wrote, and follows LINE where that was the first', async () => {
    const [own, told] = [anId(), anId()];
    for (const userId of [own, told])
      world.channel.putUser({ userId, displayName: 'Before', language: 'en' });
    await world.addContacts([{ externalId: 'own-name', lineId: own, displayName: 'Mrs Tanaka' }]);
    await line.post(userEvent('follow', own, THEN), userEvent('follow', told, THEN));
    await Promise.all([answered(own), answered(told)]);
    expect(await contact('own-name')).toMatchObject({ displayName: 'Mrs Tanaka', language: 'en' });
    expect(await contact(told)).toMatchObject({ displayName: 'Before' });

    for (const userId of [own, told]) {
      world.channel.putUser({ userId, displayName: 'After', language: 'th' });
      await age(userId, 31);
      await line.post(userEvent('message', userId, THEN + MINUTE, { message: { type: 'text', text: 'x' } }));
      await until(async () =>
        (await profileOf(userId === own ? 'own-name' : told)).displayName === 'After' ? true : undefined,
      );
    }
    expect(await contact('own-name')).toMatchObject({ displayName: 'Mrs Tanaka', language: 'th' });
    expect(await contact(told)).toMatchObject({ displayName: 'After', language: 'th' });
  });

  it('is not fetched again by everything that somebody does', async () => {
    const id = anId();
    world.channel.putUser({ userId: id });
    await line.post(userEvent('follow', id, THEN));
    await answered(id);
    const before = asked('profile');
    for (let index = 1; index <= 5; index++)
      await line.post(userEvent('postback', id, THEN + index, { postback: { data: 'x' } }));
    // Somebody who comes after them is asked about, so they were not.
    const next = anId();
    await line.post(userEvent('follow', next, THEN));
    await answered(next);
    expect(asked('profile')).toBe(before + 1);
  });

  it('given LINE does not tell, is an answer, and keeps what was known', async () => {
    const id = anId();
    world.channel.putUser({ userId: id, displayName: 'Ken' });
    await line.post(userEvent('follow', id, THEN));
    await answered(id);
    world.channel.putUser({ userId: id, state: 'blocked' });
    await age(id, 2);
    await line.post(userEvent('follow', id, THEN + MINUTE));
    await until(async () => ((await row(id))?.isKnown === false ? true : undefined));
    expect(await answered(id)).toMatchObject({ isKnown: false });
    expect(await contact(id)).toMatchObject({ displayName: 'Ken', friendStatus: 'friend' });

    const stranger = anId();
    await line.post(userEvent('follow', stranger, THEN));
    expect(await answered(stranger)).toMatchObject({ isKnown: false });
    expect(await contact(stranger)).toMatchObject({ displayName: null });
  });

  it('given LINE is in trouble, is waited for without asking on and on', async () => {
    const ids = Array.from({ length: 30 }, () => anId());
    for (const userId of ids) world.channel.putUser({ userId, displayName: 'Later' });
    world.channel.faults.set([{ endpoint: 'profile', kind: '500_before', probability: 1 }]);
    const before = asked('profile');
    await line.post(...ids.map((id) => userEvent('follow', id, THEN)));
    const tried = await until(async () => {
      const rows = await Promise.all(ids.map(row));
      return rows.some((one) => one && one.attempts > 0 && (one.dueAt?.getTime() ?? 0) > Date.now() + 30_000)
        ? rows
        : undefined;
    });
    expect(tried.every((one) => one?.isKnown === null)).toBe(true);
    expect(asked('profile') - before).toBeLessThan(ids.length);
    world.channel.faults.set([]);
    const resting = world.test.server.app.get(FetchProfilesService)['restingUntilMs'];
    await until(async () => {
      resting.clear();
      await database().execute('UPDATE line_profiles SET due_at = now() WHERE due_at > now()');
      const rows = await Promise.all(ids.map(row));
      return rows.every((one) => one?.isKnown) ? true : undefined;
    });
  });

  it('is forgotten with the person', async () => {
    const id = anId();
    world.channel.putUser({ userId: id, displayName: 'Gone' });
    await line.post(userEvent('follow', id, THEN));
    await answered(id);
    await world.request.delete(`/api/v1/contacts/${id}`).expect(204);
    expect(await row(id)).toBeUndefined();
  });
});

describe('groups and rooms', () => {
  it('have a name and a number of members, and are left', async () => {
    const [groupId, roomId] = [anId('C'), anId('R')];
    const members = [anId(), anId(), anId()];
    world.channel.putGroup({ groupId, groupName: 'Club 100%', pictureUrl: PICTURE, members });
    world.channel.putGroup({ groupId: roomId, members: members.slice(1) });
    const inGroup = { type: 'group', groupId };
    await line.post(
      chatEvent('join', inGroup, THEN),
      chatEvent('join', { type: 'room', roomId }, THEN + MINUTE),
    );
    await Promise.all([answered(groupId), answered(roomId)]);
    const { items } = await groups();
    expect(items.slice(0, 2)).toMatchObject([
      { lineId: roomId, kind: 'room', name: null, memberCount: 2, state: 'joined', externalId: roomId },
      {
        lineId: groupId,
        kind: 'group',
        name: 'Club 100%',
        pictureUrl: PICTURE,
        memberCount: 3,
        state: 'joined',
        since: new Date(THEN).toISOString(),
        checkedAt: expect.any(String),
      },
    ]);
    expect(await contact(groupId)).toMatchObject({ displayName: 'Club 100%' });

    world.channel.putGroup({ groupId, members: members.slice(2) });
    await line.post(chatEvent('memberLeft', inGroup, THEN + 2 * MINUTE));
    await until(async () => ((await groups('?q=club')).items[0]?.memberCount === 1 ? true : undefined));
    await line.post(chatEvent('leave', inGroup, THEN + 3 * MINUTE));
    await until(async () => ((await groups('?state=left')).items.length === 1 ? true : undefined));
    expect((await groups('?state=left')).items).toMatchObject([{ lineId: groupId, memberCount: 1 }]);
  });

  it('given word of leaving never came, are left as soon as LINE says so', async () => {
    const groupId = anId('C');
    world.channel.putGroup({ groupId, botIsMember: false });
    await line.post(chatEvent('join', { type: 'group', groupId }, THEN));
    await until(async () => {
      const { items } = await groups('?state=left');
      return items.some((group: { lineId: string }) => group.lineId === groupId) ? true : undefined;
    });
    expect(await contact(groupId)).toMatchObject({ friendStatus: 'blocked' });
  });

  it('are found by kind and a part of the name, page by page', async () => {
    expect((await groups('?q=%25')).items).toHaveLength(1);
    expect((await groups('?q=nothing')).items).toEqual([]);
    expect((await groups('?kind=room')).items).toHaveLength(1);
    const all = (await groups()).items;
    const paged: unknown[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page: { items: unknown[]; nextCursor: string | null } = await groups(
        `?limit=1${cursor && `&cursor=${cursor}`}`,
      );
      paged.push(...page.items);
      cursor = page.nextCursor;
    }
    expect(paged).toEqual(all);
    await world.request.get(`/api/v1/connections/${line.connectionId}/groups?cursor=x`).expect(422);
    await world.request.get(`/api/v1/connections/${line.connectionId}/groups?kind=x`).expect(422);
  });

  it('are not shown to another workspace', async () => {
    const other = await addWorkspace(world.test);
    await other.get(`/api/v1/connections/${line.connectionId}/groups`).expect(404);
  });
});
