import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import iconv from 'iconv-lite';
import { finishedImport, importFile, spooledFiles, upload } from '../support/import-client.js';
import { addWorkspace } from '../support/second-workspace.js';
import { startTestServer, type TestServer } from '../support/test-server.js';

let test: TestServer;

beforeAll(async () => {
  test = await startTestServer();
});
afterAll(() => test.close());

const lineId = (digit: string): string => `U${digit.repeat(32)}`;
const inspect = (content: string | Buffer, fields: Record<string, string> = {}) =>
  test.request.post('/api/v1/imports/inspect').field(fields).attach('file', Buffer.from(content), 'a.csv');
const mapped = (mapping: object): { mapping: string } => ({ mapping: JSON.stringify(mapping) });
const contact = async (id: string) =>
  (await test.request.get(`/api/v1/contacts/${encodeURIComponent(id)}`).expect(200)).body;
const column = (
  name: string,
  samples: string[],
  target: string,
  attribute: string | null = null,
  type: string | null = null,
) => ({ name, samples, suggested: { target, attribute, alsoExternalId: false, type } });

const SHOP = [
  '会員番号,LINE ユーザーID,お名前,言語,会員ランク,ポイント,来店 日時',
  `0001,${lineId('a')},山田花子,ja,gold,120,2026-05-01T09:00:00+09:00`,
  `0002,hanako.y,佐藤,ja,silver,30,2026-05-02T09:00:00+09:00`,
  `,${lineId('c')},鈴木,ja,gold,5,2026-05-03T09:00:00+09:00`,
  '',
].join('\n');

describe('POST /imports/inspect', () => {
  it('names each column, what it likely is, and the rows that an import would refuse', async () => {
    const { body } = await inspect(iconv.encode(SHOP, 'shift_jis')).expect(200);
    expect(body).toMatchObject({ format: 'csv', encoding: 'shift_jis', delimiter: ',', problem: null });
    expect(body.columns).toEqual([
      column('会員番号', ['0001', '0002'], 'external_id'),
      column('LINE ユーザーID', [lineId('a'), 'hanako.y', lineId('c')], 'line_id'),
      column('お名前', ['山田花子', '佐藤', '鈴木'], 'display_name'),
      column('言語', ['ja'], 'language'),
      column('会員ランク', ['gold', 'silver'], 'attribute', '会員ランク', 'text'),
      column('ポイント', ['120', '30', '5'], 'attribute', 'ポイント', 'number'),
      column(
        '来店 日時',
        ['2026-05-01T09:00:00+09:00', '2026-05-02T09:00:00+09:00', '2026-05-03T09:00:00+09:00'],
        'attribute',
        '来店_日時',
        'datetime',
      ),
    ]);
    expect(body.check).toEqual({
      rows: 3,
      accepted: 1,
      rejected: [
        {
          row: 3,
          column: 'LINE ユーザーID',
          message: expect.stringMatching(/^"LINE ユーザーID" must be U, C or R/),
          problems: [expect.objectContaining({ column: 'LINE ユーザーID', code: 'line_id_of_app' })],
        },
        {
          row: 4,
          column: '会員番号',
          message: '"会員番号" is missing: it tells the contacts apart',
          problems: [expect.objectContaining({ code: 'external_id_missing' })],
        },
      ],
    });
    expect(body.preview).toEqual([
      {
        externalId: '0001',
        lineId: lineId('a'),
        displayName: '山田花子',
        language: 'ja',
        timezone: null,
        attributes: { 会員ランク: 'gold', ポイント: 120, 来店_日時: '2026-05-01T00:00:00.000Z' },
      },
    ]);
  });

  it('keeps nothing: no import, no file, no attribute, no contact', async () => {
    await inspect(SHOP).expect(200);
    expect((await test.request.get('/api/v1/imports').expect(200)).body.items).toEqual([]);
    expect(spooledFiles(test)).toEqual([]);
    await test.request.get('/api/v1/contact-fields/会員ランク/values').expect(404);
    await test.request.get('/api/v1/contacts/0001').expect(404);
  });

  it('says what the import then does, with the mapping that it answered', async () => {
    const { body } = await inspect(SHOP).expect(200);
    const done = await importFile(test.request, SHOP, mapped(body.mapping));
    expect(done).toMatchObject({ status: 'done', created: 1, rejected: 2, mapping: body.mapping });
    const report = await test.request.get(`/api/v1/imports/${done.id}/errors.csv`).expect(200);
    for (const { message } of body.check.rejected)
      expect(report.text).toContain(message.replaceAll('"', '""'));
    const { externalId, displayName, attributes } = await contact('0001');
    expect({ externalId, displayName, attributes }).toEqual({
      externalId: '0001',
      displayName: '山田花子',
      attributes: body.preview[0].attributes,
    });
    const again = await inspect(
      '会員番号,ポイント\n9,many\n',
      mapped({ 会員番号: { target: 'external_id' } }),
    ).expect(200);
    expect(again.body.columns[1].suggested.type).toBe('number');
    expect(again.body.check.rejected).toMatchObject([
      {
        row: 2,
        column: 'ポイント',
        message: expect.stringMatching(/^"ポイント" must be a number, not the text "many"/),
      },
    ]);
  });

  it('given the first part of a file, leaves its cut line out, also in the middle of a character or a quote', async () => {
    const whole = Buffer.from(`external_id,name\na1,山\na2,"山\nx"\n`);
    for (let end = 17; end <= whole.length; end += 1) {
      const { body } = await inspect(whole.subarray(0, end), { isPart: 'true' }).expect(200);
      expect(body.encoding).toBe('utf-8');
      expect(body.check.rejected).toEqual([]);
      // A reader wants one character more to see that a quote is closed: the last row is left out then.
      expect([end, body.check.rows]).toEqual([end, end >= 24 ? 1 : 0]);
    }
    const utf16 = iconv.encode('external_id,name\na1,山\na2,山', 'utf-16le', { addBOM: true });
    const { body } = await inspect(utf16.subarray(0, -1), { isPart: 'true' }).expect(200);
    expect(body).toMatchObject({ encoding: 'utf-16le', check: { rows: 1, accepted: 1 } });
  });

  it('looks at the first 200 rows only, and answers 5 of them', async () => {
    const rows = Array.from({ length: 500 }, (_, index) => (index === 300 ? ',x\n' : `r${index},x\n`));
    const { body } = await inspect(`external_id,a\n${rows.join('')}`).expect(200);
    expect(body.check).toEqual({ rows: 200, accepted: 200, rejected: [] });
    expect(body.preview.map(({ externalId }: { externalId: string }) => externalId)).toEqual([
      'r0',
      'r1',
      'r2',
      'r3',
      'r4',
    ]);
  });

  it('takes NDJSON: its keys are the columns', async () => {
    const lines = `{"member_no":"m1","LINE ID":"${lineId('a')}","vip":true,"tags":["x"]}\n{"member_no":null}\nnot json\n`;
    const { body } = await inspect(lines, { format: 'ndjson' }).expect(200);
    expect(body).toMatchObject({ format: 'ndjson', delimiter: null, problem: null });
    expect(body.columns).toEqual([
      column('member_no', ['m1'], 'external_id'),
      column('LINE ID', [lineId('a')], 'line_id'),
      column('vip', ['true'], 'attribute', 'vip', 'boolean'),
      column('tags', ['["x"]'], 'attribute', 'tags', 'list'),
    ]);
    expect(body.check.rejected).toMatchObject([
      { row: 2, column: 'member_no', message: expect.stringMatching(/^"member_no" is missing/) },
      { row: 3, column: null, message: 'is not a JSON object' },
    ]);
    const done = await importFile(test.request, lines, mapped(body.mapping), 'a.ndjson');
    expect(done).toMatchObject({ status: 'done', created: 1, rejected: 2 });
    expect(await contact('m1')).toMatchObject({
      lineId: lineId('a'),
      attributes: { vip: true, tags: ['x'] },
    });
  });

  it.each<[string, string, Record<string, string>, RegExp]>([
    ['no column with ids', 'a,b\n1,2\n', {}, /No column is the external_id.*LINE\s+id/s],
    ['two columns of one name', 'external_id,a,a\n1,2,3\n', {}, /Columns 2 and 3 are both named "a"/],
    [
      'a mapping of another file',
      'external_id,a\n1,2\n',
      mapped({ b: { target: 'ignore' } }),
      /no.*column|file has none/,
    ],
    ['a quote that stays open', 'external_id,a\n1,"2\n', {}, /quote that opens in line 2/],
    ['no rows', 'external_id,a\n', {}, /no rows/],
  ])(
    'given %s, still shows the columns, and says why the import would fail',
    async (_name, file, fields, problem) => {
      const { body } = await inspect(file, fields).expect(200);
      expect(body.columns.length).toBeGreaterThan(1);
      expect(body.problem.message).toMatch(problem);
      expect(body).toMatchObject({ check: { rows: 0, accepted: 0, rejected: [] }, preview: [] });
    },
  );

  it.each<[string, () => ReturnType<typeof inspect>, number, string | undefined]>([
    ['no file', () => test.request.post('/api/v1/imports/inspect').field('isPart', 'true'), 422, 'file'],
    ['an empty file', () => inspect(''), 422, 'file'],
    ['a workbook', () => inspect('PK\u0003\u0004rest'), 422, 'file'],
    ['isPart=maybe', () => inspect('external_id\n1\n', { isPart: 'maybe' }), 422, 'isPart'],
    ['an unknown field', () => inspect('external_id\n1\n', { rows: '5' }), 422, 'rows'],
    ['a mapping that is no JSON', () => inspect('external_id\n1\n', { mapping: '{' }), 422, 'mapping'],
    ['more than a first part', () => inspect(Buffer.alloc(1_100_000, 'x')), 413, undefined],
    ['no multipart', () => test.request.post('/api/v1/imports/inspect').send({}), 415, undefined],
    ['a wrong key', () => inspect('external_id\n1\n').set('authorization', 'Bearer wrong'), 401, undefined],
  ])('given %s, is refused', async (_name, request, status, path) => {
    const answer = await request().expect(status);
    expect(answer.headers['content-type']).toMatch(/problem\+json/);
    if (path) expect(answer.body.errors.map((error: { path: string }) => error.path)).toEqual([path]);
  });
});

describe('POST /imports with a mapping', () => {
  it('renames, ignores, and leaves what it does not name as it is', async () => {
    const file = `No;First Name;Secret;tier\nmap1;花子;x;gold\n`;
    const done = await importFile(
      test.request,
      file,
      mapped({
        No: { target: 'external_id' },
        'First Name': { target: 'attribute', attribute: 'first_name' },
        Secret: { target: 'ignore' },
      }),
    );
    expect(done).toMatchObject({ status: 'done', created: 1 });
    expect((await contact('map1')).attributes).toEqual({ first_name: '花子', tier: 'gold' });
  });

  it('lets the LINE id be the external id of who has no ids of his own', async () => {
    const mapping = mapped({ uid: { target: 'line_id', alsoExternalId: true } });
    const done = await importFile(test.request, `uid,a\n${lineId('7')},1\nnobody,2\n,3\n`, mapping);
    expect(done).toMatchObject({ created: 1, rejected: 2 });
    expect(await contact(lineId('7'))).toMatchObject({ externalId: lineId('7'), lineId: lineId('7') });
  });

  it('takes back its own list of refused rows, corrected', async () => {
    const mapping = mapped({ No: { target: 'external_id' }, LINE: { target: 'line_id' } });
    const done = await importFile(test.request, `No,LINE\nfix1,${lineId('1').slice(1)}\n`, mapping);
    const report = await test.request.get(`/api/v1/imports/${done.id}/errors.csv`).expect(200);
    const corrected = report.text.replace(`,${lineId('1').slice(1)}`, `,${lineId('1')}`);
    expect(await importFile(test.request, corrected, mapping)).toMatchObject({ created: 1, rejected: 0 });
  });

  it.each<[string, unknown, string]>([
    ['a list', [], 'mapping'],
    ['an unknown target', { a: { target: 'phone' } }, 'mapping.a.target'],
    ['two external ids', { a: { target: 'external_id' }, b: { target: 'external_id' } }, 'mapping.b'],
    ['a reserved attribute', { a: { target: 'attribute', attribute: 'line_id' } }, 'mapping.a.attribute'],
    [
      'alsoExternalId of a name',
      { a: { target: 'display_name', alsoExternalId: true } },
      'mapping.a.alsoExternalId',
    ],
  ])('given %s, answers 422 with its path and keeps no file', async (_name, mapping, path) => {
    const answer = await upload(test.request, 'a,b\n1,2\n', mapped(mapping as object)).expect(422);
    expect(answer.body.errors.map((error: { path: string }) => error.path)).toEqual([path]);
    expect(spooledFiles(test)).toEqual([]);
  });

  it('given a column that the file does not have, fails as a whole', async () => {
    const done = await importFile(test.request, 'external_id,a\n1,2\n', mapped({ b: { target: 'ignore' } }));
    expect(done).toMatchObject({ status: 'failed', created: 0 });
    expect(done.error).toMatch(/names a column "b"/);
  });
});

describe('POST /imports/:id/cancel', () => {
  const ROWS = 40_000;
  const rows = (prefix: string): string =>
    `external_id,n\n${Array.from({ length: ROWS }, (_, index) => `${prefix}${index},${index}\n`).join('')}`;
  const cancel = (id: string, request = test.request) => request.post(`/api/v1/imports/${id}/cancel`);

  async function uploadIsGone(): Promise<void> {
    while (spooledFiles(test).length > 0) await new Promise((resolve) => setTimeout(resolve, 20));
  }

  it('stops between two pieces; the counts say what was written', async () => {
    const { body } = await upload(test.request, rows('stop')).expect(202);
    for (;;) {
      const { body: now } = await test.request.get(`/api/v1/imports/${body.id}`);
      if (now.rowsRead > 0) break;
    }
    const other = await addWorkspace(test);
    await cancel(body.id, other).expect(404);
    const { body: cancelled } = await cancel(body.id).expect(200);
    expect(cancelled).toMatchObject({ status: 'cancelled', finishedAt: expect.any(String), error: null });
    await uploadIsGone();
    const { body: later } = await test.request.get(`/api/v1/imports/${body.id}`).expect(200);
    expect(later).toEqual(cancelled);
    expect(later.rowsRead).toBeLessThan(ROWS);
    expect(later.created).toBe(later.rowsRead);
    const { body: written } = await test.request.get('/api/v1/contacts/count?q=stop').expect(200);
    expect(written.count).toBe(later.created);
    expect((await cancel(body.id).expect(409)).body.detail).toMatch(/This import is cancelled/);
  });

  it('stops one that waits for another, which goes on', async () => {
    const { body: first } = await upload(test.request, rows('first')).expect(202);
    const { body: second } = await upload(test.request, 'external_id,brand_new\nsecond,1\n').expect(202);
    expect((await cancel(second.id).expect(200)).body).toMatchObject({ status: 'cancelled', rowsRead: 0 });
    expect(await finishedImport(test.request, first.id)).toMatchObject({ status: 'done', created: ROWS });
    await uploadIsGone();
    await test.request.get('/api/v1/contacts/second').expect(404);
    await test.request.get('/api/v1/contact-fields/brand_new/values').expect(404);
    expect((await cancel(first.id).expect(409)).body.detail).toMatch(/This import is done/);
  });

  it('given no import, answers 404; given no id, 400; without a key, 401', async () => {
    await cancel('01900000-0000-7000-8000-000000000009').expect(404);
    await cancel('nonsense').expect(400);
    await cancel('01900000-0000-7000-8000-000000000009').set('authorization', 'Bearer wrong').expect(401);
  });
});
