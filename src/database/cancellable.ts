import { randomUUID } from 'node:crypto';
import type { Database, Queryable } from './database.js';

/** Its caller had gone, so nobody waits for what it would have found. */
export class Abandoned extends Error {
  override name = 'Abandoned';

  constructor(cause?: unknown) {
    super('nobody waits for this any more', { cause });
  }
}

/**
 * Runs statements that only read, and ends them when nobody waits for them any more. On a best effort: what has not
 * begun does not begin, and a PostgreSQL server ends the statement under way; the embedded database runs it to its end.
 *
 * The transaction bears a name of its own for as long as it lasts, by which the server finds it: a process id could be
 * another statement's by the time the cancelling arrives.
 *
 * @throws Abandoned once `signal` was aborted
 */
export async function cancellable<T>(
  database: Database,
  signal: AbortSignal | undefined,
  work: (tx: Queryable) => Promise<T>,
): Promise<T> {
  const name = `hikyaku ${randomUUID()}`;
  const cancel = (): void => {
    database
      .query('SELECT pg_cancel_backend(pid) FROM pg_stat_activity WHERE application_name = $1', [name])
      .catch(() => undefined);
  };
  try {
    return await database.transaction(async (tx) => {
      if (signal?.aborted) throw new Abandoned();
      await tx.query(`SELECT set_config('application_name', $1, true)`, [name]);
      signal?.addEventListener('abort', cancel, { once: true });
      return work(tx);
    });
  } catch (error) {
    if (signal?.aborted && !(error instanceof Abandoned)) throw new Abandoned(error);
    throw error;
  } finally {
    signal?.removeEventListener('abort', cancel);
  }
}
