import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestDatabase } from '../support/test-database.js';
import type { CleanUp } from './clean-up.js';
import { claimRedisDatabase } from './redis-database.js';

/** What `pg` takes to connect. */
export type DatabaseAddress = { connectionString: string } | { host: string; port: number; user: string };

/** Where one server keeps what it keeps: fresh, and gone afterwards. */
export interface Place {
  /** Settings of a server that lives here. */
  env: Record<string, string>;
  adminKey: string;
  database: DatabaseAddress;
  /** Whether the database runs inside the server's process: then its CPU and memory are the server's. */
  isEmbedded: boolean;
  remove(): Promise<void>;
}

/** A fresh database on `DATABASE_URL`, else a fresh folder for the embedded one; with `REDIS_URL`, an unused Redis database. */
export async function makePlace(cleanUp: CleanUp): Promise<Place> {
  const dataDir = mkdtempSync(join(tmpdir(), 'hikyaku-bench-'));
  const removeFolder = cleanUp.add(() => rmSync(dataDir, { recursive: true, force: true }));
  const { DATABASE_URL: serverUrl, REDIS_URL: redisUrl } = process.env;
  const database = serverUrl ? await createTestDatabase(serverUrl) : undefined;
  const dropDatabase = cleanUp.add(() => database?.drop());
  const redis = redisUrl ? await claimRedisDatabase(redisUrl) : undefined;
  const releaseRedis = cleanUp.add(() => redis?.release());
  const adminKey = `bench_${randomBytes(18).toString('base64url')}`;
  return {
    env: {
      DATA_DIR: dataDir,
      ADMIN_API_KEY: adminKey,
      ENCRYPTION_KEY: randomBytes(32).toString('base64'),
      ...(database && { DATABASE_URL: database.url }),
      ...(redis && { REDIS_URL: redis.url }),
    },
    adminKey,
    database: database
      ? { connectionString: database.url }
      : { host: join(dataDir, 'socket'), port: 5432, user: 'postgres' },
    isEmbedded: database === undefined,
    remove: async () => {
      await releaseRedis();
      await dropDatabase();
      await removeFolder();
    },
  };
}
