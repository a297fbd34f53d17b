import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { issueStatelessToken, LineAccount, LineSender, retryKey } from '#libs/line';
import { answerWith, startLocalServer, type LocalServer } from '../../libs/line/testing/local-server.js';
import { lineOpenApiIsThere, validateLineRequest, type RecordedRequest } from './line-openapi.js';

const HEX = '4af4980629f0a1b2c3d4e5f60718293a';
const KEY = retryKey({ runId: 'r', batchSeq: 1, part: '0' });
const TEXT = { type: 'text', text: 'Hello $', emojis: [{ index: 6, productId: 'p', emojiId: '1' }] } as const;

const describeWithDocuments = lineOpenApiIsThere ? describe : describe.skip;
const suite = lineOpenApiIsThere
  ? 'requests to LINE, against its official OpenAPI documents'
  : 'requests to LINE, against its official OpenAPI documents (skipped: they are not beside the project)';

describeWithDocuments(suite, () => {
  describe('what we send', () => {
    let server: LocalServer;
    let sender: LineSender;
    let account: LineAccount;

    beforeAll(async () => {
      server = await startLocalServer(answerWith(200, {}));
      sender = new LineSender({ baseUrl: server.url, version: '1' });
      account = new LineAccount({ accessToken: 'token', baseUrl: server.url, version: '1' });
    });
    beforeEach(() => {
      server.seen.length = 0;
    });
    afterAll(async () => {
      await sender.close();
      await server.close();
    });

    const aSend = (body: object) => ({
      accessToken: 'token',
      retryKey: KEY,
      body: JSON.stringify(body),
      timeoutMs: 5_000,
    });
    const shownSender = { name: 'Anna', iconUrl: 'https://example.com/a.png' };
    const calls: [string, () => Promise<unknown>][] = [
      ['push to a user', () => sender.push(aSend({ to: `U${HEX}`, messages: [TEXT] }))],
      [
        'push of five texts to a group',
        () =>
          sender.push(aSend({ to: `C${HEX}`, messages: Array(5).fill({ ...TEXT, sender: shownSender }) })),
      ],
      ['multicast', () => sender.multicast(aSend({ to: [`U${HEX}`], messages: [TEXT] }))],
      ['bot info', () => account.getBotInfo()],
      ['quota', () => account.getQuota()],
      ['profile', () => account.getProfile(`U${HEX}`)],
      ['group summary', () => account.getGroupSummary(`C${HEX}`)],
      ['group member count', () => account.getGroupMemberCount(`C${HEX}`)],
      ['room member count', () => account.getRoomMemberCount(`R${HEX}`)],
      ['first followers', () => account.getFollowerIds(undefined)],
      ['next followers', () => account.getFollowerIds('next', 300)],
      ['validation for push', () => account.validateMessages('push', [{ type: 'text', text: 'a' }])],
      [
        'validation for multicast',
        () => account.validateMessages('multicast', [{ type: 'text', text: 'a' }]),
      ],
      [
        'stateless token',
        () => issueStatelessToken({ channelId: '1', channelSecret: 's', baseUrl: server.url, version: '1' }),
      ],
    ];
    it.each(calls)('%s is what the documents describe', async (_what, call) => {
      await call();
      expect(server.seen.length).toBeGreaterThan(0);
      expect(server.seen.flatMap(validateLineRequest)).toEqual([]);
    });
  });

  describe('the validator itself', () => {
    const push = { to: `U${HEX}`, messages: [{ type: 'text', text: 'a' }] };

    function aPush(body: unknown, overrides: Partial<RecordedRequest> = {}): RecordedRequest {
      return {
        method: 'POST',
        path: '/v2/bot/message/push',
        headers: { authorization: 'Bearer t', 'content-type': 'application/json', 'x-line-retry-key': KEY },
        body: typeof body === 'string' ? body : JSON.stringify(body),
        ...overrides,
      };
    }

    const headersWithout = (name: string) => {
      const headers = { ...aPush(push).headers };
      delete headers[name];
      return headers;
    };
    const get = (path: string, headers = {}): RecordedRequest => ({
      method: 'GET',
      path,
      headers: { authorization: 'Bearer t', ...headers },
      body: '',
    });

    it('passes a right request, so that the faults below are theirs alone', () => {
      expect(validateLineRequest(aPush(push))).toEqual([]);
      expect(validateLineRequest(get('/v2/bot/followers/ids?limit=5'))).toEqual([]);
    });

    const wrong: [string, RecordedRequest, RegExp][] = [
      ['an unknown path', aPush(push, { path: '/v2/bot/message/pushh' }), /not in the documents/],
      ['a base URL with a path', aPush(push, { path: '/sim/v2/bot/message/push' }), /not in the documents/],
      ['another method', aPush(push, { method: 'PUT' }), /not in the documents/],
      ['no token', aPush(push, { headers: headersWithout('authorization') }), /no bearer token/],
      ['no retry key', aPush(push, { headers: headersWithout('x-line-retry-key') }), /no retry key where/],
      [
        'a retry key that is no UUID',
        aPush(push, { headers: { ...aPush(push).headers, 'x-line-retry-key': 'run-1' } }),
        /retry key must match format "uuid"/,
      ],
      ['a retry key on bot info', get('/v2/bot/info', { 'x-line-retry-key': KEY }), /a retry key where/],
      [
        'a retry key on reply',
        aPush({ replyToken: 'r', messages: push.messages }, { path: '/v2/bot/message/reply' }),
        /a retry key where/,
      ],
      [
        'another content type',
        aPush(push, { headers: { ...aPush(push).headers, 'content-type': 'text/plain' } }),
        /text\/plain/,
      ],
      ['a body that is not JSON', aPush('{"to":'), /not JSON/],
      ['a body on a question', { ...get('/v2/bot/info'), body: '{}' }, /a body where/],
      ['no recipient', aPush({ messages: push.messages }), /'to'/],
      ['no messages', aPush({ ...push, messages: [] }), /body\/messages must NOT have fewer than 1 items/],
      ['six messages', aPush({ ...push, messages: Array(6).fill(TEXT) }), /more than 5 items/],
      [
        'a multicast to a single id',
        aPush(push, { path: '/v2/bot/message/multicast' }),
        /body\/to must be array/,
      ],
      ['an unknown property', aPush({ ...push, colour: 'red' }), /"colour"/],
      [
        'an unknown type of message',
        aPush({ ...push, messages: [{ type: 'txt', text: 'a' }] }),
        /body\/messages\/0\/type/,
      ],
      ['a message without its text', aPush({ ...push, messages: [{ type: 'text' }] }), /'text'/],
      [
        'an unknown property of a message',
        aPush({ ...push, messages: [{ type: 'text', text: 'a', altText: 'b' }] }),
        /body\/messages\/0 .*"altText"/,
      ],
      [
        'a wrong value deep inside',
        aPush({ ...push, messages: [{ ...TEXT, emojis: [{ index: '6' }] }] }),
        /body\/messages\/0\/emojis\/0\/index must be integer/,
      ],
      ['an unknown query', get('/v2/bot/followers/ids?offset=5'), /"offset"/],
      ['a query out of range', get('/v2/bot/followers/ids?limit=5000'), /limit/],
      ['a missing query', get('/v2/bot/message/delivery/push'), /'date'/],
    ];
    it.each(wrong)('finds %s', (_what, request, fault) => {
      expect(validateLineRequest(request)).toEqual([expect.stringMatching(fault)]);
    });

    it('prefers a path without parameters over one with', () => {
      expect(validateLineRequest(get('/v2/bot/richmenu/list', { 'x-line-retry-key': KEY }))).toEqual([
        'GET /v2/bot/richmenu/list: a retry key where LINE takes none',
      ]);
    });
  });
});
