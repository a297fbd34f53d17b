import { Injectable } from '@nestjs/common';
import { AppError } from '../common/index.js';
import { Abandoned, cancellable, Database, type Queryable } from '../database/index.js';
import { Turnstile } from './turnstile.js';

/** So many counts at once; sending has the other connections of the pool, and what waits here holds none. */
const AT_ONCE = 2;
/** A count that takes longer is of no use to whoever waits, and in the way of everybody else. */
const LONGEST_MS = 60_000;
/** To compile the statement takes longer than it saves: jit is off. Room to keep whom a campaign reached in memory, instead of looking up each contact. */
const WORK_MEMORY_MB = 64;

/**
 * Reads that look at all contacts: counts and draws. A few at once, so that they never hold the connections that sending needs,
 * and each ended when nobody waits for it any more.
 */
@Injectable()
export class PatientReader {
  private readonly turnstile = new Turnstile(AT_ONCE);

  constructor(private readonly database: Database) {}

  /**
   * @param mostMs after so long the read is given up
   * @throws AppError `request_abandoned` once `signal` was aborted, `count_too_long` after `mostMs`
   */
  async read<T>(
    signal: AbortSignal | undefined,
    work: (tx: Queryable) => Promise<T>,
    mostMs = LONGEST_MS,
  ): Promise<T> {
    try {
      return await this.turnstile.pass(signal, () =>
        cancellable(this.database, signal, async (tx) => {
          await tx.query(
            `SELECT set_config('statement_timeout', $1, true), set_config('work_mem', $2, true), set_config('jit', 'off', true)`,
            [`${mostMs}ms`, `${WORK_MEMORY_MB}MB`],
          );
          return work(tx);
        }),
      );
    } catch (cause) {
      // Nobody reads the first; it only must not look like a failure of ours in the log.
      if (cause instanceof Abandoned || signal?.aborted)
        throw new AppError('malformed', 'request_abandoned', 'The client went away.', { cause });
      if (isCancelled(cause)) throw new CountTooLong(cause);
      throw cause;
    }
  }
}

/** It was given up; asked again at another time, or with narrower conditions, it may end. */
export class CountTooLong extends AppError {
  constructor(cause: unknown) {
    super('unavailable', 'count_too_long', 'Counting took too long and was given up. Try again later.', {
      cause,
    });
  }
}

const QUERY_CANCELLED = '57014';

function isCancelled(error: unknown): boolean {
  const cause =
    typeof error === 'object' && error !== null && 'driverError' in error ? error.driverError : error;
  return typeof cause === 'object' && cause !== null && 'code' in cause && cause.code === QUERY_CANCELLED;
}
