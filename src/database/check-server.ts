import { Client } from 'pg';

const OLDEST_VERSION = 15;
const CONNECT_WITHIN_MS = 10_000;

/** The server answers, but cannot be used. */
export class DatabaseUnsuitable extends Error {
  override name = 'DatabaseUnsuitable';
}

/**
 * Connects once before anything starts, so that a wrong address is told in one line.
 *
 * @throws DatabaseUnsuitable for an old server, or what the driver says, with its code
 */
export async function checkDatabaseServer(url: string): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: CONNECT_WITHIN_MS });
  try {
    await client.connect();
    const { rows } = await client.query<{ version: number }>(
      `SELECT current_setting('server_version_num')::int / 10000 AS version`,
    );
    const version = rows[0]?.version ?? 0;
    if (version < OLDEST_VERSION)
      throw new DatabaseUnsuitable(
        `The database of DATABASE_URL is PostgreSQL ${version}; version ${OLDEST_VERSION} or newer is needed.`,
      );
  } finally {
    await client.end().catch(() => undefined);
  }
}
