import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

/**
 * Where a server keeps what it keeps: a database of its own on `DATABASE_URL`, else a folder for the embedded one. The same
 * name is the same place, with the same keys, so that one that was kept can be opened again.
 */
export class Place {
  constructor(name) {
    this.name = name;
    this.serverUrl = process.env.DATABASE_URL;
    this.isEmbedded = this.serverUrl === undefined;
    this.dataDir = join(tmpdir(), name);
    this.adminKey = this.#secret('api').toString('hex').slice(0, 32);
  }

  get env() {
    return {
      DATA_DIR: this.dataDir,
      ADMIN_API_KEY: this.adminKey,
      ENCRYPTION_KEY: this.#secret('encryption').toString('base64'),
      ...(this.isEmbedded ? {} : { DATABASE_URL: this.#url }),
    };
  }

  /** @returns whether it is new */
  async create() {
    if (existsSync(this.dataDir)) return false;
    mkdirSync(this.dataDir, { recursive: true });
    if (!this.isEmbedded)
      await query({ connectionString: this.serverUrl }, (client) =>
        client.query(`CREATE DATABASE ${this.name}`),
      );
    return true;
  }

  /** Only while its server runs, when the database is in the server. */
  query(work) {
    return query(
      this.isEmbedded
        ? { host: join(this.dataDir, 'socket'), port: 5432, user: 'postgres' }
        : { connectionString: this.#url },
      work,
    );
  }

  async remove() {
    if (!this.isEmbedded)
      await query({ connectionString: this.serverUrl }, (client) =>
        client.query(`DROP DATABASE IF EXISTS ${this.name} WITH (FORCE)`),
      );
    rmSync(this.dataDir, { recursive: true, force: true });
  }

  get #url() {
    const url = new URL(this.serverUrl);
    url.pathname = `/${this.name}`;
    return url.href;
  }

  #secret(use) {
    return createHash('sha256').update(`${use} ${this.name}`).digest();
  }
}

async function query(address, work) {
  const client = new pg.Client(address);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
