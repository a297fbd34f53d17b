import { afterEach, describe, expect, it } from '@jest/globals';
import { LineAccount } from './line-account.js';
import { answerWith, startLocalServer, type Answerer, type LocalServer } from './testing/local-server.js';

const HEX = '4af4980629f0a1b2c3d4e5f60718293a';
const [USER, GROUP, ROOM] = [`U${HEX}`, `C${HEX}`, `R${HEX}`] as const;
const servers: LocalServer[] = [];

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

async function anAccount(answer: Answerer, options: { timeoutMs?: number; accessToken?: string } = {}) {
  const server = await startLocalServer(answer);
  servers.push(server);
  const account = new LineAccount({
    accessToken: 'token',
    baseUrl: server.url,
    version: '1.2.3',
    ...options,
  });
  return { server, account };
}

/** Answers each path with its own JSON. */
function byPath(answers: Record<string, unknown>): Answerer {
  return (response, request) => {
    const body = answers[request.path];
    answerWith(body === undefined ? 404 : 200, body ?? { message: 'Not found' })(response, request);
  };
}

describe('LineAccount, questions and their answers', () => {
  const page = { userIds: [USER], next: 'n' };
  const bot = {
    userId: USER,
    basicId: '@shop',
    displayName: 'Shop',
    pictureUrl: 'https://example.com/p.png',
  };
  const profile = { userId: USER, displayName: 'LINE taro', language: 'ja' };
  type Ask = (account: LineAccount) => Promise<unknown>;
  const questions: [string, Ask, string, unknown, unknown][] = [
    ['bot info', (a) => a.getBotInfo(), '/v2/bot/info', { ...bot, chatMode: 'chat', added: 1 }, bot],
    [
      'the webhook',
      (a) => a.getWebhookEndpoint(),
      '/v2/bot/channel/webhook/endpoint',
      { endpoint: 'https://h/1', active: false, added: 1 },
      { endpoint: 'https://h/1', active: false },
    ],
    ['a profile', (a) => a.getProfile(USER), `/v2/bot/profile/${USER}`, { ...profile, added: 1 }, profile],
    [
      'a group',
      (a) => a.getGroupSummary(GROUP),
      `/v2/bot/group/${GROUP}/summary`,
      { groupId: GROUP, groupName: 'Family' },
      { groupId: GROUP, groupName: 'Family' },
    ],
    [
      'group members',
      (a) => a.getGroupMemberCount(GROUP),
      `/v2/bot/group/${GROUP}/members/count`,
      { count: 3 },
      3,
    ],
    [
      'room members',
      (a) => a.getRoomMemberCount(ROOM),
      `/v2/bot/room/${ROOM}/members/count`,
      { count: 0 },
      0,
    ],
    ['first friends', (a) => a.getFollowerIds(undefined), '/v2/bot/followers/ids?limit=1000', page, page],
    [
      'more friends',
      (a) => a.getFollowerIds('a+b', 300),
      '/v2/bot/followers/ids?start=a%2Bb&limit=300',
      { userIds: [] },
      { userIds: [] },
    ],
  ];
  it.each(questions)('reads %s', async (_what, ask, path, body, value) => {
    const { server, account } = await anAccount(answerWith(200, body, { 'X-Line-Request-Id': 'r-1' }));
    expect(await ask(account)).toEqual({ ok: true, value, requestId: 'r-1' });
    expect(server.seen).toMatchObject([
      { method: 'GET', path, headers: { authorization: 'Bearer token', 'user-agent': 'hikyaku/1.2.3' } },
    ]);
    expect(server.seen[0]?.headers).not.toHaveProperty('x-line-retry-key');
  });

  it.each([['push'], ['multicast']] as const)('asks whether messages would do for a %s', async (endpoint) => {
    const { server, account } = await anAccount(answerWith(200, {}));
    expect(await account.validateMessages(endpoint, [{ type: 'text', text: 'hi' }])).toEqual({
      ok: true,
      value: true,
    });
    expect(server.seen).toMatchObject([
      {
        method: 'POST',
        path: `/v2/bot/message/validate/${endpoint}`,
        body: '{"messages":[{"type":"text","text":"hi"}]}',
      },
    ]);
    expect(server.seen[0]?.headers).not.toHaveProperty('x-line-retry-key');
  });

  it('hands over what LINE finds wrong in messages', async () => {
    const details = [{ message: 'May not be empty', property: 'messages[0].text' }];
    const { account } = await anAccount(
      answerWith(400, { message: 'The request body has 1 error(s)', details }),
    );
    expect(await account.validateMessages('push', [{ type: 'text', text: '' }])).toEqual({
      ok: false,
      problem: 'invalid',
      status: 400,
      message: 'The request body has 1 error(s) (messages[0].text: May not be empty)',
      details,
    });
  });
});

describe('LineAccount, quota', () => {
  const quota = (limit: object, used: object) =>
    byPath({ '/v2/bot/message/quota': limit, '/v2/bot/message/quota/consumption': used });

  it('joins limit and use', async () => {
    const { account } = await anAccount(quota({ type: 'limited', value: 5000 }, { totalUsage: 120 }));
    expect(await account.getQuota()).toEqual({
      ok: true,
      value: { type: 'limited', limit: 5000, used: 120 },
    });
  });

  it('has no limit where LINE sets none', async () => {
    const { account } = await anAccount(quota({ type: 'none' }, { totalUsage: 0 }));
    expect(await account.getQuota()).toEqual({ ok: true, value: { type: 'none', limit: null, used: 0 } });
  });

  it.each([
    [{ type: 'limited' }, { totalUsage: 1 }],
    [{ type: 'weekly', value: 5 }, { totalUsage: 1 }],
    [{ type: 'none' }, { totalUsage: '1' }],
    [{ type: 'none' }, { totalUsage: -1 }],
  ])('given %j and %j, answers unexpected rather than a guess', async (limit, used) => {
    const { account } = await anAccount(quota(limit, used));
    expect(await account.getQuota()).toMatchObject({ ok: false, problem: 'unexpected', status: 200 });
  });

  it('given one of the two refused, is refused', async () => {
    const { account } = await anAccount(byPath({ '/v2/bot/message/quota': { type: 'none' } }));
    expect(await account.getQuota()).toMatchObject({ ok: false, problem: 'not_found' });
  });
});

describe('LineAccount, problems', () => {
  it.each([
    [400, 'invalid'],
    [401, 'unauthorized'],
    [403, 'forbidden'],
    [404, 'not_found'],
    [429, 'rate_limited'],
    [500, 'unreachable'],
    [503, 'unreachable'],
    [418, 'unexpected'],
  ])('given status %i, answers %s with LINE’s words', async (status, problem) => {
    const { account } = await anAccount(
      answerWith(status, { message: 'why' }, { 'x-line-request-id': 'r-1' }),
    );
    const expected = { ok: false, problem, status, message: 'why', requestId: 'r-1' };
    expect(await account.getBotInfo()).toEqual(expected);
  });

  it('given an error page, still has a message', async () => {
    const { account } = await anAccount(answerWith(502, '<html>Bad gateway</html>'));
    expect(await account.getBotInfo()).toEqual({
      ok: false,
      problem: 'unreachable',
      status: 502,
      message: 'LINE answered with status 502',
    });
  });

  it.each([
    ['a page', '<html>hotel</html>'],
    ['an empty body', ''],
    ['another shape', '{"userId":7}'],
    ['a list', '[]'],
  ])('given 200 with %s, answers unexpected', async (_what, body) => {
    const { account } = await anAccount(answerWith(200, body));
    expect(await account.getBotInfo()).toMatchObject({ ok: false, problem: 'unexpected' });
  });

  it('given no answer in time, answers unreachable', async () => {
    const { account } = await anAccount(() => undefined, { timeoutMs: 50 });
    expect(await account.getBotInfo()).toEqual({
      ok: false,
      problem: 'unreachable',
      message: 'LINE did not answer within 50 ms',
    });
  });

  it('given a body that never ends, answers unreachable', async () => {
    const { account } = await anAccount((response) => response.write('{'), { timeoutMs: 50 });
    expect(await account.getBotInfo()).toMatchObject({ ok: false, problem: 'unreachable' });
  });

  it.each<[string, Answerer]>([
    ['a reset', (response) => response.socket?.resetAndDestroy()],
    [
      'half a body',
      (response) => {
        response.writeHead(200, { 'content-length': '100' });
        response.write('{"us', () => response.socket?.destroy());
      },
    ],
  ])('given %s, answers unreachable', async (_what, answer) => {
    const { account } = await anAccount(answer);
    expect(await account.getBotInfo()).toMatchObject({ ok: false, problem: 'unreachable' });
  });

  it('given nobody listening, answers unreachable and says why', async () => {
    const { server, account } = await anAccount(answerWith(200, {}));
    await server.close();
    expect(await account.getBotInfo()).toEqual({
      ok: false,
      problem: 'unreachable',
      message: expect.stringContaining('ECONNREFUSED'),
    });
  });

  it.each(['', 'se\ncret', 'geheim€'])(
    'given the token %j, asks nothing and does not repeat it',
    async (accessToken) => {
      const { server, account } = await anAccount(answerWith(200, {}), { accessToken });
      expect(await account.getBotInfo()).toEqual({
        ok: false,
        problem: 'unauthorized',
        message: 'The access token is empty or holds characters that no token of LINE has',
      });
      expect(server.seen).toEqual([]);
    },
  );

  it('given an id of another kind, or a way into another path, asks nothing', async () => {
    const { server, account } = await anAccount(answerWith(200, {}));
    const answers = [
      await account.getProfile(GROUP),
      await account.getProfile('../info'),
      await account.getGroupSummary(USER),
      await account.getGroupMemberCount(ROOM),
      await account.getRoomMemberCount('R/../../info'),
    ];
    expect(answers.map((answer) => (answer.ok ? 'ok' : answer.problem))).toEqual(Array(5).fill('invalid'));
    expect(server.seen).toEqual([]);
  });

  it('refuses a base URL with a path, which the official client would drop', () => {
    const options = { accessToken: 't', baseUrl: 'http://localhost:1/sim', version: '1' };
    expect(() => new LineAccount(options)).toThrow(RangeError);
  });
});
