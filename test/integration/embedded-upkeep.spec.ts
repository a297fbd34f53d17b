import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Database } from '../../src/database/index.js';
import { EmbeddedUpkeep } from '../../src/database/embedded-upkeep.js';
import { startTestServer, type TestServer } from '../support/test-server.js';

const ROWS = 20_000;

let test: TestServer;
let database: Database;

beforeAll(async () => {
  test = await startTestServer();
  database = test.server.app.get(Database);
  await database.execute('CREATE TABLE worn ("n" int PRIMARY KEY, filler text)');
});
afterAll(() => test.close());

const sizeOf = async (): Promise<number> => {
  const [row] = await database.query<{ size: number }>(`SELECT pg_relation_size('worn')::int AS size`);
  return row?.size ?? 0;
};

const bring = () =>
  database.execute(`INSERT INTO worn SELECT n, repeat('x', 100) FROM generate_series(1, ${ROWS}) AS n`);
const remove = () => database.execute('DELETE FROM worn WHERE n > 10');
/** PostgreSQL writes down what was done at most once a second, unless it is asked to. */
const tidy = async (): Promise<string[]> => {
  await database.query('SELECT pg_stat_force_next_flush()');
  return test.server.app.get(EmbeddedUpkeep).tidy();
};

const itEmbedded = process.env.DATABASE_URL ? it.skip : it;

itEmbedded(
  'the embedded database uses the room of removed rows again, and knows how many there are',
  async () => {
    await bring();
    await remove();
    const once = await sizeOf();
    expect(await tidy()).toContain('worn');
    expect(await tidy()).not.toContain('worn');
    for (let round = 0; round < 3; round++) {
      await database.execute('DELETE FROM worn');
      await bring();
      await remove();
      await tidy();
    }
    await database.execute('DELETE FROM worn');
    await bring();
    expect(await sizeOf()).toBeLessThanOrEqual(once);
    await tidy();
    const [known] = await database.query<{ rows: number }>(
      `SELECT reltuples::int AS rows FROM pg_class WHERE relname = 'worn'`,
    );
    expect(known?.rows).toBe(ROWS);
  },
);

const itOnServer = process.env.DATABASE_URL ? it : it.skip;

itOnServer('a server is left to its own autovacuum', () => {
  expect(() => test.server.app.get(EmbeddedUpkeep)).toThrow();
});
