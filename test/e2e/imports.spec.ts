import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { importFile, spooledFiles } from '../support/import-client.js';
import { addWorkspace } from '../support/second-workspace.js';
import { startTestServer, type TestServer } from '../support/test-server.js';

let test: TestServer;

beforeAll(async () => {
  test = await startTestServer({ importMaxBytes: 60 * 1024 * 1024 });
});
afterAll(() => test.close());

describe('a file that cannot be used fails as a whole, in words, and changes nothing', () => {
  const oneLine = (): Buffer =>
    Buffer.concat([Buffer.from('external_id,a\n'), Buffer.alloc(50 * 1024 * 1024, 'x')]);
  it.each<[string, string | Buffer | (() => Buffer), RegExp]>([
    [
      'a quote that stays open',
      'external_id,a\nbad1,"x\nbad2,y\n',
      /quote that opens in line 2 is not closed/,
    ],
    ['no header', 'bad1,花子\nbad2,太郎\n', /one of them must be external_id/],
    ['0 rows', 'external_id,a\n', /no rows/],
    ['only blanks', ' \n\n', /empty/],
    ['a 50 MB line', oneLine, /Line 2 is longer than 1 MiB/],
    ['two columns of one name', 'external_id,a,a\nbad1,1,2\n', /Columns 2 and 3 are both named "a"/],
    ['a column without name', 'external_id,a,\nbad1,1,\n', /Column 3 has no name/],
    ['a name with a blank', 'external_id,First Name\nbad1,x\n', /Column 2: "First Name".*First_Name/],
    ['a workbook', Buffer.from('PK\x03\x04rest'), /Excel workbook/],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), /NUL bytes/],
    ['a JSON list', '[{"external_id":"bad1"}]', /one JSON object a line/],
    [
      'accents in Latin-1',
      Buffer.from('external_id,a\nbad1,Jos\xe9\n', 'latin1'),
      /encoding.*could not be recognised/,
    ],
  ])('given %s', async (_name, content, message) => {
    const answer = await importFile(test.request, typeof content === 'function' ? content() : content);
    expect(answer).toMatchObject({ status: 'failed', created: 0, rowsRead: 0 });
    expect(answer.error).toMatch(message);
    expect(answer.finishedAt).not.toBeNull();
    await test.request.get('/api/v1/contacts/bad1').expect(404);
    expect(spooledFiles(test)).toEqual([]);
  });

  it('given types that contradict an attribute, or name no column', async () => {
    await importFile(test.request, 'external_id,height\nh1,180\n');
    expect(
      (await importFile(test.request, 'external_id,height\nh2,180\n', { types: '{"height":"text"}' })).error,
    ).toMatch(/is a number attribute already/);
    expect(
      (await importFile(test.request, 'external_id,height\nh2,180\n', { types: '{"width":"text"}' })).error,
    ).toMatch(/no such column/);
  });
});

describe('a bad request leaves no file behind', () => {
  const post = () => test.request.post('/api/v1/imports');
  const file = Buffer.from('external_id\nz1\n');
  it.each([
    ['no multipart body', () => post().send({ file: 'x' }), 415, undefined],
    ['no file', () => post().field('encoding', 'utf-8'), 422, 'file'],
    ['an empty file', () => post().attach('file', Buffer.alloc(0), 'a.csv'), 422, 'file'],
    ['two files', () => post().attach('file', file, 'a.csv').attach('file', file, 'b.csv'), 422, 'file'],
    ['a file under another name', () => post().attach('contacts', file, 'a.csv'), 422, 'file'],
    ['an unknown field', () => post().field('charset', 'x').attach('file', file, 'a.csv'), 422, 'charset'],
    [
      'an unknown encoding',
      () => post().attach('file', file, 'a.csv').field('encoding', 'ebcdic'),
      422,
      'encoding',
    ],
    [
      'a wrong delimiter',
      () => post().attach('file', file, 'a.csv').field('delimiter', '::'),
      422,
      'delimiter',
    ],
    ['types that are no JSON', () => post().attach('file', file, 'a.csv').field('types', '{'), 422, 'types'],
    [
      'an unknown type',
      () => post().attach('file', file, 'a.csv').field('types', '{"a":"int"}'),
      422,
      'types.a',
    ],
  ])('given %s', async (_name, request, status, path) => {
    const answer = await request().expect(status);
    expect(answer.headers['content-type']).toMatch(/problem\+json/);
    if (path) expect(answer.body.errors.map((error: { path: string }) => error.path)).toEqual([path]);
    expect(spooledFiles(test)).toEqual([]);
  });

  it('given a file over IMPORT_MAX_BYTES, answers 413', async () => {
    const answer = await post()
      .attach('file', Buffer.alloc(61 * 1024 * 1024, 'x'), 'a.csv')
      .expect(413);
    expect(answer.body.detail).toMatch(/IMPORT_MAX_BYTES/);
    expect(spooledFiles(test)).toEqual([]);
  });
});

describe('GET /imports', () => {
  it('lists the newest first, by pages, for its workspace only', async () => {
    for (const name of ['list1', 'list2', 'list3']) await importFile(test.request, `external_id\n${name}\n`);
    const { body } = await test.request.get('/api/v1/imports?limit=2').expect(200);
    expect(body.items).toHaveLength(2);
    expect(body.items[0].id > body.items[1].id).toBe(true);
    const { body: next } = await test.request
      .get('/api/v1/imports')
      .query({ limit: 2, cursor: body.nextCursor });
    expect(next.items[0].id < body.items[1].id).toBe(true);
    const other = await addWorkspace(test);
    expect((await other.get('/api/v1/imports').expect(200)).body.items).toEqual([]);
    await other.get(`/api/v1/imports/${body.items[0].id}`).expect(404);
    await other.get(`/api/v1/imports/${body.items[0].id}/errors.csv`).expect(404);
    await test.request.get('/api/v1/imports/nonsense').expect(400);
  });
});
