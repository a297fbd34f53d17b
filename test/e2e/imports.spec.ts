import { existsSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import iconv from 'iconv-lite';
import { Database } from '../../src/database/index.js';
import { type Server, startServer } from '../../src/server.js';
import { finishedImport, type ImportAnswer, upload } from '../support/import-client.js';
import { addWorkspace } from '../support/second-workspace.js';
import { asBearer, startTestServer, type TestServer } from '../support/test-server.js';

const LINE_ID = `U${'0123456789abcdef'.repeat(2)}`;

let test: TestServer;

beforeAll(async () => {
  test = await startTestServer({ importMaxBytes: 60 * 1024 * 1024 });
});
afterAll(() => test.close());

const run = async (
  content: string | Buffer,
  fields: Record<string, string> = {},
  name = 'contacts.csv',
): Promise<ImportAnswer> => {
  const { body } = await upload(test.request, content, fields, name).expect(202);
  return finishedImport(test.request, body.id);
};
const contact = async (externalId: string) =>
  (await test.request.get(`/api/v1/contacts/${encodeURIComponent(externalId)}`).expect(200)).body;
const errorsOf = async (id: string): Promise<string> =>
  (await test.request.get(`/api/v1/imports/${id}/errors.csv`).expect(200)).text;
const spooled = (): string[] => {
  const folder = join(test.dataDir, 'imports');
  return existsSync(folder) ? readdirSync(folder) : [];
};

describe('a CSV file', () => {
  const csv = [
    'external_id,line_id,display_name,language,points,is_vip,joined_at,phone,tags',
    `c1,${LINE_ID},山田 花子,ja,120,TRUE,2026-05-01T09:00:00+09:00,0312345678,"[""gold"",""vip""]"`,
    'c2,,"Somchai, ""Jai""",th,7.5,false,2026-05-02T00:00:00Z,0812345678,"[]"',
    'c3,,陳小明,zh-TW,,,,,',
    '',
  ].join('\n');

  it('becomes contacts with typed attributes; the same file again changes nothing', async () => {
    const first = await run(csv);
    expect(first).toMatchObject({
      status: 'done',
      fileName: 'contacts.csv',
      format: 'csv',
      encoding: 'utf-8',
      delimiter: ',',
      rowsTotal: 3,
      rowsRead: 3,
      created: 3,
      updated: 0,
      unchanged: 0,
      rejected: 0,
      error: null,
    });
    expect(await contact('c1')).toMatchObject({
      lineId: LINE_ID,
      displayName: '山田 花子',
      language: 'ja',
      attributes: {
        points: 120,
        is_vip: true,
        joined_at: '2026-05-01T00:00:00.000Z',
        phone: '0312345678',
        tags: ['gold', 'vip'],
      },
    });
    expect((await contact('c2')).displayName).toBe('Somchai, "Jai"');
    expect((await contact('c3')).attributes).toEqual({});
    expect(await run(csv)).toMatchObject({
      status: 'done',
      created: 0,
      updated: 0,
      unchanged: 3,
      rejected: 0,
    });
    expect(spooled()).toEqual([]);
  });

  it('leaves alone what an empty cell says nothing about', async () => {
    await run('external_id,display_name,keep\nk1,Name,this\n');
    expect(await run('external_id,display_name,keep,more\nk1,,,new\n')).toMatchObject({ updated: 1 });
    expect(await contact('k1')).toMatchObject({
      displayName: 'Name',
      attributes: { keep: 'this', more: 'new' },
    });
  });

  it('refuses bad rows one by one, with line numbers, and the corrected list can be imported again', async () => {
    const answer = await run(
      [
        'external_id,line_id,points,note',
        'r1,,1,ok',
        'r2,@shop,2,basic id',
        ',,3,no id',
        'r4,,4',
        'r5,,"5"x,broken quote',
        '"r6",,6,"two\nlines"',
        'r7,,seven,=SUM(A1)',
        `r8,${LINE_ID},8,-5`,
        `${'x'.repeat(256)},,9,long id`,
      ].join('\r\n'),
      { types: '{"points":"number"}' },
    );
    expect(answer).toMatchObject({ status: 'done', rowsTotal: 9, rowsRead: 9, created: 3, rejected: 6 });
    const errors = await errorsOf(answer.id);
    expect(errors.startsWith('\ufeffimport_row,import_error,external_id,line_id,points,note\n')).toBe(true);
    const lines = errors.trimEnd().split('\n').slice(1);
    expect(lines.map((line) => Number(line.split(',')[0]))).toEqual([3, 4, 5, 6, 9, 11]);
    expect(errors).toMatch(/3,"?line_id must be U, C or R.*basic id/);
    expect(errors).toMatch(/4,external_id is missing/);
    expect(errors).toMatch(/5,has 3 columns where the first line has 4/);
    expect(errors).toMatch(/6,column 3 has text after its closing quote/);
    expect(errors).toMatch(/9,".*points must be a number, not the text ""seven"".*'=SUM\(A1\)/);
    expect((await contact('r6')).attributes.note).toBe('two\nlines');

    const corrected = errors
      .split('\n')
      .filter((line) => line.startsWith('\ufeff') || line.startsWith('9,'))
      .join('\n')
      .replace('r7,,seven', 'r7,,7');
    expect(await run(corrected)).toMatchObject({ status: 'done', created: 1, rejected: 0 });
    expect((await contact('r7')).attributes).toEqual({ points: 7, note: '=SUM(A1)' });
  });

  it('merges a contact that is there twice, the later row over the earlier', async () => {
    const twice = 'external_id,colour,size\nd1,red,10\nd1,blue,\n';
    expect(await run(twice)).toMatchObject({ created: 1, updated: 1 });
    expect((await contact('d1')).attributes).toEqual({ colour: 'blue', size: 10 });
    expect(await run(twice)).toMatchObject({ created: 0, updated: 0, unchanged: 2 });
  });

  it.each([
    [';', 'utf-8', 'external_id;名前\ne1;花子;\n'.replace(';\n', '\n')],
    ['\t', 'utf-8', 'external_id\t名前\ne1\t花子\n'],
    ['|', 'utf-8', 'external_id|名前\ne1|花子\n'],
    [',', 'utf-8', '\ufeffexternal_id,名前\r\ne1,花子\r\n'],
    [',', 'shift_jis', 'external_id,名前\ne1,花子\n'],
    [',', 'big5', 'external_id,姓名\ne1,王小明\n'],
    [',', 'tis-620', 'external_id,ชื่อ\ne1,สมชาย\n'],
    [',', 'utf-16le', '\ufeffexternal_id,名前\ne1,花子\n'],
  ])('recognises the delimiter %j in %s', async (delimiter, encoding, text) => {
    const bytes = iconv.encode(text, encoding === 'tis-620' ? 'windows-874' : encoding);
    const answer = await run(bytes);
    expect(answer).toMatchObject({ status: 'done', delimiter, encoding, rejected: 0, rowsRead: 1 });
    const [header = '', row = ''] = text.replace('\ufeff', '').split(/\r?\n/);
    const name = header.split(delimiter)[1] ?? '';
    expect((await contact('e1')).attributes[name]).toBe(row.split(delimiter)[1]);
  });

  it('takes the encoding, delimiter and types that are chosen', async () => {
    const bytes = iconv.encode('external_id;zip;labels;active\nf1;90210;a|b;1\n', 'big5');
    const answer = await run(bytes, {
      encoding: 'Big5',
      delimiter: ';',
      types: JSON.stringify({ zip: 'text', labels: 'list', active: 'boolean' }),
    });
    expect(answer).toMatchObject({ status: 'done', encoding: 'big5', created: 1 });
    expect((await contact('f1')).attributes).toEqual({ zip: '90210', labels: ['a', 'b'], active: true });
  });

  it('given a broken byte in a UTF-8 file, refuses that row only', async () => {
    const good = Array.from({ length: 200 }, (_, i) => `g${i},花子さん\n`).join('');
    const bytes = Buffer.concat([
      Buffer.from(`external_id,kana\n${good}`),
      Buffer.from('bad,'),
      Buffer.from([0xe8, 0x8a, 0x0a]),
    ]);
    const answer = await run(bytes);
    expect(answer).toMatchObject({ encoding: 'utf-8', created: 200, rejected: 1 });
    expect(await errorsOf(answer.id)).toMatch(/202,holds bytes that are no character/);
  });
});

describe('an NDJSON file', () => {
  it('takes JSON types, null, and both ways of writing; bad lines are refused one by one', async () => {
    const lines = [
      { external_id: 'n1', line_id: LINE_ID, weight: 3, labels2: ['x'], old: 'y' },
      { externalId: 'n2', displayName: 'Two', attributes: { weight: 4 } },
      { external_id: 'n1', old: null },
      { external_id: 5 },
      [1],
      { external_id: 'n6', weight: 'heavy' },
      { external_id: 'n7', constructor: 'x' },
    ].map((line) => JSON.stringify(line));
    const answer = await run(`${lines.join('\n')}\n{"external_id": \n\n`, {}, 'contacts.ndjson');
    expect(answer).toMatchObject({
      status: 'done',
      format: 'ndjson',
      rowsTotal: 8,
      created: 2,
      updated: 1,
      rejected: 5,
    });
    expect((await contact('n1')).attributes).toEqual({ weight: 3, labels2: ['x'] });
    expect(await contact('n2')).toMatchObject({ displayName: 'Two', attributes: { weight: 4 } });
    const errors = await errorsOf(answer.id);
    expect(errors).toMatch(/4,external_id must be a text/);
    expect(errors).toMatch(/5,is not a JSON object/);
    expect(errors).toMatch(/8,is not a JSON object/);
  });
});

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
    const answer = await run(typeof content === 'function' ? content() : content);
    expect(answer).toMatchObject({ status: 'failed', created: 0, rowsRead: 0 });
    expect(answer.error).toMatch(message);
    expect(answer.finishedAt).not.toBeNull();
    await test.request.get('/api/v1/contacts/bad1').expect(404);
    expect(spooled()).toEqual([]);
  });

  it('given types that contradict an attribute, or name no column', async () => {
    await run('external_id,height\nh1,180\n');
    expect((await run('external_id,height\nh2,180\n', { types: '{"height":"text"}' })).error).toMatch(
      /is a number attribute already/,
    );
    expect((await run('external_id,height\nh2,180\n', { types: '{"width":"text"}' })).error).toMatch(
      /no such column/,
    );
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
    expect(spooled()).toEqual([]);
  });

  it('given a file over IMPORT_MAX_BYTES, answers 413', async () => {
    const answer = await post()
      .attach('file', Buffer.alloc(61 * 1024 * 1024, 'x'), 'a.csv')
      .expect(413);
    expect(answer.body.detail).toMatch(/IMPORT_MAX_BYTES/);
    expect(spooled()).toEqual([]);
  });
});

describe('GET /imports', () => {
  it('lists the newest first, by pages, for its workspace only', async () => {
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
    await test.request.get('/api/v1/imports/nonsense').expect(404);
  });
});

describe('a process that ends in the middle of an import', () => {
  const ROWS = 20_000;
  const csv = `external_id,n\n${Array.from({ length: ROWS }, (_, i) => (i % 100 === 7 ? `,${i}\n` : `s${i},${i}\n`)).join('')}`;
  let own: TestServer;
  let again: Server | undefined;

  beforeAll(async () => {
    own = await startTestServer();
  });
  afterAll(async () => {
    await again?.close();
    await own.close();
  });

  it('keeps the upload for this user only, and goes on at the next start without counting a row twice', async () => {
    const { body } = await upload(own.request, csv).expect(202);
    const path = join(own.dataDir, 'imports', body.id);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    for (;;) {
      const { body: now } = await own.request.get(`/api/v1/imports/${body.id}`);
      if (now.rowsRead > 0) break;
    }
    await own.server.close();
    expect(existsSync(path)).toBe(true);

    again = await startServer(own.settings);
    const request = asBearer(again.url, own.adminKey);
    const done = await finishedImport(request, body.id);
    expect(done).toMatchObject({
      status: 'done',
      rowsRead: ROWS,
      created: ROWS * 0.99,
      updated: 0,
      unchanged: 0,
    });
    expect(done.rejected).toBe(ROWS * 0.01);
    expect(existsSync(path)).toBe(false);
  });

  it('given that the file is gone, fails in clear words; given a half-written chunk, writes it once', async () => {
    if (!again) throw new Error('the test before starts this server');
    const database = again.app.get(Database);
    const [workspace] = await database.query<{ id: string }>('SELECT id FROM workspaces');
    const insert = (id: string, rowsRead: number) =>
      database.execute(
        `INSERT INTO imports (id, workspace_id, file_name, status, rows_total, rows_read, created_count, created_at)
         VALUES ($1, $2, 'x.csv', 'running', 3, $3, $3, now() - interval '1 day')`,
        [id, workspace?.id, rowsRead],
      );
    const gone = '01900000-0000-7000-8000-000000000001';
    const half = '01900000-0000-7000-8000-000000000002';
    await insert(gone, 1);
    await insert(half, 1);
    const abandoned = join(own.dataDir, 'imports', 'abandoned-upload');
    writeFileSync(abandoned, 'external_id\n');
    utimesSync(abandoned, new Date(0), new Date(0));
    writeFileSync(join(own.dataDir, 'imports', half), 'external_id,h\nhalf1,1\nhalf2,2\nhalf3,3\n');
    await again.close();
    again = await startServer(own.settings);
    const request = asBearer(again.url, own.adminKey);
    expect(await finishedImport(request, gone)).toMatchObject({
      status: 'failed',
      error: expect.stringMatching(/no longer on this server/),
    });
    expect(await finishedImport(request, half)).toMatchObject({ status: 'done', rowsRead: 3, created: 3 });
    expect(existsSync(abandoned)).toBe(false);
    await request.get('/api/v1/contacts/half1').expect(404);
    await request.get('/api/v1/contacts/half3').expect(200);
  });
});
