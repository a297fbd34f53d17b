import { createSign, generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startForSpec, type SeenAnswer, type SpecSimulator } from './spec-client.js';
import { DAY_MS } from './world/clock.js';

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2_048 });
const ASSERTION_TYPE = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

let sim: SpecSimulator;
let kid: string;
let secretPair: Record<string, string>;

beforeAll(async () => {
  sim = await startForSpec();
});
afterAll(() => sim.simulator.close());
beforeEach(async () => {
  sim.simulator.admin.reset();
  const { id, secret } = sim.simulator.channel;
  secretPair = { client_id: id, client_secret: secret };
  const registered = await sim.admin('POST', `/channels/${id}/assertion-keys`, {
    body: { publicKey: publicKey.export({ format: 'jwk' }) },
  });
  ({ kid } = registered.json as { kid: string });
});

interface Issued {
  access_token: string;
  expires_in: number;
  key_id?: string;
}

const post = (path: string, form: Record<string, string>): Promise<SeenAnswer> =>
  sim.line('POST', path, {
    token: null,
    raw: new URLSearchParams(form).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });
const get = (path: string, query: Record<string, string>): Promise<SeenAnswer> =>
  sim.line('GET', `${path}?${new URLSearchParams(query).toString()}`, { token: null });

const issueShort = (): Promise<SeenAnswer> =>
  post('/v2/oauth/accessToken', { grant_type: 'client_credentials', ...secretPair });
const issueStateless = (): Promise<SeenAnswer> =>
  post('/oauth2/v3/token', { grant_type: 'client_credentials', ...secretPair });
const tokenOf = ({ json }: SeenAnswer): string => (json as Issued).access_token;
const works = async (token: string): Promise<boolean> =>
  (await sim.line('GET', '/v2/bot/info', { token })).status === 200;

function signedJwt(claims: object = {}, header: object = {}): string {
  const now = Math.floor(sim.simulator.admin.clock.now() / 1_000);
  const { id } = sim.simulator.channel;
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const content = `${part({ alg: 'RS256', typ: 'JWT', kid, ...header })}.${part({
    iss: id,
    sub: id,
    aud: 'https://api.line.me/',
    exp: now + 1_800,
    token_exp: 2_592_000,
    ...claims,
  })}`;
  return `${content}.${createSign('RSA-SHA256').update(content).sign(privateKey, 'base64url')}`;
}

const asserted = (jwt: string): Record<string, string> => ({
  grant_type: 'client_credentials',
  client_assertion_type: ASSERTION_TYPE,
  client_assertion: jwt,
});
const issueByJwt = (jwt = signedJwt()): Promise<SeenAnswer> => post('/oauth2/v2.1/token', asserted(jwt));

describe('a short-lived token', () => {
  it('lives 30 days', async () => {
    const answer = await issueShort();
    expect(answer).toMatchObject({ status: 200, json: { expires_in: 2_592_000, token_type: 'Bearer' } });
    const token = tokenOf(answer);
    sim.simulator.admin.clock.advance(30 * DAY_MS - 60_000);
    expect(await works(token)).toBe(true);
    sim.simulator.admin.clock.advance(60_000);
    expect(await works(token)).toBe(false);
  });

  it('is revoked by the 30th that comes after it', async () => {
    const tokens: string[] = [];
    for (let n = 0; n < 31; n += 1) tokens.push(tokenOf(await issueShort()));
    const working = await Promise.all(tokens.map(works));
    expect(working).toEqual([false, ...Array.from({ length: 30 }, () => true)]);
  });

  it('is verified and revoked; an unknown one is revoked too', async () => {
    const token = tokenOf(await issueShort());
    const verify = (): Promise<SeenAnswer> => post('/v2/oauth/verify', { access_token: token });
    expect(await verify()).toMatchObject({
      status: 200,
      json: { client_id: sim.simulator.channel.id, expires_in: expect.any(Number) },
    });
    for (const gone of [token, 'never-seen'])
      expect(await post('/v2/oauth/revoke', { access_token: gone })).toMatchObject({ status: 200, text: '' });
    expect(await verify()).toMatchObject({
      status: 400,
      json: { error: 'invalid_request', error_description: 'access_token invalid' },
    });
    expect(await works(token)).toBe(false);
  });

  it('is not given for a wrong secret, grant or form', async () => {
    const path = '/v2/oauth/accessToken';
    const form = { grant_type: 'client_credentials', ...secretPair };
    expect(await post(path, { ...form, client_secret: 'wrong' })).toMatchObject({
      status: 400,
      json: { error: 'invalid_client', error_description: 'invalid client_secret' },
    });
    const missing = { status: 400, json: { error: 'invalid_request' } };
    expect(await post(path, { ...form, grant_type: 'password' })).toMatchObject(missing);
    expect(await post(path, { grant_type: 'client_credentials' })).toMatchObject(missing);
    expect(await sim.line('POST', path, { token: null, body: form })).toMatchObject(missing);
  });

  it('may be asked for 370 times a second', async () => {
    sim.channel.rateLimits.set({ enabled: true, burst: 0.001 });
    const answers = await Promise.all(Array.from({ length: 400 }, issueShort));
    expect(answers.some(({ status }) => status === 429)).toBe(true);
    expect(sim.channel.violations.list[0]).toMatchObject({
      endpoint: 'token_short_lived',
      detail: '370 in 1 s',
    });
  });
});

describe('a stateless token', () => {
  it('lives 15 minutes, as many as are asked for', async () => {
    const answers = await Promise.all(Array.from({ length: 40 }, issueStateless));
    expect(answers[0]?.json).toMatchObject({ expires_in: 900, token_type: 'Bearer' });
    expect(await Promise.all(answers.map((answer) => works(tokenOf(answer))))).not.toContain(false);
    sim.simulator.admin.clock.advance(900_000);
    expect(await works(tokenOf(answers[0] as SeenAnswer))).toBe(false);
  });

  it('cannot be verified or revoked', async () => {
    const token = tokenOf(await issueStateless());
    expect((await post('/v2/oauth/verify', { access_token: token })).status).toBe(400);
    expect((await post('/v2/oauth/revoke', { access_token: token })).status).toBe(200);
    expect(await works(token)).toBe(true);
  });

  it('is given for a signed JWT as well, and not for wrong credentials', async () => {
    const answer = await post('/oauth2/v3/token', asserted(signedJwt({ token_exp: undefined })));
    expect(await works(tokenOf(answer))).toBe(true);
    expect(
      await post('/oauth2/v3/token', { grant_type: 'client_credentials', ...secretPair, client_secret: 'x' }),
    ).toMatchObject({
      status: 400,
      json: { error: 'invalid_request', error_description: "Invalid 'client_credentials'." },
    });
  });
});

describe('a token by JWT', () => {
  it('lives as long as was asked and is listed by its key id', async () => {
    const answer = await issueByJwt(signedJwt({ token_exp: 3_600 }));
    expect(answer.json).toMatchObject({ expires_in: 3_600, key_id: expect.any(String) });
    const { access_token: token, key_id: keyId } = answer.json as Issued;
    const { grant_type: _, ...query } = asserted(signedJwt());
    expect((await get('/oauth2/v2.1/tokens/kid', query)).json).toEqual({ kids: [keyId] });
    expect((await get('/oauth2/v2.1/verify', { access_token: token })).json).toMatchObject({
      client_id: sim.simulator.channel.id,
    });
    sim.simulator.admin.clock.advance(3_600_000);
    expect(await works(token)).toBe(false);
  });

  it('is revoked with the secret, and with nothing less', async () => {
    const token = tokenOf(await issueByJwt());
    const revoke = (pair: Record<string, string>): Promise<SeenAnswer> =>
      post('/oauth2/v2.1/revoke', { access_token: token, ...pair });
    expect((await revoke({ ...secretPair, client_secret: 'x' })).status).toBe(400);
    expect(await works(token)).toBe(true);
    expect(await revoke(secretPair)).toMatchObject({ status: 200, text: '' });
    expect(await works(token)).toBe(false);
  });

  it('is refused when there are 30 of them', async () => {
    const jwt = signedJwt();
    const statuses: number[] = [];
    for (let n = 0; n < 31; n += 1) statuses.push((await issueByJwt(jwt)).status);
    expect(statuses).toEqual([...Array.from({ length: 30 }, () => 200), 400]);
  });

  it.each<[string, object, object]>([
    ['an unknown issuer', { iss: '1' }, {}],
    ['another subject', { sub: '1' }, {}],
    ['another audience', { aud: 'https://example.com/' }, {}],
    ['one that is expired', { exp: 1 }, {}],
    ['one that lives too long', { exp: 99_999_999_999 }, {}],
    ['no lifetime', { token_exp: undefined }, {}],
    ['31 days', { token_exp: 31 * 86_400 }, {}],
    ['an unknown key', {}, { kid: 'x' }],
    ['no algorithm', {}, { alg: 'none' }],
  ])('is not given for %s', async (_, claims, header) => {
    expect(await issueByJwt(signedJwt(claims, header))).toMatchObject({
      status: 400,
      json: { error: 'invalid_client' },
    });
  });

  it('is not given when the claims are not those that were signed', async () => {
    const [header, , signature] = signedJwt().split('.');
    const other = signedJwt({ token_exp: 60 }).split('.')[1];
    expect((await issueByJwt(`${header}.${other}.${signature}`)).status).toBe(400);
  });
});

describe('the admin API', () => {
  it('takes tokens away that only their owner knows', async () => {
    const [short, stateless] = [tokenOf(await issueShort()), tokenOf(await issueStateless())];
    const path = `/channels/${sim.simulator.channel.id}/tokens`;
    expect((await sim.admin('DELETE', `${path}?kind=stateless`)).json).toEqual({ revoked: 1 });
    expect([await works(short), await works(stateless)]).toEqual([true, false]);
    expect((await sim.admin('DELETE', path)).json).toEqual({ revoked: 2 });
    expect([await works(short), await works('sim-token')]).toEqual([false, false]);
  });
});

describe('the calls about tokens', () => {
  it('go wrong on demand like any other', async () => {
    sim.channel.faults.set([
      { endpoint: 'token_stateless', kind: '503_html' },
      { endpoint: 'token_stateless', kind: '500_after' },
    ]);
    const statuses = [await issueStateless(), await issueStateless(), await issueStateless()].map(
      ({ status }) => status,
    );
    expect(statuses).toEqual([503, 500, 200]);
    expect(sim.simulator.admin.tokens.valid(sim.channel, 'stateless', 0).size).toBe(2);
  });
});
