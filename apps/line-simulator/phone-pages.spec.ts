import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startForSpec, strangerId, text, type SpecSimulator } from './spec-client.js';

let sim: SpecSimulator;

beforeAll(async () => {
  sim = await startForSpec();
});
afterAll(() => sim.simulator.close());

const get = (path: string, accept = '*/*'): ReturnType<SpecSimulator['line']> =>
  sim.line('GET', path, { token: null, headers: { accept } });

describe('the phone view', () => {
  it('is a page whose files are all there, and that runs nothing from elsewhere', async () => {
    const page = await get('/phone');
    const policy = page.headers.get('content-security-policy');
    expect(policy).toContain("default-src 'self'");
    expect(policy).not.toContain('unsafe');
    const paths = [...page.text.matchAll(/(?:src|href)="(\/phone\/[^"]+)"/g)].map(([, path]) => path ?? '');
    const types = await Promise.all(
      paths.map(async (path) => {
        const file = await get(path);
        return [file.status, file.headers.get('content-type')];
      }),
    );
    expect(types).toEqual([
      [200, 'text/javascript; charset=utf-8'],
      [200, 'text/css; charset=utf-8'],
    ]);
  });

  it('is where a browser is sent from "/", which is not found for everybody else', async () => {
    const browser = await get('/', 'text/html,application/xhtml+xml');
    expect([browser.status, browser.headers.get('location')]).toEqual([302, '/phone']);
    expect(await get('/')).toMatchObject({ status: 404, json: { message: 'Not found' } });
  });
});

describe('the list of chats', () => {
  it('has those with the latest messages first, and finds by name and id', async () => {
    const base = `/channels/${sim.channel.id}/chats`;
    sim.channel.putGroup({
      groupId: strangerId('C', 1),
      groupName: 'Football',
      members: [strangerId('U', 1)],
    });
    const to = sim.friends[3];
    await sim.line('POST', '/v2/bot/message/push', { body: { to, messages: [text('hello')] } });
    expect((await sim.admin('GET', base)).json).toMatchObject({
      total: 6,
      items: [
        { id: to, received: 1, last: { text: 'hello' } },
        { kind: 'group', name: 'Football', memberCount: 1 },
        {},
        {},
        {},
        {},
      ],
    });
    expect((await sim.admin('GET', `${base}?q=footb`)).json).toMatchObject({ items: [{ name: 'Football' }] });
    expect((await sim.admin('GET', `${base}?q=${to?.slice(-8)}`)).json).toMatchObject({
      items: [{ id: to }],
    });
  });
});
