import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestServer, type TestServer } from '../support/test-server.js';

let test: TestServer;

beforeAll(async () => {
  test = await startTestServer();
});
afterAll(() => test.close());

const nested = (open: string, close: string, times: number): string =>
  open.repeat(times) + close.repeat(times);
const text = (template: string): object[] => [{ type: 'text', text: template }];

function deepFlex(levels: number): object[] {
  let box: object = { type: 'box', layout: 'vertical', contents: [] };
  for (let level = 0; level < levels; level++) box = { type: 'box', layout: 'vertical', contents: [box] };
  return [{ type: 'flex', altText: 'x', contents: { type: 'bubble', body: box } }];
}

/** Each of these is far more work than a message; none may hold up the others for more than a moment. */
const GENEROUS_MS = 20_000;

describe('messages made to hold up the server', () => {
  it.each<[string, object[]]>([
    ['blocks in one another', text(nested('{{#if a}}', '{{/if}}', 6_000))],
    ['helpers in one another', text(`{{#if ${nested('(not ', ')', 5_000)}}}x{{/if}}`)],
    ['openings that never end', text('{{'.repeat(40_000))],
    ['a megabyte', text('a'.repeat(1 << 20))],
    ['a megabyte of tags', text('{{a}}'.repeat(1 << 18))],
    ['the constructor of a helper', text('{{lookup this "constructor"}}')],
    ['a partial', text('{{> /etc/passwd}}')],
    ['a flex of a thousand boxes in one another', deepFlex(1_000)],
    [
      'a hundred thousand unknown keys',
      [Object.fromEntries(Array.from({ length: 100_000 }, (_, n) => [`k${n}`, n]))],
    ],
  ])('%s: refused with its place, while others are answered', async (_name, messages) => {
    const begun = performance.now();
    const [refused, alive] = await Promise.all([
      test.request.post('/api/v1/campaigns').send({ name: 'Hostile', messages }),
      test.request.get('/health/live'),
    ]);
    expect(refused.status).toBe(422);
    expect(refused.body.errors.length).toBeGreaterThan(0);
    expect(refused.body.errors.length).toBeLessThanOrEqual(101);
    expect(refused.body.errors[0].path).toMatch(/^messages/);
    expect(alive.status).toBe(200);
    expect(performance.now() - begun).toBeLessThan(GENEROUS_MS);
  });

  it('contacts of a hundred thousand attributes: refused with their place', async () => {
    const attributes = Object.fromEntries(Array.from({ length: 100_000 }, (_, n) => [`k${n}`, n]));
    const begun = performance.now();
    const { body } = await test.request
      .post('/api/v1/contacts/bulk')
      .send({ contacts: [{ externalId: 'a' }, { externalId: 'b', attributes }] })
      .expect(422);
    expect(body.errors).toMatchObject([
      { path: 'contacts[1].attributes', message: 'has more than 2000 names' },
    ]);
    expect(performance.now() - begun).toBeLessThan(GENEROUS_MS);
  });

  it.each<[string, string, object]>([
    [
      'a list walked for each of its items',
      '{{#each l}}{{#each ../l}}{{this}}{{/each}}{{/each}}',
      { l: Array.from({ length: 5_000 }, (_, n) => n) },
    ],
    ['a text that grows', '{{replace x "a" x}}', { x: 'a'.repeat(50_000) }],
  ])('%s: ends with its reason', async (_name, template, attributes) => {
    const created = await test.request
      .post('/api/v1/campaigns')
      .send({ name: 'Hostile', messages: text(template) });
    const begun = performance.now();
    const { body } = await test.request
      .post(`/api/v1/campaigns/${created.body.id}/preview`)
      .send({ attributes })
      .expect(422);
    expect(body.errors).toMatchObject([{ path: 'messages[0].text', message: expect.any(String) }]);
    expect(performance.now() - begun).toBeLessThan(GENEROUS_MS);
  });

  it.each(['{{constructor}}', '{{__proto__}}', '{{toString}}', '{{attributes.constructor}}'])(
    '%s of a contact is a variable like another, which nobody has',
    async (template) => {
      const created = await test.request
        .post('/api/v1/campaigns')
        .send({ name: 'Names', messages: text(template) });
      expect(created.status).toBe(201);
      const { body } = await test.request
        .post(`/api/v1/campaigns/${created.body.id}/preview`)
        .send({ attributes: {} })
        .expect(422);
      expect(body.errors[0].message).toMatch(/no value/);
    },
  );
});
