import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import supertest, { type Agent } from 'supertest';
import { Database } from '../../src/database/index.js';
import { startServer } from '../../src/server.js';
import { aBrowser, cookieOf, makeOwner, PASSWORD, signIn, tokenOf, use } from '../support/people.js';
import { addWorkspace } from '../support/second-workspace.js';
import { asBearer, startTestServer, type TestServer } from '../support/test-server.js';

const session = '/api/v1/session';
const EMAIL = 'owner@shop.example';

let test: TestServer;
let owner: Agent;

beforeAll(async () => {
  test = await startTestServer();
  owner = await makeOwner(test);
});
afterAll(() => test.close());

const execute = (sql: string, parameters?: unknown[]) =>
  test.server.app.get(Database).execute(sql, parameters);
const query = (sql: string) => test.server.app.get(Database).query<Record<string, string>>(sql);

describe('the first start', () => {
  it('prints a link that makes the owner, once', async () => {
    const other = await startTestServer();
    try {
      const { setupUrl } = other.server;
      expect(setupUrl).toMatch(new RegExp(`^http://localhost:\\d+/console/welcome#[\\w-]{43}$`));
      const browser = aBrowser(other);
      const look = await browser.post('/api/v1/one-time-links/look').send({ token: tokenOf(setupUrl) });
      expect(look.body).toEqual({
        kind: 'setup',
        email: null,
        role: null,
        workspaceName: 'My workspace',
        name: null,
      });
      const incomplete = await use(browser, setupUrl, { email: 'A@B.example' }).expect(422);
      expect(incomplete.body.errors).toMatchObject(
        ['name', 'password'].map((path) => ({ path, message: 'is missing' })),
      );
      const person = { email: 'Aya@Shop.Example', name: 'Aya', password: PASSWORD };
      const both = await Promise.all([use(browser, setupUrl, person), use(browser, setupUrl, person)]);
      expect(both.map(({ status }) => status).toSorted()).toEqual([200, 410]);
      const view = both.find(({ status }) => status === 200)?.body;
      expect(view).toMatchObject({ user: { email: 'aya@shop.example', name: 'Aya' }, role: 'owner' });
      expect(both.find(({ status }) => status === 410)?.body.code).toBe('link_used_or_expired');
      await browser.get(session).expect(200);
    } finally {
      await other.close();
    }
  });

  it('given another start before there is an owner, makes a new one and lets the old one die', async () => {
    const first = await startTestServer();
    const { setupUrl } = first.server;
    await first.server.close();
    const server = await startServer(first.settings);
    try {
      expect(server.setupUrl).toBeDefined();
      expect(tokenOf(server.setupUrl)).not.toBe(tokenOf(setupUrl));
      const browser = aBrowser(server);
      const person = { email: EMAIL, name: 'Olga', password: PASSWORD };
      await use(browser, setupUrl, person).expect(410);
      await use(browser, server.setupUrl, person).expect(200);
    } finally {
      await server.close();
      await first.close();
    }
  });
});

describe('signing in', () => {
  it('answers who one is and what one may do, and sets a cookie that no page can read', async () => {
    const browser = aBrowser(test);
    const answer = await signIn(browser, ' Owner@Shop.example').expect(200);
    expect(answer.body).toEqual({
      user: { id: expect.any(String), email: EMAIL, name: 'Olga Owner' },
      role: 'owner',
      permissions: ['view', 'test', 'edit', 'publish', 'connect', 'administer'],
      workspace: { id: expect.any(String), name: 'My workspace', timeZone: 'UTC' },
      preferences: { language: null, theme: 'system', calendar: 'gregorian', singleKeyShortcuts: true },
      expiresAt: expect.any(String),
    });
    expect(cookieOf(answer)).toMatch(
      /^hikyaku_session=[\w-]{43}; Path=\/; Max-Age=7776000; HttpOnly; SameSite=Strict$/,
    );
    expect((await browser.get(session).expect(200)).body).toEqual(answer.body);
    await browser.get('/api/v1/campaigns').expect(200);
  });

  it('keeps neither password nor token', async () => {
    const browser = aBrowser(test);
    const cookie = cookieOf(await signIn(browser, EMAIL).expect(200));
    const stored = JSON.stringify([
      await query('SELECT * FROM users'),
      await query('SELECT * FROM sessions'),
    ]);
    expect(stored).not.toContain(PASSWORD);
    expect(stored).not.toContain(/=([\w-]{43});/.exec(cookie)?.[1]);
    expect(stored).toContain('$argon2id$v=19$m=19456,t=2,p=1$');
  });

  it('given a wrong password or an unknown e-mail, answers 401 in the same words', async () => {
    const browser = aBrowser(test);
    const [wrong, unknown] = [
      await signIn(browser, EMAIL, 'not the password').expect(401),
      await signIn(browser, 'nobody@shop.example').expect(401),
    ];
    expect(wrong.body).toMatchObject({ code: 'wrong_credentials', detail: unknown.body.detail });
    expect(wrong.headers['set-cookie']).toBeUndefined();
    await browser.get(session).expect(204);
  });

  it('given what is no credential, answers 422', async () => {
    const { body } = await aBrowser(test).post(session).send({ email: 7, remember: true }).expect(422);
    expect(body.errors.map(({ path }: { path: string }) => path).toSorted()).toEqual([
      'email',
      'password',
      'remember',
    ]);
  });

  it('with HTTPS, binds the cookie to this host', async () => {
    const secure = await startTestServer({ publicUrl: 'https://hikyaku.example' });
    try {
      expect(secure.server.setupUrl).toMatch(/^https:\/\/hikyaku\.example\/console\/welcome#/);
      const browser = aBrowser(secure);
      const person = { email: EMAIL, name: 'Olga', password: PASSWORD };
      const cookie = cookieOf(await use(browser, secure.server.setupUrl, person).expect(200));
      expect(cookie).toMatch(/^__Host-hikyaku_session=.*; Secure$/);
      const sent = supertest(secure.url)
        .get(session)
        .set('cookie', cookie.split(';')[0] ?? '');
      await sent.expect(200);
    } finally {
      await secure.close();
    }
  });

  it('after 5 wrong ones for an e-mail, answers 429 also to the right one', async () => {
    const guessed = await startTestServer();
    try {
      const browser = await makeOwner(guessed);
      await signIn(browser, EMAIL, 'wrong').expect(401);
      await signIn(browser, EMAIL).expect(200);
      const guesses = await Promise.all(
        Array.from({ length: 8 }, (_, n) => signIn(browser, EMAIL, `guess ${n}`)),
      );
      expect(guesses.map(({ status }) => status).toSorted()).toEqual([
        401, 401, 401, 401, 401, 429, 429, 429,
      ]);
      const refused = await signIn(browser, EMAIL).expect(429);
      expect(refused.body.code).toBe('too_many_attempts');
      expect(Number(refused.headers['retry-after'])).toBeGreaterThan(800);
      await signIn(browser, 'another@shop.example').expect(401);
    } finally {
      await guessed.close();
    }
  });
});

describe('a page of another site', () => {
  it.each([
    ['says so', { 'sec-fetch-site': 'cross-site' }],
    ['is beside this one', { 'sec-fetch-site': 'same-site' }],
    ['is older and names itself', { origin: 'https://evil.example' }],
    ['names nothing', {}],
  ])('that %s cannot sign in, nor change anything with the cookie', async (_name, headers: object) => {
    const cookie = cookieOf(await signIn(aBrowser(test), EMAIL)).split(';')[0] ?? '';
    const browser = supertest.agent(test.url).set(headers);
    const refused = await signIn(browser, EMAIL).expect(403);
    expect(refused.body.code).toBe('cross_site_request');
    await use(browser, '#x').expect(403);
    const write = await browser.post('/api/v1/audiences').set('cookie', cookie).send({}).expect(403);
    expect(write.body.code).toBe('cross_site_request');
    await browser.get('/api/v1/audiences').set('cookie', cookie).expect(200);
  });

  it('but our own in an older browser can', async () => {
    const browser = supertest.agent(test.url).set('origin', test.url);
    await signIn(browser, EMAIL).expect(200);
    await browser.post('/api/v1/audiences').send({}).expect(422);
  });
});

describe('a key beside a cookie', () => {
  it('decides alone', async () => {
    const stranger = await addWorkspace(test);
    const [campaigns] = await Promise.all([
      owner.get('/api/v1/campaigns'),
      stranger.get('/api/v1/campaigns'),
    ]);
    expect(campaigns.status).toBe(200);
    await owner.get('/api/v1/campaigns').set('authorization', 'Bearer unknown').expect(401);
    await owner.get('/api/v1/campaigns').set('authorization', 'Basic eDp5').expect(401);
    const refused = await owner
      .get('/api/v1/sessions')
      .set('authorization', `Bearer ${test.adminKey}`)
      .expect(403);
    expect(refused.body.code).toBe('session_needed');
  });
});

describe('sessions', () => {
  it('are listed and ended one by one', async () => {
    const [phone, laptop] = [aBrowser(test).set('user-agent', 'Phone '.repeat(50)), aBrowser(test)];
    await signIn(phone, EMAIL).expect(200);
    await signIn(laptop, EMAIL).expect(200);
    const { items } = (await phone.get('/api/v1/sessions').expect(200)).body;
    const own = items.find(({ isCurrent }: { isCurrent: boolean }) => isCurrent);
    expect(own).toEqual({
      id: expect.any(String),
      createdAt: expect.any(String),
      lastSeenAt: expect.any(String),
      userAgent: 'Phone '.repeat(50).slice(0, 200),
      isCurrent: true,
    });
    await laptop.delete(`/api/v1/sessions/${own.id}`).expect(204);
    await phone.get(session).expect(204);
    await laptop.delete(`/api/v1/sessions/${own.id}`).expect(404);
    await laptop.delete('/api/v1/sessions/7').expect(400);
  });

  it('end when one signs out, here or everywhere', async () => {
    const [here, there] = [aBrowser(test), aBrowser(test)];
    await signIn(here, EMAIL).expect(200);
    await signIn(there, EMAIL).expect(200);
    expect(cookieOf(await here.delete(session).expect(204))).toMatch(/^hikyaku_session=; .*Max-Age=0/);
    await here.get(session).expect(204);
    await here.delete(session).expect(204);
    await there.get(session).expect(200);
    await there.delete('/api/v1/sessions').expect(204);
    await there.get(session).expect(204);
    await owner.get(session).expect(204);
    await signIn(owner, EMAIL).expect(200);
  });

  it('end after 14 days without use, and slide while they are used', async () => {
    const browser = aBrowser(test);
    await signIn(browser, EMAIL).expect(200);
    const ago = (days: number) => `now() - interval '${days} days'`;
    const age = (seen: number, made: number, ends: string) =>
      execute(
        `UPDATE sessions SET last_seen_at = ${ago(seen)}, created_at = ${ago(made)}, expires_at = ${ends}`,
      );
    const daysLeft = async () => {
      const { expiresAt } = (await browser.get(session).expect(200)).body;
      return Math.round((Date.parse(expiresAt) - Date.now()) / 86_400_000);
    };
    await age(13, 13, `now() + interval '1 day'`);
    expect(await daysLeft()).toBe(14);
    await age(1, 85, `now() + interval '1 day'`);
    expect(await daysLeft()).toBe(5);
    await age(14, 14, 'now()');
    await browser.get(session).expect(204);
    await signIn(owner, EMAIL).expect(200);
    expect(await query('SELECT 1 FROM sessions')).toHaveLength(1);
  });
});

describe('the person', () => {
  it('changes his name and how he wants the console, part by part', async () => {
    const change = async (body: object) => (await owner.patch(`${session}/user`).send(body).expect(200)).body;
    await change({ preferences: { language: 'ja', theme: 'dark' } });
    expect(await change({ name: 'Olga', preferences: { calendar: 'buddhist' } })).toMatchObject({
      user: { name: 'Olga' },
      preferences: { language: 'ja', theme: 'dark', calendar: 'buddhist', singleKeyShortcuts: true },
    });
    expect((await change({ preferences: { language: null } })).preferences.language).toBeNull();
    expect((await change({})).user.name).toBe('Olga');
  });

  it.each([
    [{ name: '' }, 'name'],
    [{ name: null }, 'name'],
    [{ email: 'new@shop.example' }, 'email'],
    [{ preferences: { language: 'xx' } }, 'preferences.language'],
    [{ preferences: { theme: null } }, 'preferences.theme'],
    [{ preferences: { colour: 'red' } }, 'preferences.colour'],
    [{ preferences: null }, 'preferences'],
  ])('given %j, is refused by path', async (body, path) => {
    const refused = await owner.patch(`${session}/user`).send(body).expect(422);
    expect(refused.body.errors).toMatchObject([expect.objectContaining({ path })]);
  });

  it('changes his password, which ends his other sessions', async () => {
    const other = aBrowser(test);
    await signIn(other, EMAIL).expect(200);
    const change = (current: string, next: string) =>
      owner.post(`${session}/password`).send({ current, next });
    const wrong = await change('not the password', 'another good one').expect(422);
    expect(wrong.body.errors).toMatchObject([{ path: 'current', message: 'is not your password' }]);
    const weak = await change(PASSWORD, 'Password123').expect(422);
    expect(weak.body.errors).toMatchObject([{ path: 'next' }]);
    await other.get(session).expect(200);
    await change(PASSWORD, 'another good one').expect(204);
    await other.get(session).expect(204);
    await owner.get(session).expect(200);
    await signIn(other, EMAIL).expect(401);
    await signIn(other, EMAIL, 'another good one').expect(200);
    await change('another good one', PASSWORD).expect(204);
  });

  it('without a session changes nothing', async () => {
    const anyone = supertest(test.url);
    await anyone.patch(`${session}/user`).send({}).expect(401);
    await anyone.post(`${session}/password`).send({}).expect(401);
    await anyone.get('/api/v1/sessions').expect(401);
    await anyone.delete('/api/v1/sessions').expect(401);
    const stranger = await addWorkspace(test);
    await stranger.get('/api/v1/sessions').expect(403);
  });
});

describe('the audit log', () => {
  it('names who did what, and no e-mail address', async () => {
    await signIn(aBrowser(test), EMAIL, 'wrong again').expect(401);
    await signIn(aBrowser(test), 'stranger@else.example').expect(401);
    await signIn(aBrowser(test), EMAIL).expect(200);
    const { items } = (await owner.get('/api/v1/audit-log').query({ limit: 3 }).expect(200)).body;
    const nobody = { userId: null, userName: null, apiKeyId: null, action: 'user.sign_in_failed' };
    expect(items).toMatchObject([
      { action: 'user.signed_in', userName: 'Olga', apiKeyId: null },
      { ...nobody, subjectId: null, detail: { email: 's…@else.example' } },
      { ...nobody, subjectId: expect.any(String), detail: { email: 'o…@shop.example' } },
    ]);
    const { text } = await asBearer(test.url, test.adminKey).get('/api/v1/audit-log').query({ limit: 1000 });
    expect(text).not.toContain(EMAIL);
    for (const action of ['workspace.set_up', 'user.password_changed', 'user.signed_out_everywhere'])
      expect(text).toContain(action);
  });
});

describe('a link for another device', () => {
  const link = '/api/v1/one-time-links';

  it('signs the same person in there, once', async () => {
    const { body } = await owner.post(link).expect(201);
    const view = await use(aBrowser(test), body.url, {}).expect(200);
    expect(view.body).toMatchObject({ user: { email: EMAIL }, role: 'owner' });
    await use(aBrowser(test), body.url, {}).expect(410);
  });

  it('is ended by signing out everywhere', async () => {
    const other = aBrowser(test);
    await signIn(other, EMAIL);
    const { body } = await other.post(link).expect(201);
    await other.delete('/api/v1/sessions').expect(204);
    await use(aBrowser(test), body.url, {}).expect(410);
    await signIn(owner, EMAIL);
  });

  it('is made for people, not for keys', async () => {
    const refusal = await test.request.post(link).expect(403);
    expect(refusal.body.code).toBe('session_needed');
    await supertest(test.url).post(link).expect(401);
  });
});
