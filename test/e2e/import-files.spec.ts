import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import iconv from 'iconv-lite';
import { importFile, spooledFiles } from '../support/import-client.js';
import { startTestServer, type TestServer } from '../support/test-server.js';

const LINE_ID = `U${'0123456789abcdef'.repeat(2)}`;

let test: TestServer;

beforeAll(async () => {
  test = await startTestServer();
});
afterAll(() => test.close());

const contact = async (externalId: string) =>
  (await test.request.get(`/api/v1/contacts/${encodeURIComponent(externalId)}`).expect(200)).body;
const errorsOf = async (id: string): Promise<string> =>
  (await test.request.get(`/api/v1/imports/${id}/errors.csv`).expect(200)).text;

describe('a CSV file', () => {
  const csv = [
    'external_id,line_id,display_name,language,points,is_vip,joined_at,phone,tags',
    `c1,${LINE_ID},山田 花子,ja,120,TRUE,2026-05-01T09:00:00+09:00,0312345678,"[""gold"",""vip""]"`,
    'c2,,"Somchai, ""Jai""",th,7.5,false,2026-05-02T00:00:00Z,0812345678,"[]"',
    'c3,,陳小明,zh-TW,,,,,',
    '',
  ].join('\n');

  it('becomes contacts with typed attributes; the same file again changes nothing', async () => {
    const first = await importFile(test.request, csv);
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
    expect(await importFile(test.request, csv)).toMatchObject({
      status: 'done',
      created: 0,
      updated: 0,
      unchanged: 3,
      rejected: 0,
    });
    expect(spooledFiles(test)).toEqual([]);
  });

  it('leaves alone what an empty cell says nothing about', async () => {
    await importFile(test.request, 'external_id,display_name,keep\nk1,Name,this\n');
    expect(await importFile(test.request, 'external_id,display_name,keep,more\nk1,,,new\n')).toMatchObject({
      updated: 1,
    });
    expect(await contact('k1')).toMatchObject({
      displayName: 'Name',
      attributes: { keep: 'this', more: 'new' },
    });
  });

  it('refuses bad rows one by one, with line numbers, and the corrected list can be imported again', async () => {
    const answer = await importFile(
      test.request,
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
    expect(await importFile(test.request, corrected)).toMatchObject({
      status: 'done',
      created: 1,
      rejected: 0,
    });
    expect((await contact('r7')).attributes).toEqual({ points: 7, note: '=SUM(A1)' });
  });

  it('tells of rows that repeat a contact in NDJSON, too, and of none where there are none', async () => {
    const lines = ['again1', 'again2', 'again1'].map((id, n) => JSON.stringify({ external_id: id, size: n }));
    expect(await importFile(test.request, lines.join('\n'))).toMatchObject({
      repeated: 1,
      repeatedRows: [{ row: 3, first: 1 }],
    });
    expect(await importFile(test.request, 'external_id\nonce1\nonce2\n')).toMatchObject({
      repeated: 0,
      repeatedRows: [],
    });
  });

  it('takes cells as they are meant: composed, without blanks around them or what nobody sees', async () => {
    const file = 'external_id,display_name,city\n\u200Bclean1 ,Rene\u0301e  Sato, か\u3099ま \n';
    expect(await importFile(test.request, file)).toMatchObject({ created: 1 });
    expect(await contact('clean1')).toMatchObject({
      displayName: 'Ren\u00e9e Sato',
      attributes: { city: 'がま' },
    });
    expect(await importFile(test.request, file)).toMatchObject({ unchanged: 1 });
  });

  it('merges a contact that is there twice, the later row over the earlier', async () => {
    const twice = 'external_id,colour,size\nd1,red,10\nd1,blue,\n';
    expect(await importFile(test.request, twice)).toMatchObject({
      created: 1,
      updated: 1,
      repeated: 1,
      repeatedRows: [{ row: 3, first: 2 }],
    });
    expect((await contact('d1')).attributes).toEqual({ colour: 'blue', size: 10 });
    expect(await importFile(test.request, twice)).toMatchObject({ created: 0, updated: 0, unchanged: 2 });
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
    const answer = await importFile(test.request, bytes);
    expect(answer).toMatchObject({ status: 'done', delimiter, encoding, rejected: 0, rowsRead: 1 });
    const [header = '', row = ''] = text.replace('\ufeff', '').split(/\r?\n/);
    const name = header.split(delimiter)[1] ?? '';
    expect((await contact('e1')).attributes[name]).toBe(row.split(delimiter)[1]);
  });

  it('knows its columns in the spelling of other systems', async () => {
    const answer = await importFile(test.request, 'LINE_ID;External ID;FirstName\n;h1;花子\n');
    expect(answer).toMatchObject({ status: 'done', delimiter: ';', created: 1 });
    expect((await contact('h1')).attributes).toEqual({ FirstName: '花子' });
  });

  it('takes the encoding, delimiter and types that are chosen', async () => {
    const bytes = iconv.encode('external_id;zip;labels;active\nf1;90210;a|b;1\n', 'big5');
    const answer = await importFile(test.request, bytes, {
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
    const answer = await importFile(test.request, bytes);
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
    const answer = await importFile(
      test.request,
      `${lines.join('\n')}\n{"external_id": \n\n`,
      {},
      'contacts.ndjson',
    );
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
