import { Client } from 'pg';

/** Names the start of a process of ours among the locks of the database server. */
const START_LOCK = 7_405_190_221;

/**
 * Does `work` while no other process of ours does the same on this database: of several that start at once, one applies
 * the migrations and the others find them applied.
 */
export async function whileAlone<T>(url: string, work: () => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  // The server ends the lock with the connection; that it broke is told by the work itself.
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [START_LOCK]);
    return await work();
  } finally {
    await client.end().catch(() => undefined);
  }
}
