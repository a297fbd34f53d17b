import { afterEach, describe, expect, it } from '@jest/globals';
import { issueToken } from './issue-token.js';
import { answerWith, startLocalServer, type LocalServer } from './testing/local-server.js';

const NOW = new Date('2026-09-01T00:00:00Z');
const STATELESS = '/oauth2/v3/token';
const SHORT_LIVED = '/v2/oauth/accessToken';
const servers: LocalServer[] = [];

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

const token = (accessToken: string, seconds: number) =>
  [200, { access_token: accessToken, expires_in: seconds, token_type: 'Bearer' }] as const;

/** Issues from a server that answers the two endpoints so. */
async function issueFrom(answers: Record<string, readonly [number, unknown]>) {
  const server = await startLocalServer((response, request) => {
    const [status, body] = answers[request.path] ?? [500, ''];
    answerWith(status, body)(response, request);
  });
  servers.push(server);
  const channel = { channelId: '1234567890', channelSecret: 's&cret=' };
  const result = await issueToken({ ...channel, baseUrl: server.url, version: '1', now: NOW });
  return { result, seen: server.seen };
}

describe('issueToken', () => {
  it('takes a stateless token where LINE offers one', async () => {
    const { result, seen } = await issueFrom({ [STATELESS]: token('abc', 900) });
    expect(result).toMatchObject({ ok: true, value: { kind: 'stateless', accessToken: 'abc' } });
    expect(seen.map(({ path }) => path)).toEqual([STATELESS]);
  });

  it.each([403, 404])('given %i for stateless tokens, takes a short-lived one', async (status) => {
    const { result, seen } = await issueFrom({
      [STATELESS]: [status, { message: 'Not found' }],
      [SHORT_LIVED]: token('month', 2_592_000),
    });
    expect(result).toEqual({
      ok: true,
      value: {
        kind: 'short_lived',
        accessToken: 'month',
        issuedAt: NOW,
        expiresAt: new Date('2026-10-01T00:00:00Z'),
      },
    });
    expect(seen[1]).toMatchObject({
      method: 'POST',
      path: SHORT_LIVED,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'grant_type=client_credentials&client_id=1234567890&client_secret=s%26cret%3D',
    });
  });

  it.each([400, 401, 429, 500])(
    'given %i for stateless tokens, takes no other: it is an answer',
    async (status) => {
      const { result, seen } = await issueFrom({
        [STATELESS]: [status, { error: 'invalid_request' }],
        [SHORT_LIVED]: token('month', 2_592_000),
      });
      expect(result).toMatchObject({ ok: false, status });
      expect(seen).toHaveLength(1);
    },
  );

  it('given both are refused, answers what the second said', async () => {
    const { result } = await issueFrom({
      [STATELESS]: [404, { message: 'Not found' }],
      [SHORT_LIVED]: [400, { error: 'invalid_client', error_description: 'invalid client_secret' }],
    });
    expect(result).toMatchObject({ ok: false, problem: 'unauthorized', message: 'invalid client_secret' });
  });
});
