import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import supertest from 'supertest';
import { BROWSER, LinkWorld, SHOP } from '../support/link-world.js';
import { anOrigin, newCode } from '../support/short-links.js';

let world: LinkWorld;

beforeAll(async () => {
  world = await LinkWorld.start();
});
afterAll(() => world.close());

describe('a short link', () => {
  it('leads anybody to its address, and is kept by nobody on the way', async () => {
    const { code } = await world.addLink();
    const answer = await world.follow(code).expect(302).expect('location', SHOP);
    expect(answer.text).toBe('');
    expect(answer.headers).toMatchObject({
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex',
    });
    expect(answer.headers).not.toHaveProperty('set-cookie');
  });

  it('answers HEAD alike, without counting a person', async () => {
    const { code, runId } = await world.addLink();
    const head = supertest(world.test.url).head(`/l/${code}`).set('user-agent', BROWSER).redirects(0);
    await head.expect(302).expect('location', SHOP).expect('cache-control', 'no-store');
    expect(await world.waitForVisits(runId, 1)).toMatchObject({ total: 0, previews: 1 });
  });

  it.each([
    '?url=https://evil.example',
    '?next=//evil.example&to=javascript:alert(1)',
    '?x=%0d%0aLocation:%20https://evil.example',
    '?',
  ])('given %s behind it, leads where it always did', async (suffix) => {
    const { code } = await world.addLink();
    const answer = await world.follow(`${code}${suffix}`).expect(302).expect('location', SHOP);
    expect(JSON.stringify(answer.headers)).not.toContain('evil');
  });

  it.each([
    ['a host', { host: 'evil.example' }],
    ['a forwarded host', { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'javascript' }],
    ['another address', { 'x-original-url': '//evil.example', 'x-rewrite-url': '//evil.example' }],
  ])('given %s in a header, leads where it always did', async (_name, headers) => {
    const { code } = await world.addLink();
    await world.follow(code, headers).expect(302).expect('location', SHOP);
  });

  it('given an address in Japanese, sends it percent-encoded', async () => {
    const { code } = await world.addLink({ url: 'https://例え.example/春?q=セール' });
    await world
      .follow(code)
      .expect(302)
      .expect('location', 'https://xn--r8jz45g.example/%E6%98%A5?q=%E3%82%BB%E3%83%BC%E3%83%AB');
  });

  it('knows no other method', async () => {
    const { code, runId } = await world.addLink();
    for (const method of ['post', 'put', 'delete', 'patch'] as const)
      await supertest(world.test.url)[method](`/l/${code}`).expect(404);
    expect(await world.waitForVisits(runId, 0)).toMatchObject({ total: 0 });
  });
});

describe('a link that leads nowhere', () => {
  const expectPage = (answer: supertest.Response, words: string): void => {
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(answer.headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'sha256-/);
    expect(answer.headers).toMatchObject({
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    });
    expect(answer.headers).not.toHaveProperty('location');
    expect(answer.text).toContain(words);
    expect(answer.text).toContain('lang="ja"');
  };

  it('because nobody made it, answers 404, also the second time', async () => {
    const code = newCode();
    for (let time = 0; time < 2; time++) {
      const answer = await world.follow(code).expect(404);
      expectPage(answer, 'This link leads nowhere');
      expect(answer.text).not.toContain(code);
    }
  });

  it.each(['x', '12345678901x', 'abcdefghi.k', '%3Cscript%3E', '%E6%98%A5'])(
    'because %s is no code, answers 404',
    async (code) => expectPage(await world.follow(code).expect(404), 'This link leads nowhere'),
  );

  it('because it has expired, answers 410 and counts nobody', async () => {
    const origin = anOrigin(world.owner, { expiresAt: new Date(Date.now() - 1_000) });
    const { code, runId } = await world.addLink({ origin });
    expectPage(await world.follow(code).expect(410), 'This link has expired');
    expect(await world.waitForVisits(runId, 0)).toMatchObject({ total: 0, lastAt: null });
  });

  it('because its contact was erased, answers 404', async () => {
    await world.test.request.put('/api/v1/contacts/ann').send({ displayName: 'Ann' }).expect(201);
    const [ann] = await world.query<{ id: string }>(`SELECT id FROM contacts WHERE external_id = 'ann'`);
    const { code, runId } = await world.addLink({ contactId: ann?.id });
    await world.follow(code).expect(302);
    expect(await world.waitForVisits(runId, 1)).toMatchObject({ total: 1, contacts: 1 });
    await world.test.request.delete('/api/v1/contacts/ann').expect(204);
    await world.follow(code).expect(404);
    expect(await world.waitForVisits(runId, 1)).toMatchObject({ total: 1, contacts: 0, byUrl: [] });
  });
});
