import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Agent } from 'supertest';
import { newId } from '../../src/common/index.js';
import { makeOwner } from '../support/people.js';
import { addWorkspace } from '../support/second-workspace.js';
import { asBearer, startTestServer, type TestServer } from '../support/test-server.js';

const path = '/api/v1/api-keys';
const settings = '/api/v1/settings/workspace';

let test: TestServer;
let owner: Agent;

beforeAll(async () => {
  test = await startTestServer();
  owner = await makeOwner(test);
});
afterAll(() => test.close());

const keysOf = async (agent: Agent) => (await agent.get(path).expect(200)).body.items;

describe('API keys', () => {
  it('are made with a role, shown once, used and revoked', async () => {
    const { key, ...made } = (await owner.post(path).send({ name: 'Import', role: 'tester' }).expect(201))
      .body;
    expect(key).toMatch(/^hik_[\w-]{32}$/);
    expect(made).toEqual({
      id: expect.any(String),
      name: 'Import',
      role: 'tester',
      createdAt: expect.any(String),
      lastUsedAt: null,
      isAdminKey: false,
    });
    const agent = asBearer(test.url, key);
    await agent.get('/api/v1/contacts').expect(200);
    const refused = await agent.put('/api/v1/contacts/x').send({}).expect(403);
    expect(refused.body).toMatchObject({
      code: 'permission_missing',
      permission: 'edit',
      detail: 'This needs the permission “edit”. Ask an owner or a manager of the workspace.',
    });
    const listed = await owner.get(path).expect(200);
    expect(listed.text).not.toContain(key);
    expect(listed.body.items).toMatchObject([
      { name: 'admin', role: 'owner', isAdminKey: true },
      { ...made, lastUsedAt: expect.any(String) },
    ]);
    await owner.delete(`${path}/${made.id}`).expect(204);
    await agent.get('/api/v1/contacts').expect(401);
    await owner.delete(`${path}/${made.id}`).expect(404);
    expect(await keysOf(owner)).toHaveLength(1);
    const { items } = (await owner.get('/api/v1/audit-log').query({ subjectId: made.id })).body;
    expect(items).toMatchObject([
      { action: 'api_key.revoked', userName: 'Olga Owner' },
      { action: 'api_key.made', detail: { name: 'Import', role: 'tester' } },
    ]);
  });

  it('are refused without a name or a known role, and without being asked by an owner', async () => {
    const { body } = await owner.post(path).send({ name: '', role: 'king' }).expect(422);
    expect(body.errors).toMatchObject([{ path: 'name' }, { path: 'role' }]);
    const { key } = (await owner.post(path).send({ name: 'Manager', role: 'manager' }).expect(201)).body;
    const manager = asBearer(test.url, key);
    await manager.get(path).expect(403);
    await manager.post(path).send({ name: 'Mine', role: 'owner' }).expect(403);
    await asBearer(test.url, 'unknown').get(path).expect(401);
  });

  it('that are called admin are not taken for the admin key', async () => {
    const { key, id } = (await owner.post(path).send({ name: 'admin', role: 'viewer' }).expect(201)).body;
    const [admin] = await keysOf(owner);
    expect((await owner.delete(`${path}/${admin.id}`).expect(409)).body.code).toBe('admin_key_in_use');
    await asBearer(test.url, key).get('/api/v1/contacts').expect(200);
    await owner.delete(`${path}/${id}`).expect(204);
  });

  it('belong to one workspace', async () => {
    const stranger = await addWorkspace(test);
    const [admin] = await keysOf(owner);
    expect(await keysOf(stranger)).toMatchObject([{ name: 'other' }]);
    await stranger.delete(`${path}/${admin.id}`).expect(404);
    await owner.delete(`${path}/${newId()}`).expect(404);
    await owner.delete(`${path}/7`).expect(400);
  });
});

describe('the settings of the workspace', () => {
  it('are its name and its time zone', async () => {
    expect((await owner.get(settings).expect(200)).body).toEqual({ name: 'My workspace', timeZone: 'UTC' });
    const changed = await owner.patch(settings).send({ name: 'Shop', timeZone: 'Asia/Tokyo' }).expect(200);
    expect(changed.body).toEqual({ name: 'Shop', timeZone: 'Asia/Tokyo' });
    expect((await owner.patch(settings).send({}).expect(200)).body).toEqual(changed.body);
    expect((await owner.get('/api/v1/session')).body.workspace).toMatchObject(changed.body);
    const stranger = await addWorkspace(test);
    expect((await stranger.get(settings).expect(200)).body.name).toBe('Another');
  });

  it.each([
    [{ timeZone: 'Mars/Olympus' }, 'timeZone'],
    [{ timeZone: null }, 'timeZone'],
    [{ name: '' }, 'name'],
    [{ colour: 'red' }, 'colour'],
  ])('given %j, are refused by path', async (body, wrong) => {
    const refused = await owner.patch(settings).send(body).expect(422);
    expect(refused.body.errors).toMatchObject([expect.objectContaining({ path: wrong })]);
  });
});
