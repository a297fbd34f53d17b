import { afterEach, describe, expect, it } from '@jest/globals';
import { issueStatelessToken } from './stateless-token.js';
import { answerWith, startLocalServer, type Answerer, type LocalServer } from './testing/local-server.js';

const NOW = new Date('2026-09-01T00:00:00Z');
const servers: LocalServer[] = [];

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

async function issueFrom(answer: Answerer, timeoutMs?: number) {
  const server = await startLocalServer(answer);
  servers.push(server);
  const channel = { channelId: '1234567890', channelSecret: 's&cret=' };
  const result = await issueStatelessToken({
    ...channel,
    baseUrl: server.url,
    version: '1',
    timeoutMs,
    now: NOW,
  });
  return { server, result };
}

describe('issueStatelessToken', () => {
  it('asks with id and secret as a form, and knows when the token expires', async () => {
    const { server, result } = await issueFrom(
      answerWith(200, { access_token: 'abc', expires_in: 899, token_type: 'Bearer' }),
    );
    expect(result).toEqual({
      ok: true,
      value: {
        kind: 'stateless',
        accessToken: 'abc',
        issuedAt: NOW,
        expiresAt: new Date('2026-09-01T00:14:59Z'),
      },
    });
    expect(server.seen).toMatchObject([
      {
        method: 'POST',
        path: '/oauth2/v3/token',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: 'grant_type=client_credentials&client_id=1234567890&client_secret=s%26cret%3D',
      },
    ]);
    expect(server.seen[0]?.headers).not.toHaveProperty('authorization');
  });

  it('given a wrong secret, answers unauthorized with the words of OAuth', async () => {
    const body = { error: 'invalid_request', error_description: "Invalid 'client_credentials'." };
    expect((await issueFrom(answerWith(400, body))).result).toEqual({
      ok: false,
      problem: 'unauthorized',
      status: 400,
      message: "Invalid 'client_credentials'.",
    });
  });

  it.each([
    {},
    { access_token: 'abc' },
    { access_token: '', expires_in: 900 },
    { access_token: 'abc', expires_in: 0 },
    { access_token: 'abc', expires_in: '900' },
    { access_token: 'abc', expires_in: 1e300 },
    [],
  ])('given 200 with %j, answers unexpected', async (body) => {
    expect((await issueFrom(answerWith(200, body))).result).toMatchObject({
      ok: false,
      problem: 'unexpected',
    });
  });

  it('given no answer in time, answers unreachable', async () => {
    expect((await issueFrom(() => undefined, 50)).result).toMatchObject({
      ok: false,
      problem: 'unreachable',
    });
  });

  it('given trouble at LINE, answers unreachable', async () => {
    expect((await issueFrom(answerWith(500, ''))).result).toMatchObject({
      ok: false,
      problem: 'unreachable',
    });
  });
});
