import { Injectable } from '@nestjs/common';
import { Database } from '../database/index.js';

/** The whole ledger at one moment, over all workspaces. Ages in seconds; absent when there is nothing of the kind. */
export interface LedgerReading {
  /** runs that have not ended, by status */
  runs: Record<string, number>;
  /** batches that are not closed, by state */
  batches: Record<string, number>;
  /** batches with a request that LINE may have taken, waiting to be asked again */
  unclearCount: number;
  oldestUnclearSeconds: number | null;
  oldestExpiredLeaseSeconds: number | null;
  /** messages left this month, of connections with a limit, as LINE said last */
  quotas: Record<string, number>;
}

const KEEP_MS = 5_000;
/** However full the ledger is, reading it takes no more than this share of one database connection's time. */
const LARGEST_SHARE = 0.05;
/** Whoever asks for metrics does not wait long. */
const ANSWER_WITHIN_MS = 3_000;

/** Answers the last reading for some seconds, so that nobody makes the database busy by asking. */
@Injectable()
export class LedgerReadings {
  private last: LedgerReading | undefined;
  private freshUntil = 0;
  private underWay: Promise<void> | undefined;

  constructor(private readonly database: Database) {}

  /** Nothing when the database does not answer now. */
  async find(): Promise<LedgerReading | undefined> {
    if (performance.now() >= this.freshUntil) {
      this.underWay ??= this.refresh().finally(() => (this.underWay = undefined));
      if (!(await inTime(this.underWay))) return undefined;
    }
    return this.last;
  }

  /** Never fails: what could not be read is absent, and tried again by the next who asks. */
  private async refresh(): Promise<void> {
    const startedAt = performance.now();
    try {
      this.last = await this.read();
      const tookMs = performance.now() - startedAt;
      this.freshUntil = startedAt + Math.max(KEEP_MS, tookMs / LARGEST_SHARE);
    } catch {
      this.last = undefined;
    }
  }

  /** Closed batches are most of the table and no concern here: the index on open ones keeps them out. */
  private async read(): Promise<LedgerReading> {
    const [row] = await this.database.query<LedgerReading>(
      `SELECT
         (SELECT coalesce(jsonb_object_agg(status, n), '{}')
          FROM (SELECT status, count(*)::int AS n FROM runs WHERE finished_at IS NULL GROUP BY status) AS r) AS runs,
         (SELECT coalesce(jsonb_object_agg(id, greatest(0, quota_limit - quota_used)), '{}')
          FROM connections WHERE quota_limit IS NOT NULL) AS quotas,
         jsonb_build_object('filling', filling, 'planned', planned, 'sending', sending) AS batches,
         unclear AS "unclearCount", extract(epoch FROM now() - unclear_since)::float8 AS "oldestUnclearSeconds",
         extract(epoch FROM now() - expired_since)::float8 AS "oldestExpiredLeaseSeconds"
       FROM (
         SELECT count(*) FILTER (WHERE state = 'filling') AS filling, count(*) FILTER (WHERE state = 'planned') AS planned,
           count(*) FILTER (WHERE state = 'sending') AS sending, count(*) FILTER (WHERE is_unclear)::int AS unclear,
           min(first_attempt_at) FILTER (WHERE is_unclear) AS unclear_since,
           min(lease_expires_at) FILTER (WHERE isfinite(lease_expires_at) AND lease_expires_at < now()) AS expired_since
         FROM (SELECT state, first_attempt_at, lease_expires_at, state = 'sending' AND '?' = ANY(answers) AS is_unclear
               FROM batches WHERE state <> 'closed') AS open
       ) AS b`,
    );
    if (!row) throw new Error('an aggregate without a row');
    return row;
  }
}

async function inTime(work: Promise<void>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), ANSWER_WITHIN_MS);
  });
  try {
    return await Promise.race([work.then(() => true as const), late]);
  } finally {
    clearTimeout(timer);
  }
}
