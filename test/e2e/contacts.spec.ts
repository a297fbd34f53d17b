import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PersonalData } from '../../src/contacts/index.js';
import { addWorkspace } from '../support/second-workspace.js';
import { startTestServer, type TestServer } from '../support/test-server.js';

const LINE_ID = `U${'0123456789abcdef'.repeat(2)}`;
const OTHER_LINE_ID = `U${'f'.repeat(32)}`;
const GROUP_ID = `C${'a'.repeat(32)}`;

let test: TestServer;

beforeAll(async () => {
  test = await startTestServer();
});
afterAll(() => test.close());

const put = (id: string, body: object) =>
  test.request.put(`/api/v1/contacts/${encodeURIComponent(id)}`).send(body);
const bulk = (contacts: unknown[]) => test.request.post('/api/v1/contacts/bulk').send({ contacts });
const pathsOf = (body: { errors: { path: string }[] }): string[] => body.errors.map(({ path }) => path);

describe('PUT /contacts/:externalId', () => {
  it('creates a contact with typed attributes, and answers it', async () => {
    const body = {
      lineId: LINE_ID,
      displayName: '山田 花子',
      language: 'ja',
      timezone: 'Asia/Tokyo',
      attributes: {
        first_name: '花子',
        points: 120.5,
        is_vip: true,
        tags: ['gold', '京都'],
        joined_at: '2026-05-01T09:00:00+09:00',
        birthday: '1990-05-01',
      },
    };
    const { body: created } = await put('a/1 ü', body).expect(201);
    expect(created).toMatchObject({
      externalId: 'a/1 ü',
      lineId: LINE_ID,
      displayName: '山田 花子',
      friendStatus: 'unknown',
      attributes: { ...body.attributes, joined_at: '2026-05-01T00:00:00.000Z' },
    });
    const { body: read } = await test.request
      .get(`/api/v1/contacts/${encodeURIComponent('a/1 ü')}`)
      .expect(200);
    expect(read).toEqual(created);
  });

  it('merges: what is not sent stays, null removes', async () => {
    await put('merge', {
      lineId: LINE_ID,
      language: 'th',
      attributes: { city: 'Bangkok', visits: 3 },
    }).expect(201);
    const { body } = await put('merge', { language: null, attributes: { city: null, visits: 4 } }).expect(
      200,
    );
    expect(body).toMatchObject({ lineId: LINE_ID, language: null, attributes: { visits: 4 } });
    expect(body.attributes).toEqual({ visits: 4 });
  });

  it('takes groups and rooms as contacts', async () => {
    await put('group', { lineId: GROUP_ID }).expect(201);
    await put('room', { lineId: `R${'b'.repeat(32)}` }).expect(201);
  });

  it.each([
    ['a LINE username', { lineId: 'hanako.y' }, 'lineId', /another one/],
    ['a basic id', { lineId: '@shop' }, 'lineId', /basic id/],
    ['an upper-case id', { lineId: LINE_ID.toUpperCase() }, 'lineId', /this case/],
    ['an unknown time zone', { timezone: 'Tokyo' }, 'timezone', /IANA/],
    ['an offset as time zone', { timezone: '+09:00' }, 'timezone', /IANA/],
    ['a wrong language', { language: 'japanese language' }, 'language', /language tag/],
    ['a number as name', { displayName: 5 }, 'displayName', /text/],
    ['an unknown field', { nickname: 'x' }, 'nickname', /not a known field/],
    ['a reserved attribute', { attributes: { line_id: 'x' } }, 'attributes.line_id', /reserved/],
    [
      'an attribute name with a blank',
      { attributes: { 'first name': 'x' } },
      'attributes.first name',
      /first_name/,
    ],
    ['an object as value', { attributes: { address: { city: 'x' } } }, 'attributes.address', /text, number/],
    ['a list of numbers', { attributes: { sizes: [1] } }, 'attributes.sizes', /item 1/],
    ['a text too long', { attributes: { note: 'x'.repeat(10_001) } }, 'attributes.note', /10000/],
    ['U+0000', { attributes: { note: 'a\u0000b' } }, 'attributes.note', /U\+0000/],
    ['half a character', { attributes: { note: '\ud83d' } }, 'attributes.note', /half/],
    ['attributes as a list', { attributes: [] }, 'attributes', /object/],
  ])('given %s, answers 422 with its path and changes nothing', async (_name, body, path, message) => {
    const answer = await put('refused', body).expect(422);
    expect(pathsOf(answer.body)).toEqual([path]);
    expect(answer.body.errors[0].message).toMatch(message);
    await test.request.get('/api/v1/contacts/refused').expect(404);
  });

  it('given a value of another type than the first, names the attribute, its type and the way out', async () => {
    await put('typed', { attributes: { score: 5 } }).expect(201);
    const answer = await put('typed', { attributes: { score: 'five' } }).expect(422);
    expect(answer.body.errors).toMatchObject([
      {
        path: 'attributes.score',
        message: expect.stringMatching(
          /must be a number, not the text "five".*"score" is a number attribute.*another name/,
        ),
      },
    ]);
  });

  it('given a refused contact, does not keep the types of its other attributes', async () => {
    await put('t1', { attributes: { height: 5 } }).expect(201);
    await put('t2', { attributes: { brand_new: 1, height: 'tall' } }).expect(422);
    await put('t3', { attributes: { brand_new: 'a text' } }).expect(201);
  });

  it('given two first writers of an attribute at once, keeps one type and refuses the other value', async () => {
    const answers = await Promise.all([
      put('race1', { attributes: { raced: 1 } }),
      put('race2', { attributes: { raced: 'one' } }),
    ]);
    expect(answers.map((answer) => answer.status).toSorted()).toEqual([201, 422]);
  });

  it('given more than 200 attributes on one contact, also by merging, refuses', async () => {
    const names = (from: number) =>
      Object.fromEntries(Array.from({ length: 150 }, (_, i) => [`w${from + i}`, 1]));
    await put('wide', { attributes: names(0) }).expect(201);
    const answer = await put('wide', { attributes: names(150) }).expect(422);
    expect(pathsOf(answer.body)).toEqual(['attributes']);
  });

  it('given malformed JSON, answers 400', async () => {
    await test.request
      .put('/api/v1/contacts/x')
      .set('content-type', 'application/json')
      .send('{"lineId": ')
      .expect(400);
  });
});

describe('POST /contacts/bulk', () => {
  it('writes the good ones, names the bad ones, and counts what was there already', async () => {
    await put('b1', { attributes: { points: 1 } }).expect(201);
    await put('b2', { attributes: { points: 2 } }).expect(201);
    const { body } = await bulk([
      { externalId: 'b1', attributes: { points: 1 } },
      { externalId: 'b2', attributes: { points: 3 } },
      { externalId: 'b3', lineId: 'nobody' },
      { externalId: 'b4', attributes: { points: 4 } },
      'not an object',
      { lineId: LINE_ID },
      { externalId: 'b5', attributes: { points: 'many' } },
      { externalId: 'b6', first_name: 'x' },
    ]).expect(200);
    expect(body).toMatchObject({ created: 1, updated: 1, unchanged: 1 });
    expect(body.rejected.map((item: { index: number }) => item.index)).toEqual([2, 4, 5, 6, 7]);
    expect(body.rejected[0].message).toMatch(/^lineId must be U, C or R/);
    expect(body.rejected[4].message).toMatch(/attributes/);
    const { body: b4 } = await test.request.get('/api/v1/contacts/b4').expect(200);
    expect(b4.attributes).toEqual({ points: 4 });
  });

  it('given a character that cannot be stored in one, rejects that one only', async () => {
    const { body } = await bulk([
      { externalId: 'nul', displayName: 'a\0b' },
      { externalId: 'sound', displayName: 'ab' },
    ]).expect(200);
    expect(body).toMatchObject({ created: 1, rejected: [{ index: 0 }] });
  });

  it('given one contact twice, merges the later over the earlier', async () => {
    const { body } = await bulk([
      { externalId: 'twice', language: 'ja', attributes: { city: 'Kyoto', visits: 1 } },
      { externalId: 'twice', attributes: { visits: 2 } },
    ]).expect(200);
    expect(body).toEqual({ created: 1, updated: 1, unchanged: 0, rejected: [] });
    const { body: contact } = await test.request.get('/api/v1/contacts/twice').expect(200);
    expect(contact).toMatchObject({ language: 'ja', attributes: { city: 'Kyoto', visits: 2 } });
  });

  it('takes 5,000 contacts at once, and the same again changes nothing', async () => {
    const contacts = Array.from({ length: 5_000 }, (_, i) => ({
      externalId: `many${i}`,
      attributes: { points: i },
    }));
    expect((await bulk(contacts).expect(200)).body).toMatchObject({ created: 5_000 });
    expect((await bulk(contacts).expect(200)).body).toEqual({
      created: 0,
      updated: 0,
      unchanged: 5_000,
      rejected: [],
    });
  });

  it.each([
    ['no contact', []],
    ['5,001 contacts', Array.from({ length: 5_001 }, () => ({}))],
    ['no list', 'contacts'],
  ])('given %s, answers 422', async (_name, contacts) => {
    const answer = await test.request.post('/api/v1/contacts/bulk').send({ contacts }).expect(422);
    expect(pathsOf(answer.body)).toEqual(['contacts']);
  });
});

describe('GET /contacts', () => {
  it('pages by cursor, each contact once', async () => {
    const seen: string[] = [];
    let cursor = '';
    do {
      const { body } = await test.request
        .get('/api/v1/contacts')
        .query({ limit: 1000, q: 'MANY', cursor: cursor || undefined });
      seen.push(...body.items.map((contact: { externalId: string }) => contact.externalId));
      cursor = body.nextCursor;
    } while (cursor);
    expect(new Set(seen).size).toBe(5_000);
    expect(seen).toHaveLength(5_000);
  });

  it('finds by LINE id, by external id, and by a part of the name as it is written', async () => {
    await put('pct', { displayName: '100% Tea_House', lineId: OTHER_LINE_ID }).expect(201);
    const find = async (query: object) =>
      (await test.request.get('/api/v1/contacts').query(query).expect(200)).body.items.map(
        (contact: { externalId: string }) => contact.externalId,
      );
    expect(await find({ lineId: OTHER_LINE_ID })).toEqual(['pct']);
    expect(await find({ externalId: 'pct' })).toEqual(['pct']);
    expect(await find({ q: '% tea_h' })).toEqual(['pct']);
    expect(await find({ q: '%%' })).toEqual([]);
  });

  it.each([
    [{ limit: 0 }, 'limit'],
    [{ limit: 1001 }, 'limit'],
    [{ cursor: 'nonsense' }, 'cursor'],
    [{ cursor: Buffer.from('["x"]').toString('base64url') }, 'cursor'],
    [{ page: 2 }, 'page'],
  ])('given %j, answers 422', async (query, path) => {
    const answer = await test.request.get('/api/v1/contacts').query(query).expect(422);
    expect(pathsOf(answer.body)).toEqual([path]);
  });
});

describe('DELETE /contacts/:externalId', () => {
  it('deletes the contact and lets the other features forget it, in one transaction', async () => {
    const lineId = `U${'9'.repeat(32)}`;
    const { body: contact } = await put('gone', { lineId }).expect(201);
    const forgotten: string[] = [];
    test.server.app.get(PersonalData).register({
      name: 'notes',
      read: () => Promise.resolve([]),
      erase: async (tx, _workspaceId, erased) => {
        const rows = await tx.query('SELECT 1 FROM contacts WHERE id = $1', [erased.id]);
        if (rows.length === 0) forgotten.push(erased.id, String(erased.lineId));
      },
    });
    await test.request.delete('/api/v1/contacts/gone').expect(204);
    expect(forgotten).toEqual([contact.id, lineId]);
    await test.request.get('/api/v1/contacts/gone').expect(404);
    await test.request.delete('/api/v1/contacts/gone').expect(404);
  });
});

describe('another workspace', () => {
  it('sees nothing of this one, and may use the same external ids', async () => {
    const other = await addWorkspace(test);
    await put('mine', { displayName: 'Mine', attributes: { shared_name: 1 } }).expect(201);
    await other.get('/api/v1/contacts/mine').expect(404);
    await other.delete('/api/v1/contacts/mine').expect(404);
    expect((await other.get('/api/v1/contacts')).body.items).toEqual([]);
    await other
      .put('/api/v1/contacts/mine')
      .send({ attributes: { shared_name: 'a text here' } })
      .expect(201);
    const { body } = await test.request.get('/api/v1/contacts/mine').expect(200);
    expect(body).toMatchObject({ displayName: 'Mine', attributes: { shared_name: 1 } });
  });

  it('without a key, every route answers 401', async () => {
    const { default: supertest } = await import('supertest');
    const anyone = supertest(test.url);
    await anyone.get('/api/v1/contacts').expect(401);
    await anyone.put('/api/v1/contacts/x').send({}).expect(401);
    await anyone.post('/api/v1/contacts/bulk').send({}).expect(401);
    await anyone.get('/api/v1/contacts/x').expect(401);
    await anyone.delete('/api/v1/contacts/x').expect(401);
  });
});
