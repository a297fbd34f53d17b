import { existsSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '../../src/database/index.js';
import { type Server, startServer } from '../../src/server.js';
import { finishedImport, upload } from '../support/import-client.js';
import { asBearer, startTestServer, type TestServer } from '../support/test-server.js';

let test: TestServer;
let again: Server | undefined;

beforeAll(async () => {
  test = await startTestServer();
});
afterAll(async () => {
  await again?.close();
  await test.close();
});

describe('a process that ends in the middle of an import', () => {
  const ROWS = 20_000;
  const csv = `external_id,n\n${Array.from({ length: ROWS }, (_, i) => (i % 100 === 7 ? `,${i}\n` : `s${i},${i}\n`)).join('')}`;

  it('keeps the upload for this user only, and goes on at the next start without counting a row twice', async () => {
    const { body } = await upload(test.request, csv).expect(202);
    const path = join(test.dataDir, 'imports', body.id);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    for (;;) {
      const { body: now } = await test.request.get(`/api/v1/imports/${body.id}`);
      if (now.rowsRead > 0) break;
    }
    await test.server.close();
    expect(existsSync(path)).toBe(true);

    again = await startServer(test.settings);
    const request = asBearer(again.url, test.adminKey);
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
    const abandoned = join(test.dataDir, 'imports', 'abandoned-upload');
    writeFileSync(abandoned, 'external_id\n');
    utimesSync(abandoned, new Date(0), new Date(0));
    writeFileSync(join(test.dataDir, 'imports', half), 'external_id,h\nhalf1,1\nhalf2,2\nhalf3,3\n');
    await again.close();
    again = await startServer(test.settings);
    const request = asBearer(again.url, test.adminKey);
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
