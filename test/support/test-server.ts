import { randomBytes } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import supertest, { type Agent } from 'supertest';
import { loadSettings, type Settings } from '../../src/config/index.js';
import { type Server, startServer } from '../../src/server.js';
import { createTestDatabase } from './test-database.js';

export interface TestServer {
  /** `http://localhost:<port>` */
  url: string;
  adminKey: string;
  /** supertest with the admin key; another `authorization` header set on a request wins */
  request: Agent;
  server: Server;
  dataDir: string;
  /** what it was started with, to start it again on the same data */
  settings: Settings;
  /** Ends the server and removes its database and folder. */
  close(): Promise<void>;
}

/**
 * A server of its own for one spec file: a fresh folder with the embedded database or, when `DATABASE_URL` is set, a
 * fresh database on that server. `TEST_LOG_LEVEL` makes its log visible.
 */
export async function startTestServer(overrides: Partial<Settings> = {}): Promise<TestServer> {
  const dataDir = overrides.dataDir ?? mkdtempSync(join(tmpdir(), 'hikyaku-test-'));
  useReadyDatabaseFiles(dataDir);
  const database = process.env.DATABASE_URL ? await createTestDatabase(process.env.DATABASE_URL) : undefined;
  const adminKey = overrides.adminApiKey ?? `test_${randomBytes(18).toString('base64url')}`;
  const settings: Settings = {
    ...loadSettings({ LOG_LEVEL: process.env.TEST_LOG_LEVEL ?? 'silent' }),
    port: 0,
    host: '127.0.0.1',
    dataDir,
    databaseUrl: database?.url,
    encryptionKey: randomBytes(32).toString('base64'),
    adminApiKey: adminKey,
    ...overrides,
  };
  const server = await startServer(settings);
  const close = async (): Promise<void> => {
    await server.close();
    await database?.drop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  return {
    url: server.url,
    adminKey,
    request: asBearer(server.url, adminKey),
    server,
    dataDir,
    settings,
    close,
  };
}

/** A copy of an empty database, made once before all tests, saves each spec file the seconds of making one. */
export function useReadyDatabaseFiles(dataDir: string): void {
  const files = process.env.HIKYAKU_TEST_DATABASE_FILES;
  const folder = join(dataDir, 'postgres');
  if (files && !existsSync(folder)) cpSync(files, folder, { recursive: true });
}

/** supertest that sends this API key with every request. */
export function asBearer(url: string, key: string): Agent {
  return supertest.agent(url).set('authorization', `Bearer ${key}`);
}
