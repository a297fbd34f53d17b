import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '../../src/database/index.js';
import { RECORDED } from '../../src/webhooks/testing/recorded-events.js';
import { CampaignWorld } from '../support/campaign-world.js';
import { addWorkspace } from '../support/second-workspace.js';
import { chatEvent, userEvent, WebhookSender } from '../support/webhook-sender.js';

const MINUTE = 60_000;
const THEN = Date.parse('2026-11-01T03:00:00.000Z');

let world: CampaignWorld;
let line: WebhookSender;
let other: WebhookSender;
let people = 0;

async function connect(name: string): Promise<WebhookSender> {
  const { channel } = world.line;
  const { body } = await world.request
    .post('/api/v1/connections')
    .send({ name, channelAccessToken: channel.token, channelSecret: channel.secret })
    .expect(201);
  return new WebhookSender(world.test.url, body.id, channel.secret);
}

beforeAll(async () => {
  world = await CampaignWorld.start();
  line = await connect('Shop');
  other = await connect('Second shop');
});
afterAll(() => world.close());

const database = () => world.test.server.app.get(Database);
const aPerson = (kind = 'U'): string => `${kind}${(people += 1).toString(16).padStart(32, '0')}`;
const contact = async (externalId: string) =>
  (await world.request.get(`/api/v1/contacts/${externalId}`).expect(200)).body;
const friendships = async (externalId: string) =>
  (await world.request.get(`/api/v1/contacts/${externalId}/friendships`).expect(200)).body.items;
const eventsOf = (lineId: string) =>
  database().query<{ type: string; content: unknown; unsentAt: Date | null }>(
    'SELECT type, content, unsent_at AS "unsentAt" FROM webhook_events WHERE chat_id = $1 ORDER BY occurred_at',
    [lineId],
  );

async function digested(): Promise<void> {
  for (;;) {
    const [row] = await database().query<{ left: number }>(
      'SELECT count(*)::int AS left FROM webhook_bodies WHERE attempts = 0',
    );
    if (row?.left === 0) return;
    await sleep(10);
  }
}

async function tell(...events: Parameters<WebhookSender['post']>): Promise<void> {
  expect(await line.post(...events)).toBe(200);
  await digested();
}

describe('friendship', () => {
  it('given somebody nobody knows adds the account, is a contact who is a friend since then', async () => {
    const id = aPerson();
    await tell(userEvent('follow', id, THEN, { follow: { isUnblocked: false } }));
    const at = new Date(THEN).toISOString();
    expect(await contact(id)).toMatchObject({
      externalId: id,
      lineId: id,
      friendStatus: 'friend',
      followedAt: at,
      lastInteractionAt: at,
    });
    expect(await friendships(id)).toEqual([
      {
        connectionId: line.connectionId,
        connectionName: 'Shop',
        status: 'friend',
        since: at,
        firstSeenAt: at,
        firstSeenHow: 'follow',
        lastInteractionAt: at,
        // Nobody has this LINE ID.
        profile: null,
      },
    ]);
  });

  it('given contacts that are there, changes them and makes none', async () => {
    const id = aPerson();
    await world.addContacts([
      { externalId: 'member-1', lineId: id },
      { externalId: 'member-1-at-work', lineId: id },
    ]);
    await tell(userEvent('follow', id, THEN));
    for (const externalId of ['member-1', 'member-1-at-work'])
      expect(await contact(externalId)).toMatchObject({ friendStatus: 'friend' });
    await world.request.get(`/api/v1/contacts/${id}`).expect(404);
  });

  it('given unfollow comes before the follow that it followed, is blocked', async () => {
    const id = aPerson();
    await tell(userEvent('unfollow', id, THEN + MINUTE));
    await tell(userEvent('follow', id, THEN));
    expect(await contact(id)).toMatchObject({ friendStatus: 'blocked', followedAt: null });
    await tell(userEvent('follow', id, THEN + 2 * MINUTE));
    expect(await contact(id)).toMatchObject({ friendStatus: 'friend' });
  });

  it('given LINE delivers again, in another body, changes nothing', async () => {
    const id = aPerson();
    const follow = userEvent('follow', id, THEN);
    await tell(follow);
    await tell({ ...follow, deliveryContext: { isRedelivery: true } }, follow);
    expect(await eventsOf(id)).toHaveLength(1);
  });

  it('is of each account by itself, and a contact is a friend when one of them has it', async () => {
    const id = aPerson();
    await tell(userEvent('unfollow', id, THEN));
    expect(await other.post(userEvent('follow', id, THEN - MINUTE))).toBe(200);
    await digested();
    expect(await contact(id)).toMatchObject({ friendStatus: 'friend' });
    expect((await friendships(id)).map(({ status }: { status: string }) => status)).toEqual([
      'friend',
      'blocked',
    ]);
  });

  it('given somebody blocks one account, is sent to by the other', async () => {
    const id = aPerson();
    world.channel.putUser({ userId: id });
    await world.addContacts([{ externalId: 'half', lineId: id, attributes: { cohort: 'half' } }]);
    await tell(userEvent('unfollow', id, THEN));
    expect(await other.post(userEvent('follow', id, THEN))).toBe(200);
    await digested();
    const outcome = async (connectionId: string) => {
      const campaign = await world.draftFor('half', { connectionId });
      await world.publish(campaign);
      const { sent, removed } = await world.waitForStatus(campaign, 'sent');
      return { sent, notFriend: removed['notFriend'] };
    };
    expect(await outcome(line.connectionId)).toEqual({ sent: 0, notFriend: 1 });
    expect(await outcome(other.connectionId)).toEqual({ sent: 1, notFriend: 0 });
    // Nobody has told this one anything.
    expect(await outcome(world.connectionId)).toEqual({ sent: 1, notFriend: 0 });
  });

  it('given a contact gets the LINE ID of somebody known, is what is known of that one', async () => {
    const [blocked, friend] = [aPerson(), aPerson()];
    await tell(userEvent('unfollow', blocked, THEN), userEvent('follow', friend, THEN));
    await world.addContacts([{ externalId: 'known-later', lineId: blocked }]);
    expect(await contact('known-later')).toMatchObject({ lineId: blocked, friendStatus: 'blocked' });
    // It was known by its LINE ID alone; now it has a name.
    await world.request.get(`/api/v1/contacts/${blocked}`).expect(404);
    await world.addContacts([{ externalId: 'known-later', lineId: friend }]);
    expect(await contact('known-later')).toMatchObject({ lineId: friend, friendStatus: 'friend' });
    await world.addContacts([{ externalId: 'known-later', lineId: aPerson() }]);
    expect(await contact('known-later')).toMatchObject({
      friendStatus: 'unknown',
      followedAt: null,
      lastInteractionAt: null,
    });
  });

  it('given two names are brought for one who was known by his LINE ID, goes to one and is known of both', async () => {
    const id = aPerson();
    await tell(userEvent('follow', id, THEN));
    await world.addContacts([
      { externalId: 'name-b', lineId: id },
      { externalId: 'name-a', lineId: id },
    ]);
    for (const externalId of ['name-a', 'name-b'])
      expect(await contact(externalId)).toMatchObject({ friendStatus: 'friend' });
    await world.request.get(`/api/v1/contacts/${id}`).expect(404);
  });

  it('given somebody blocks, nothing is sent to him', async () => {
    const [stays] = await world.addPeople('webhooks', 1);
    const id = aPerson();
    await world.addContacts([{ externalId: 'leaves', lineId: id, attributes: { cohort: 'webhooks' } }]);
    await tell(userEvent('unfollow', id, THEN));
    const { connectionId } = line;
    const campaign = await world.draftFor('webhooks', { connectionId });
    await world.publish(campaign);
    expect(await world.waitForStatus(campaign, 'sent')).toMatchObject({ qualified: 2, sent: 1 });
    const lines = await world.deliveries(campaign);
    expect(lines.find(({ lineId }) => lineId === id)).toMatchObject({
      status: 'removed',
      reason: 'notFriend',
    });
    expect(lines.find(({ lineId }) => lineId === stays)).toMatchObject({ status: 'sent' });
  });
});

describe('activity', () => {
  it('is the last message, tap or adding as friend, whatever comes later', async () => {
    const id = aPerson();
    await tell(
      userEvent('postback', id, THEN + 5 * MINUTE, { postback: { data: 'x' } }),
      userEvent('message', id, THEN + MINUTE, { message: { type: 'text', id: '1', text: 'hello' } }),
      userEvent('beacon', id, THEN + 9 * MINUTE, { beacon: { hwid: 'a', type: 'enter' } }),
    );
    expect(await contact(id)).toMatchObject({
      friendStatus: 'unknown',
      lastInteractionAt: new Date(THEN + 5 * MINUTE).toISOString(),
    });
    expect(await friendships(id)).toMatchObject([{ firstSeenHow: 'message' }]);
  });
});

describe('groups and rooms', () => {
  it('are contacts while the account is in them', async () => {
    const [group, room] = [aPerson('C'), aPerson('R')];
    const inGroup = { type: 'group', groupId: group };
    await tell(
      chatEvent('join', inGroup, THEN),
      chatEvent('join', { type: 'room', roomId: room }, THEN),
      chatEvent('leave', inGroup, THEN + MINUTE),
    );
    expect(await contact(group)).toMatchObject({ lineId: group, friendStatus: 'blocked' });
    expect(await contact(room)).toMatchObject({ lineId: room, friendStatus: 'friend' });
  });

  it('do not make contacts of who writes in them', async () => {
    const [group, writer] = [aPerson('C'), aPerson()];
    const source = { type: 'group', groupId: group, userId: writer };
    await tell(chatEvent('message', source, THEN, { message: { type: 'text', id: '2', text: 'hi' } }));
    await contact(group);
    await world.request.get(`/api/v1/contacts/${writer}`).expect(404);
  });
});

describe('messages', () => {
  it.each(['before', 'after'])('given one is taken back %s it came, is not kept', async (when) => {
    const id = aPerson();
    const message = userEvent('message', id, THEN, {
      message: { type: 'text', id: `m-${id}`, text: 'secret' },
    });
    const unsend = userEvent('unsend', id, THEN + MINUTE, { unsend: { messageId: `m-${id}` } });
    for (const event of when === 'after' ? [message, unsend] : [unsend, message]) await tell(event);
    const [kept] = await eventsOf(id);
    expect(kept).toEqual({ type: 'message', content: null, unsentAt: new Date(THEN + MINUTE) });
    expect(JSON.stringify(await eventsOf(id))).not.toContain('secret');
  });
});

describe('what comes', () => {
  it('is kept whatever its type, and answered', async () => {
    expect(await other.post(...(Object.values(RECORDED) as Parameters<WebhookSender['post']>))).toBe(200);
    await digested();
    const rows = await database().query<{ type: string }>(
      'SELECT DISTINCT type FROM webhook_events WHERE connection_id = $1',
      [other.connectionId],
    );
    const types = new Set(Object.values(RECORDED).map(({ type }) => type));
    expect(new Set(rows.map(({ type }) => type))).toEqual(types);
  });

  it('may be two hundred events of many people in one body, some of them no events', async () => {
    const ids = Array.from({ length: 200 }, () => aPerson());
    const events = ids.map((id, index) => userEvent('follow', id, THEN + index));
    await tell(...events, null as never, 7 as never, {} as never);
    const rows = await database().query<{ friends: number }>(
      `SELECT count(*)::int AS friends FROM contacts WHERE line_id = ANY ($1) AND friend_status = 'friend'`,
      [ids],
    );
    expect(rows).toEqual([{ friends: 200 }]);
  });

  it('may be a body of 2 MB, and texts that PostgreSQL does not hold', async () => {
    const id = aPerson();
    const text = `\0\uD800${'あ'.repeat(700_000)}`;
    await tell(userEvent('message', id, THEN, { message: { type: 'text', id: 'long', text } }));
    expect(await eventsOf(id)).toHaveLength(1);
  });

  it('is written before it is answered, and nothing of it without a signature', async () => {
    const id = aPerson();
    const forger = new WebhookSender(world.test.url, line.connectionId, 'f'.repeat(32));
    expect(await forger.post(userEvent('follow', id, THEN))).toBe(401);
    await digested();
    expect(await eventsOf(id)).toEqual([]);
  });

  it('given a body that cannot be digested, holds up no other, and is tried again', async () => {
    const [bad, good] = [aPerson(), aPerson()];
    // A check that nothing passes stands for whatever may go wrong in the database.
    await database().execute(
      `ALTER TABLE webhook_events ADD CONSTRAINT ck_test CHECK (chat_id IS DISTINCT FROM '${bad}') NOT VALID`,
    );
    await Promise.all([
      line.post(userEvent('follow', bad, THEN)),
      line.post(userEvent('follow', good, THEN)),
    ]);
    while ((await eventsOf(good)).length === 0) await sleep(20);
    await database().execute('ALTER TABLE webhook_events DROP CONSTRAINT ck_test');
    await database().execute(`UPDATE webhook_bodies SET not_before = '-infinity'`);
    while ((await eventsOf(bad)).length === 0) await sleep(20);
    expect(await contact(bad)).toMatchObject({ friendStatus: 'friend' });
  });
});

describe('erasing a contact', () => {
  it('forgets what came from the person, unless another contact is the same person', async () => {
    const id = aPerson();
    await tell(userEvent('follow', id, THEN));
    await world.addContacts([{ externalId: 'twice', lineId: id }]);
    await world.addContacts([{ externalId: 'twice-too', lineId: id }]);
    await world.request.delete('/api/v1/contacts/twice').expect(204);
    expect(await eventsOf(id)).toHaveLength(1);
    expect(await friendships('twice-too')).toHaveLength(1);
    await world.request.delete('/api/v1/contacts/twice-too').expect(204);
    expect(await eventsOf(id)).toEqual([]);
    const left = await database().query('SELECT 1 FROM friendships WHERE line_id = $1', [id]);
    expect(left).toEqual([]);
  });

  const isKnown = async (id: string) =>
    (await world.request.get(`/api/v1/contacts/${id}`)).status === 200 || (await eventsOf(id)).length > 0;

  it('given LINE tells again of the time before, does not know the person by it', async () => {
    const id = aPerson();
    const before = userEvent('follow', id, THEN);
    await tell(before);
    await world.request.delete(`/api/v1/contacts/${id}`).expect(204);
    await tell(before, chatEvent('message', { type: 'group', groupId: aPerson('C'), userId: id }, THEN));
    expect(await isKnown(id)).toBe(false);
    const written = 'SELECT 1 FROM webhook_events WHERE user_id = $1';
    expect(await database().query(written, [id])).toEqual([]);
    await tell(userEvent('follow', id, Date.now() + MINUTE));
    expect(await isKnown(id)).toBe(true);
  });

  it('given a body of his waits to be tried again, does not know the person by it', async () => {
    const id = aPerson();
    await tell(userEvent('follow', id, THEN));
    const events = [userEvent('message', id, THEN, { message: { id: '1', type: 'text', text: 'hello' } })];
    await database().execute(
      `INSERT INTO webhook_bodies (id, workspace_id, connection_id, body, received_at, attempts, not_before)
       SELECT gen_random_uuid(), workspace_id, id, $2, now(), 1, now() + interval '1 hour'
       FROM connections WHERE id = $1`,
      [line.connectionId, Buffer.from(JSON.stringify({ events }))],
    );
    await world.request.delete(`/api/v1/contacts/${id}`).expect(204);
    await database().execute('UPDATE webhook_bodies SET not_before = now() WHERE attempts > 0', []);
    const waiting = async () => (await database().query('SELECT 1 FROM webhook_bodies')).length;
    while ((await waiting()) > 0) await sleep(20);
    expect(await isKnown(id)).toBe(false);
  });
});

describe('another workspace', () => {
  it('sees nothing of it', async () => {
    const id = aPerson();
    await tell(userEvent('follow', id, THEN));
    const stranger = await addWorkspace(world.test);
    await stranger.get(`/api/v1/contacts/${id}/friendships`).expect(404);
    await stranger.put('/api/v1/contacts/same').send({ lineId: id }).expect(201);
    const { body } = await stranger.get('/api/v1/contacts/same').expect(200);
    expect(body.friendStatus).toBe('unknown');
  });
});
