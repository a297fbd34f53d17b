import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Pool } from 'pg';
import { type Simulator, startSimulator } from '../../apps/line-simulator/index.js';
import { Database } from '../../src/database/index.js';
import { CampaignClient } from './campaign-client.js';
import { ServerProcess } from './server-process.js';
import { createTestDatabase } from './test-database.js';
import { startTestServer, useReadyDatabaseFiles } from './test-server.js';
import type { Ground } from './world-agrees.js';

const ADMIN_API_KEY = 'an-admin-key-for-tests';

export interface Place {
  /** a PostgreSQL server, on which a database is made; absent: the embedded database */
  databaseServer?: string;
  redisUrl?: string;
  environment?: Record<string, string>;
}

/** A simulated LINE and one data folder or database, with server and worker processes that can be killed. */
export class ProcessWorld {
  /** every process that was started and not found dead */
  readonly processes = new Set<ServerProcess>();

  private constructor(
    readonly line: Simulator,
    readonly dataDir: string,
    private readonly environment: Record<string, string | undefined>,
    private readonly closings: (() => Promise<unknown>)[],
  ) {}

  static async open({ databaseServer, redisUrl, environment }: Place): Promise<ProcessWorld> {
    const line = await startSimulator();
    const dataDir = mkdtempSync(join(tmpdir(), 'hikyaku-hostile-'));
    const database = databaseServer ? await createTestDatabase(databaseServer) : undefined;
    if (!database) useReadyDatabaseFiles(dataDir);
    const settings = {
      DATA_DIR: dataDir,
      DATABASE_URL: database?.url,
      REDIS_URL: redisUrl,
      LINE_API_BASE_URL: line.url,
      LINE_DATA_API_BASE_URL: line.url,
      ADMIN_API_KEY,
      ENCRYPTION_KEY: randomBytes(32).toString('base64'),
      LINE_TIMEOUT_MS: '1000',
      LEASE_SECONDS: '2',
      SEND_CONCURRENCY: '30',
      ...environment,
    };
    return new ProcessWorld(line, dataDir, settings, [async () => database?.drop()]);
  }

  spawn(program: 'main' | 'worker' = 'main', more: Record<string, string> = {}): ServerProcess {
    const started = ServerProcess.spawn({ ...this.environment, ...more }, program);
    this.processes.add(started);
    return started;
  }

  async start(
    program: 'main' | 'worker' = 'main',
    more: Record<string, string> = {},
  ): Promise<ServerProcess> {
    const started = this.spawn(program, more);
    await started.ready();
    return started;
  }

  client(server: ServerProcess): CampaignClient {
    return new CampaignClient(server.request);
  }

  /** What is there once all processes are gone: a server in this process on the same data, until the world is closed. */
  async ground(): Promise<Ground> {
    await this.killAll();
    const { ENCRYPTION_KEY: encryptionKey, DATABASE_URL: databaseUrl } = this.environment;
    const test = await startTestServer({
      dataDir: this.dataDir,
      ...(databaseUrl ? { databaseUrl } : {}),
      encryptionKey,
      adminApiKey: ADMIN_API_KEY,
      lineApiBaseUrl: this.line.url,
      lineDataApiBaseUrl: this.line.url,
    });
    this.closings.unshift(() => test.close());
    const database = test.server.app.get(Database);
    return { client: new CampaignClient(test.request), query: (sql, values) => database.query(sql, values) };
  }

  /** Reads the database beside the running processes. On servers only. */
  beside(server: ServerProcess): Ground {
    const pool = new Pool({ connectionString: this.environment.DATABASE_URL, max: 2 });
    // An ended pool does not wait until its connections are closed; dropping the database may still cut one off.
    pool.on('error', () => undefined);
    this.closings.unshift(() => pool.end());
    return {
      client: this.client(server),
      query: async (sql, values) => (await pool.query(sql, values)).rows,
    };
  }

  async kill(one: ServerProcess): Promise<void> {
    await one.kill();
    this.processes.delete(one);
  }

  async killAll(): Promise<void> {
    await Promise.all([...this.processes].map((one) => this.kill(one)));
  }

  async close(): Promise<void> {
    await this.killAll();
    for (const close of this.closings) await close();
    await this.line.close();
    rmSync(this.dataDir, { recursive: true, force: true });
  }
}
