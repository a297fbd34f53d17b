import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Agent } from 'supertest';
import { newId } from '../../src/common/index.js';
import { Database } from '../../src/database/index.js';
import { aBrowser, invite, makeOwner, PASSWORD, signIn, tokenOf, use } from '../support/people.js';
import { addWorkspace } from '../support/second-workspace.js';
import { startTestServer, type TestServer } from '../support/test-server.js';

const members = '/api/v1/members';
const invitations = '/api/v1/invitations';
const session = '/api/v1/session';

let test: TestServer;
let owner: Agent;

beforeAll(async () => {
  test = await startTestServer();
  owner = await makeOwner(test);
});
afterAll(() => test.close());

interface Listed {
  id: string;
  email: string;
  role: string;
  isYou: boolean;
}

async function find(email: string): Promise<Listed | undefined> {
  const { items }: { items: Listed[] } = (await owner.get(members).expect(200)).body;
  return items.find((member) => member.email === email);
}

async function idOf(email: string): Promise<string> {
  return (await find(email))?.id ?? '';
}

const look = (url: string) =>
  aBrowser(test)
    .post('/api/v1/one-time-links/look')
    .send({ token: tokenOf(url) });
const inviteOnly = async (email: string, role = 'viewer', from = owner) =>
  (await from.post(invitations).send({ email, role }).expect(201)).body;

describe('an invitation', () => {
  it('is a link that makes a member with a role', async () => {
    const made = await inviteOnly('Mika@Shop.example', 'manager');
    expect(made).toEqual({
      id: expect.any(String),
      email: 'mika@shop.example',
      role: 'manager',
      createdAt: expect.any(String),
      expiresAt: expect.any(String),
      url: expect.stringMatching(/^http:\/\/localhost:\d+\/console\/welcome#[\w-]{43}$/),
    });
    expect(Date.parse(made.expiresAt) - Date.parse(made.createdAt)).toBe(7 * 86_400_000);
    const { url, ...listed } = made;
    expect((await owner.get(invitations).expect(200)).body).toEqual({ items: [listed] });
    expect((await look(url).expect(200)).body).toEqual({
      kind: 'invitation',
      email: 'mika@shop.example',
      role: 'manager',
      workspaceName: 'My workspace',
      name: null,
    });
    const browser = aBrowser(test);
    const joined = await use(browser, url, { name: 'Mika', password: PASSWORD }).expect(200);
    expect(joined.body).toMatchObject({ user: { name: 'Mika' }, role: 'manager' });
    expect(joined.body.permissions).not.toContain('administer');
    await use(browser, url, { name: 'Mika', password: PASSWORD }).expect(410);
    await look(url).expect(410);
    expect((await owner.get(invitations)).body.items).toEqual([]);
    expect(await find('mika@shop.example')).toEqual({
      id: joined.body.user.id,
      email: 'mika@shop.example',
      name: 'Mika',
      role: 'manager',
      lastSeenAt: expect.any(String),
      isYou: false,
    });
    expect(await find('owner@shop.example')).toMatchObject({ isYou: true });
  });

  it('given what is missing or weak, says so and stays as it was', async () => {
    const { url } = await inviteOnly('weak@shop.example');
    const browser = aBrowser(test);
    const nothing = await use(browser, url).expect(422);
    expect(nothing.body.errors.map(({ path }: { path: string }) => path)).toEqual(['name', 'password']);
    for (const password of ['short', 'weak@shop.example', 'Password123'])
      expect((await use(browser, url, { name: 'W', password }).expect(422)).body.errors).toMatchObject([
        { path: 'password' },
      ]);
    await use(browser, url, { name: 'W', password: PASSWORD }).expect(200);
  });

  it('works no more when it was withdrawn, replaced or is too old', async () => {
    const first = await inviteOnly('late@shop.example');
    const second = await inviteOnly('LATE@shop.example', 'tester');
    await look(first.url).expect(410);
    expect((await owner.get(invitations)).body.items).toMatchObject([{ id: second.id, role: 'tester' }]);
    await owner.delete(`${invitations}/${second.id}`).expect(204);
    await look(second.url).expect(410);
    await owner.delete(`${invitations}/${second.id}`).expect(404);
    const third = await inviteOnly('late@shop.example');
    await test.server.app
      .get(Database)
      .execute('UPDATE one_time_links SET expires_at = now() WHERE id = $1', [third.id]);
    const refused = await use(aBrowser(test), third.url, { name: 'L', password: PASSWORD }).expect(410);
    expect(refused.body.code).toBe('link_used_or_expired');
    await owner.delete(`${invitations}/${third.id}`).expect(204);
  });

  it('is refused for a member, and for what is no e-mail address or role', async () => {
    const taken = await owner.post(invitations).send({ email: 'OWNER@shop.example', role: 'viewer' });
    expect(taken).toMatchObject({ status: 409, body: { code: 'already_a_member' } });
    const wrong = await owner.post(invitations).send({ email: 'owner', role: 'king' }).expect(422);
    expect(wrong.body.errors).toMatchObject([{ path: 'email' }, { path: 'role' }]);
  });
});

describe('the role of a member', () => {
  it('changes what he may do from his next request on', async () => {
    const rui = await invite(test, owner, 'rui@shop.example', 'viewer');
    await rui.post('/api/v1/audiences').send({}).expect(403);
    const path = `${members}/${await idOf('rui@shop.example')}`;
    const changed = await owner.patch(path).send({ role: 'manager' }).expect(200);
    expect(changed.body).toMatchObject({ email: 'rui@shop.example', role: 'manager' });
    await rui.post('/api/v1/audiences').send({}).expect(422);
    expect((await rui.get(session)).body.role).toBe('manager');
    await owner.patch(path).send({ role: 'king' }).expect(422);
    await owner.patch(`${members}/7`).send({ role: 'viewer' }).expect(400);
    await owner.patch(`${members}/${newId()}`).send({ role: 'viewer' }).expect(404);
    await rui.get(members).expect(403);
  });

  it('of the last owner stays, and he stays', async () => {
    const path = `${members}/${await idOf('owner@shop.example')}`;
    const demoted = await owner.patch(path).send({ role: 'viewer' }).expect(409);
    expect(demoted.body.code).toBe('last_owner');
    await owner.delete(path).expect(409);
    await owner.patch(path).send({ role: 'owner' }).expect(200);
  });

  it('given two owners who demote each other at once, leaves one', async () => {
    const second = await invite(test, owner, 'second@shop.example', 'owner');
    const [one, two] = [await idOf('owner@shop.example'), await idOf('second@shop.example')];
    const answers = await Promise.all([
      owner.patch(`${members}/${two}`).send({ role: 'viewer' }),
      second.patch(`${members}/${one}`).send({ role: 'viewer' }),
    ]);
    const statuses = answers.map(({ status }) => status).toSorted();
    expect(statuses[0]).toBe(200);
    const owners = await test.server.app
      .get(Database)
      .query<{ id: string }>(`SELECT user_id AS id FROM memberships WHERE role = 'owner'`);
    expect(owners).toHaveLength(1);
    const left = owners[0]?.id === one ? owner : second;
    await left.patch(`${members}/${one}`).send({ role: 'owner' }).expect(200);
    await owner.delete(`${members}/${two}`).expect(204);
  });
});

describe('a member who is removed', () => {
  it('is signed out at once, comes in no more, and may be invited anew', async () => {
    const kit = await invite(test, owner, 'kit@shop.example', 'tester');
    const path = `${members}/${await idOf('kit@shop.example')}`;
    const { url } = (await owner.post(`${path}/password-link`).expect(201)).body;
    await owner.delete(path).expect(204);
    await kit.get(session).expect(204);
    await look(url).expect(410);
    const refused = await signIn(kit, 'kit@shop.example').expect(403);
    expect(refused.body.code).toBe('no_workspace');
    await owner.delete(path).expect(404);
    const again = await inviteOnly('kit@shop.example');
    expect((await look(again.url)).body.name).toBeNull();
    await use(kit, again.url, { name: 'Kit', password: 'a new one for Kit' }).expect(200);
    await signIn(kit, 'kit@shop.example').expect(401);
    await signIn(kit, 'kit@shop.example', 'a new one for Kit').expect(200);
  });
});

describe('a link for a new password', () => {
  it('sets it once, and ends the sessions that the old one has opened', async () => {
    const noa = await invite(test, owner, 'noa@shop.example', 'viewer');
    const path = `${members}/${await idOf('noa@shop.example')}/password-link`;
    const older = (await owner.post(path).expect(201)).body;
    const { url, expiresAt } = (await owner.post(path).expect(201)).body;
    expect(Date.parse(expiresAt)).toBeGreaterThan(Date.now());
    await look(older.url).expect(410);
    expect((await look(url)).body).toMatchObject({
      kind: 'password_reset',
      email: 'noa@shop.example',
      name: 'noa@shop.example',
    });
    await noa.get(session).expect(200);
    const browser = aBrowser(test);
    await use(browser, url, { password: 'noa@shop.example' }).expect(422);
    const view = (await use(browser, url, { password: 'a newer password' }).expect(200)).body;
    expect(view).toMatchObject({ user: { email: 'noa@shop.example' }, role: 'viewer' });
    await noa.get(session).expect(204);
    await signIn(noa, 'noa@shop.example').expect(401);
    await signIn(noa, 'noa@shop.example', 'a newer password').expect(200);
    await owner.post(`${members}/${newId()}/password-link`).expect(404);
  });
});

describe('somebody of two workspaces', () => {
  it('joins the second with his own password, and no owner may set him another', async () => {
    const stranger = await addWorkspace(test);
    const ann = await invite(test, owner, 'ann@shop.example', 'viewer');
    const { url } = await inviteOnly('ann@shop.example', 'owner', stranger);
    expect((await look(url)).body).toMatchObject({ workspaceName: 'Another', name: 'ann@shop.example' });
    const wrong = await use(aBrowser(test), url, { name: 'Evil', password: 'a password of mine' }).expect(
      401,
    );
    expect(wrong.body.code).toBe('wrong_credentials');
    const joined = await use(aBrowser(test), url, { password: PASSWORD }).expect(200);
    expect(joined.body).toMatchObject({ workspace: { name: 'Another' }, role: 'owner' });
    expect(joined.body.user.name).toBe('ann@shop.example');
    expect((await ann.get(session)).body).toMatchObject({
      workspace: { name: 'My workspace' },
      role: 'viewer',
    });
    const link = `${members}/${await idOf('ann@shop.example')}/password-link`;
    expect((await stranger.post(link).expect(409)).body.code).toBe('member_of_other_workspaces');
    await owner.post(link).expect(409);
  });
});

describe('another workspace', () => {
  it('sees and changes nobody of this one', async () => {
    const stranger = await addWorkspace(test);
    const { id } = await inviteOnly('hidden@shop.example');
    expect((await stranger.get(members).expect(200)).body).toEqual({ items: [] });
    expect((await stranger.get(invitations).expect(200)).body).toEqual({ items: [] });
    await stranger.delete(`${invitations}/${id}`).expect(404);
    const path = `${members}/${await idOf('owner@shop.example')}`;
    await stranger.patch(path).send({ role: 'viewer' }).expect(404);
    await stranger.delete(path).expect(404);
    await stranger.post(`${path}/password-link`).expect(404);
    expect((await stranger.get('/api/v1/audit-log')).body.items).toEqual([]);
  });
});

describe('the audit log', () => {
  it('tells who invited, changed and removed whom, without e-mail addresses and links', async () => {
    const { body, text } = await owner.get('/api/v1/audit-log').query({ limit: 1000 }).expect(200);
    const by = Object.fromEntries(
      body.items.map(({ action, userName }: { action: string; userName: string }) => [action, userName]),
    );
    expect(by).toMatchObject({
      'invitation.made': 'Olga Owner',
      'invitation.withdrawn': 'Olga Owner',
      'member.joined': 'Mika',
      'member.role_changed': 'Olga Owner',
      'member.removed': 'Olga Owner',
      'member.password_link_made': 'Olga Owner',
    });
    expect(text).not.toMatch(/mika@shop|welcome#/);
  });
});

describe('links', () => {
  it('are tried 30 times from one address, and then no more for a while', async () => {
    const other = await startTestServer();
    try {
      const browser = aBrowser(other);
      for (let n = 0; n < 30; n++) await use(browser, `#guess-${n}`).expect(410);
      const refused = await use(browser, other.server.setupUrl).expect(429);
      expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    } finally {
      await other.close();
    }
  });
});
