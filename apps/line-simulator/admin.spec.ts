import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startForSpec, strangerId, text, type SeenAnswer, type SpecSimulator } from './spec-client.js';

let sim: SpecSimulator;
let base: string;

beforeAll(async () => {
  sim = await startForSpec();
  base = `/channels/${sim.simulator.channel.id}`;
});
afterAll(() => sim.simulator.close());
beforeEach(() => sim.simulator.admin.reset());

const push = (to: unknown, words = 'x', token = 'sim-token'): Promise<SeenAnswer> =>
  sim.line('POST', '/v2/bot/message/push', { body: { to, messages: [text(words)] }, token });
const friend = (n: number): string => sim.friends[n] ?? '';

describe('channels', () => {
  it('are created, listed and changed', async () => {
    const body = {
      id: '42',
      secret: 's',
      tokens: ['t'],
      botUserId: strangerId('U', 7),
      displayName: 'Tea',
      verified: false,
    };
    expect((await sim.admin('POST', '/channels', { body })).status).toBe(201);
    expect((await sim.line('GET', '/v2/bot/info', { token: 't' })).json).toMatchObject({
      userId: strangerId('U', 7),
      displayName: 'Tea',
    });
    const quota = { type: 'limited', value: 3 };
    const changed = await sim.admin('PATCH', '/channels/42', {
      body: { quota, usage: 2, displayName: 'Coffee' },
    });
    expect(changed.json).toMatchObject({
      id: '42',
      secret: 's',
      tokens: ['t'],
      quota,
      usage: 2,
      verified: false,
    });
    expect((await sim.admin('GET', '/channels')).json).toMatchObject({
      items: [{ id: '2000000001' }, { id: '42' }],
    });
  });

  it('keep their people and messages apart', async () => {
    await sim.admin('POST', '/channels', { body: { id: '42', tokens: ['t'] } });
    expect((await push(friend(0), 'x', 't')).status).toBe(400);
    await sim.admin('POST', '/channels/42/users', { body: { users: [{ userId: friend(0) }] } });
    expect((await push(friend(0), 'x', 't')).status).toBe(200);
    expect((await sim.admin('GET', `${base}/ledger/summary`)).json).toMatchObject({ requests: 0 });
    expect((await sim.admin('GET', '/channels/42/ledger/summary')).json).toMatchObject({ requests: 1 });
  });

  it('cannot take an id or a token that is in use', async () => {
    expect((await sim.admin('POST', '/channels', { body: { id: '2000000001' } })).status).toBe(409);
    expect((await sim.admin('POST', '/channels', { body: { id: '43', tokens: ['sim-token'] } })).status).toBe(
      409,
    );
    expect((await sim.admin('GET', '/channels/43')).status).toBe(404);
  });
});

describe('users', () => {
  it('are made from a list; known ones are changed and keep what they received', async () => {
    await push(friend(0));
    const users = [
      { userId: friend(0), displayName: 'Renamed' },
      { userId: strangerId('U', 1), displayName: 'สุดา', language: 'th', state: 'not_friend' },
    ];
    const made = await sim.admin('POST', `${base}/users`, { body: { users } });
    expect(made.json).toEqual({ created: 1, updated: 1, userIds: [friend(0), strangerId('U', 1)] });
    expect((await sim.admin('GET', `${base}/users/${friend(0)}`)).json).toMatchObject({
      displayName: 'Renamed',
      state: 'friend',
      received: 1,
    });
  });

  it('are invented by number, the same for the same seed', async () => {
    const invent = async (): Promise<unknown> => {
      sim.simulator.admin.reset();
      return (await sim.admin('POST', `${base}/users`, { body: { count: 3, seed: 9, state: 'blocked' } }))
        .json;
    };
    const first = await invent();
    expect(first).toMatchObject({ created: 3, updated: 0 });
    expect(await invent()).toEqual(first);
  });

  it('block and unblock; what came meanwhile was accepted and not delivered', async () => {
    await sim.admin('PATCH', `${base}/users/${friend(0)}`, { body: { state: 'blocked' } });
    await push(friend(0), 'while blocked');
    await sim.admin('PATCH', `${base}/users/${friend(0)}`, { body: { state: 'friend' } });
    await push(friend(0), 'after');
    const seen = await sim.admin('GET', `${base}/users/${friend(0)}/messages`);
    expect(seen.json).toMatchObject({
      total: 2,
      items: [
        { delivered: false, messages: [text('while blocked')] },
        { delivered: true, messages: [text('after')] },
      ],
    });
    expect((await sim.admin('GET', `${base}/users/${friend(0)}/messages?after=1`)).json).toMatchObject({
      items: [{ sequence: 2 }],
    });
  });

  it('are none of them made when one is wrong', async () => {
    const users = [{ userId: strangerId('U', 1) }, { userId: 'U1' }];
    const answer = await sim.admin('POST', `${base}/users`, { body: { users } });
    expect(answer).toMatchObject({
      status: 400,
      json: { error: expect.stringContaining('users[1].userId') },
    });
    expect((await sim.admin('GET', `${base}/users/${strangerId('U', 1)}`)).status).toBe(404);
  });
});

describe('groups', () => {
  it('are made with members, and receive', async () => {
    const groups = [
      { groupId: strangerId('C', 1), members: [friend(0)] },
      { kind: 'room', memberCount: 4, botIsMember: false },
    ];
    const made = await sim.admin('POST', `${base}/groups`, { body: { groups } });
    expect(made.json).toMatchObject({ items: [{ kind: 'group' }, { kind: 'room', botIsMember: false }] });
    await push(strangerId('C', 1));
    expect((await sim.admin('GET', `${base}/groups/${strangerId('C', 1)}/messages`)).json).toMatchObject({
      total: 1,
    });
    await sim.admin('PATCH', `${base}/groups/${strangerId('C', 1)}`, { body: { botIsMember: false } });
    expect((await push(strangerId('C', 1))).status).toBe(400);
  });
});

describe('the ledger', () => {
  it('comes in pages, as lines, and summed up', async () => {
    await sim.line('POST', '/v2/bot/message/multicast', {
      body: { to: sim.friends, messages: [text('all')] },
    });
    await push(friend(2));
    const page = await sim.admin('GET', `${base}/ledger?limit=4`);
    const { items, nextCursor } = page.json as { items: { recipient: string }[]; nextCursor: string };
    const rest = await sim.admin('GET', `${base}/ledger?limit=4&cursor=${nextCursor}`);
    const { items: more, nextCursor: end } = rest.json as {
      items: { recipient: string }[];
      nextCursor: null;
    };
    expect([...items, ...more].map(({ recipient }) => recipient)).toEqual([...sim.friends, friend(2)]);
    expect(end).toBeNull();
    const lines = (await sim.admin('GET', `${base}/ledger.ndjson`)).text.trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([...items, ...more]);
    expect((await sim.admin('GET', `${base}/ledger/summary`)).json).toMatchObject({
      requests: 2,
      accepted: 6,
      distinctRecipients: 5,
      duplicates: [{ recipient: friend(2), count: 2 }],
    });
    expect((await sim.admin('GET', `${base}/ledger/counts`)).json).toMatchObject({
      [friend(2)]: 2,
      [friend(0)]: 1,
    });
  });

  it('is told live', async () => {
    const abort = new AbortController();
    const response = await fetch(`${sim.simulator.url}/__sim${base}/events`, { signal: abort.signal });
    const reader = (response.body ?? new ReadableStream<Uint8Array>()).getReader();
    const decoder = new TextDecoder();
    await sim.admin('PATCH', `${base}/users/${friend(1)}`, { body: { state: 'blocked' } });
    await push(friend(1), 'not seen');
    await push(friend(0), 'seen');
    let heard = '';
    while (!heard.includes('event:')) heard += decoder.decode((await reader.read()).value);
    abort.abort();
    const data = /event: delivered\ndata: (.*)\n/.exec(heard)?.[1] ?? '';
    expect(JSON.parse(data)).toMatchObject([{ recipient: friend(0), messages: [text('seen')] }]);
    expect(response.headers.get('content-type')).toBe('text/event-stream');
  });
});

describe('the request log', () => {
  type Log = {
    items: { path: string; status: number; body: string; hasRetryKey: boolean; headers: object }[];
  };

  it('shows the latest requests with headers and body, the oldest first', async () => {
    await sim.admin('PUT', '/requests', { body: { capacity: 2 } });
    for (const words of ['one', 'two', 'three']) await push(friend(0), words);
    const { items } = (await sim.admin('GET', '/requests')).json as Log;
    expect(items.map(({ body }) => (JSON.parse(body) as { messages: unknown }).messages)).toEqual([
      [text('two')],
      [text('three')],
    ]);
    expect(items[0]).toMatchObject({
      path: '/v2/bot/message/push',
      status: 200,
      hasRetryKey: false,
      headers: { authorization: 'Bearer sim-token' },
    });
  });

  it('can be switched off', async () => {
    await sim.admin('PUT', '/requests', { body: { enabled: false } });
    await push(friend(0));
    expect((await sim.admin('GET', '/requests')).json).toMatchObject({ enabled: false, items: [] });
    await sim.admin('PUT', '/requests', { body: { enabled: true, capacity: 200 } });
  });
});

describe('reset', () => {
  it('of the traffic keeps people, channels and settings', async () => {
    await sim.admin('PATCH', base, { body: { followerPages: 'ragged' } });
    await push(friend(0));
    await sim.admin('POST', '/reset', { body: { scope: 'traffic' } });
    expect((await sim.admin('GET', base)).json).toMatchObject({
      acceptedRequests: 0,
      usage: 0,
      userCount: 5,
      followerPages: 'ragged',
      answers: {},
    });
  });

  it('of all goes back to the first moment', async () => {
    await sim.admin('POST', '/channels', { body: { id: '42' } });
    await sim.admin('PATCH', base, { body: { quota: { type: 'none' } } });
    await sim.admin('POST', '/reset');
    expect((await sim.admin('GET', '/channels')).json).toMatchObject({
      items: [{ id: '2000000001', tokens: ['sim-token'], quota: { type: 'limited', value: 1_000_000 } }],
    });
  });
});

describe('bad input to the admin API', () => {
  it.each([
    ['GET', '/nothing', undefined, 404],
    ['GET', '/channels/none', undefined, 404],
    ['PATCH', '/channels/2000000001', { qouta: 1 }, 400],
    ['PATCH', '/channels/2000000001', { quota: { type: 'limited' } }, 400],
    ['PATCH', '/channels/2000000001', { unknownInMulticast: 'maybe' }, 400],
    ['PUT', '/channels/2000000001/faults', { faults: [{ endpoint: 'pushh', kind: '401' }] }, 400],
    ['PUT', '/channels/2000000001/faults', { faults: [{ endpoint: 'push', kind: 'boom' }] }, 400],
    ['POST', '/channels/2000000001/users', {}, 400],
    ['POST', '/clock', { advanceMs: -1 }, 400],
    ['GET', '/channels/2000000001/ledger?cursor=x', undefined, 400],
  ])('%s %s %j: %d', async (method, path, body, status) => {
    const answer = await sim.admin(method, path, { body });
    expect(answer).toMatchObject({ status, json: { error: expect.any(String) } });
  });

  it('is told where the JSON breaks', async () => {
    expect(await sim.admin('POST', '/reset', { raw: '{' })).toMatchObject({ status: 400 });
  });
});
