import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Agent } from 'supertest';
import { addWorkspace } from '../support/second-workspace.js';
import { startTestServer, type TestServer } from '../support/test-server.js';

let test: TestServer;

interface Field {
  name: string;
  type: string;
  isSystem: boolean;
  isVariable: boolean;
  isPersonal: boolean;
  operators: string[];
  examples: string[];
}

beforeAll(async () => {
  test = await startTestServer();
  const contacts = Array.from({ length: 30 }, (_, index) => ({
    externalId: `c${index}`,
    language: index % 3 === 0 ? 'th' : 'ja',
    timezone: 'Asia/Tokyo',
    attributes: {
      tier: ['gold', 'silver', 'bronze'][index % 3],
      points: index % 7,
      tags: index % 2 === 0 ? ['tea', 'coffee'] : ['tea'],
      is_vip: true,
      joined_at: '2026-05-01T09:00:00+09:00',
      email: `who${index}@example.com`,
      phone_number: '090-1234-5678',
      first_name: `花子${index}`,
      reached_by: index === 0 ? 'who@example.com' : 'letter',
      note: `${'long '.repeat(30)}${index}`,
    },
  }));
  await test.request.post('/api/v1/contacts/bulk').send({ contacts }).expect(200);
});
afterAll(() => test.close());

async function fieldsOf(request: Agent): Promise<Map<string, Field>> {
  const { body } = await request.get('/api/v1/contact-fields').expect(200);
  return new Map(body.items.map((field: Field) => [field.name, field]));
}

const valuesOf = (name: string, query: object = {}) =>
  test.request.get(`/api/v1/contact-fields/${encodeURIComponent(name)}/values`).query(query);

describe('GET /contact-fields', () => {
  it('lists system fields, then attributes by name, with type and operators', async () => {
    const fields = await fieldsOf(test.request);
    expect([...fields.keys()]).toEqual([
      'line_id',
      'external_id',
      'display_name',
      'language',
      'timezone',
      'friend_status',
      'engagement_level',
      'last_interaction_at',
      'followed_at',
      'created_at',

      'email',
      'first_name',
      'is_vip',
      'joined_at',
      'note',
      'phone_number',
      'points',
      'reached_by',
      'tags',
      'tier',
    ]);
    expect(fields.get('tags')).toEqual({
      name: 'tags',
      type: 'list',
      isSystem: false,
      isVariable: true,
      isPersonal: false,
      operators: ['contains', 'in', 'notIn', 'null', 'notNull'],
      examples: ['tea', 'coffee'],
    });
    expect(fields.get('created_at')).toMatchObject({ type: 'datetime', isSystem: true, isVariable: false });
    expect(fields.get('created_at')?.operators).toContain('withinLastDays');
  });

  it('shows at most 5 different short values, and none of a person', async () => {
    const fields = await fieldsOf(test.request);
    const examples = (name: string) => fields.get(name)?.examples;
    expect(examples('tier')?.toSorted()).toEqual(['bronze', 'gold', 'silver']);
    expect(examples('points')).toHaveLength(5);
    expect(examples('is_vip')).toEqual(['true']);
    expect(examples('language')?.toSorted()).toEqual(['ja', 'th']);
    expect(examples('friend_status')).toEqual(['friend', 'blocked', 'unknown']);
    expect(examples('reached_by')).toEqual(['letter']);
    expect(examples('note')).toEqual([]);
    for (const name of ['line_id', 'external_id', 'display_name', 'email', 'phone_number', 'first_name'])
      expect(fields.get(name)).toMatchObject({ isPersonal: true, examples: [] });
  });

  it('every operator it names is one that a filter takes', async () => {
    const fields = await fieldsOf(test.request);
    for (const { name, operators } of fields.values())
      for (const operator of operators.filter((one) => ['null', 'notNull'].includes(one)))
        await test.request
          .post('/api/v1/audiences/preview')
          .send({ filter: { combinator: 'and', rules: [{ field: name, operator }] } })
          .expect(200);
  });

  it('shows another workspace system fields without examples, and asks for a key', async () => {
    const other = await addWorkspace(test);
    const fields = await fieldsOf(other);
    expect(fields.has('tier')).toBe(false);
    expect(fields.get('language')?.examples).toEqual([]);
    await other.get('/api/v1/contact-fields/tier/values').expect(404);
    expect((await other.get('/api/v1/contact-fields/language/values').expect(200)).body.items).toEqual([]);
    await test.request.get('/api/v1/contact-fields').set('authorization', 'Bearer wrong').expect(401);
  });
});

describe('GET /contact-fields/:name/values', () => {
  it.each<[string, object, string[]]>([
    ['tier', {}, ['bronze', 'gold', 'silver']],
    ['tier', { q: 'OL' }, ['gold']],
    ['tier', { q: '%' }, []],
    ['tags', {}, ['tea', 'coffee']],
    ['language', {}, ['ja', 'th']],
    ['points', { q: '6' }, ['6']],
    ['is_vip', {}, ['true']],
    ['joined_at', {}, ['2026-05-01T00:00:00.000Z']],
  ])('%s %j: the most frequent first', async (name, query, items) => {
    expect((await valuesOf(name, query).expect(200)).body).toEqual({
      items,
      scannedCount: 30,
      isComplete: true,
    });
  });

  it('answers the values that a system field can have at all', async () => {
    const { body } = await valuesOf('friend_status', { q: 'b' }).expect(200);
    expect(body).toEqual({ items: ['blocked'], scannedCount: 0, isComplete: true });
    expect((await valuesOf('engagement_level').expect(200)).body.items).toEqual(['L1', 'L2', 'L3']);
  });

  it('answers none of a person, and says that there are others', async () => {
    for (const name of ['line_id', 'email', 'first_name', 'created_at'])
      expect((await valuesOf(name).expect(200)).body).toEqual({
        items: [],
        scannedCount: 0,
        isComplete: false,
      });
    const { body } = await valuesOf('reached_by').expect(200);
    expect(body).toEqual({ items: ['letter'], scannedCount: 30, isComplete: false });
  });

  it('given more than 20 values, answers 20 and says so', async () => {
    const contacts = Array.from({ length: 25 }, (_, index) => ({
      externalId: `s${index}`,
      attributes: { shop: `Shop ${String(index).padStart(2, '0')}` },
    }));
    await test.request.post('/api/v1/contacts/bulk').send({ contacts }).expect(200);
    const { body } = await valuesOf('shop').expect(200);
    expect(body.items).toHaveLength(20);
    expect(body).toMatchObject({ items: expect.arrayContaining(['Shop 00']), isComplete: false });
  });

  it('given a field that contacts do not have, answers 404; given wrong parameters, 422', async () => {
    const answer = await valuesOf('nothing').expect(404);
    expect(answer.body.detail).toMatch(/GET \/contact-fields/);
    await valuesOf('tier', { q: 'x'.repeat(256) }).expect(422);
    await valuesOf('tier', { limit: 5 }).expect(422);
  });
});
