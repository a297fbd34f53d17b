import { Injectable } from '@nestjs/common';
import type { Finding } from '#libs/findings';
import { Database, type Queryable } from '../../database/index.js';

/** A relay that is to be served. */
export interface DueRelay {
  id: string;
  url: string;
  sealedSecret: string;
  failures: number;
}

/** A body that waits for one relay. */
export interface WaitingDelivery {
  id: string;
  body: Buffer;
  /** LINE's */
  signature: string;
  /** made before */
  attempts: number;
}

export interface FailedDelivery {
  id: string;
  /** when it is tried again */
  dueAt: Date;
}

@Injectable()
export class RelayDeliveryRepository {
  constructor(private readonly database: Database) {}

  /** One that has something due. It is nobody else's until `until`, unless something becomes of it before. */
  async takeRelay(now: Date, until: Date): Promise<DueRelay | undefined> {
    const [row] = await this.database.query<DueRelay>(
      `UPDATE relays SET due_at = $2
       WHERE id = (
         SELECT r.id FROM relays r
         WHERE NOT r.is_paused AND r.due_at <= $1
           AND EXISTS (SELECT FROM relay_deliveries d WHERE d.relay_id = r.id AND d.due_at <= $1)
         ORDER BY r.due_at LIMIT 1 FOR UPDATE SKIP LOCKED)
       RETURNING id, url, sealed_secret AS "sealedSecret", failures`,
      [now, until],
    );
    return row;
  }

  /** The oldest first, as far as they are due. */
  async waiting(relayId: string, now: Date, most: number): Promise<WaitingDelivery[]> {
    return this.database.query<WaitingDelivery>(
      `SELECT id, body, signature, attempts FROM relay_deliveries
       WHERE relay_id = $1 AND due_at <= $2 ORDER BY due_at LIMIT $3`,
      [relayId, now, most],
    );
  }

  async remove(tx: Queryable, ids: readonly string[]): Promise<void> {
    await tx.execute('DELETE FROM relay_deliveries WHERE id = ANY ($1::uuid[])', [ids]);
  }

  async postpone(tx: Queryable, failed: readonly FailedDelivery[]): Promise<void> {
    await tx.execute(
      `UPDATE relay_deliveries d SET attempts = attempts + 1, due_at = i.due_at
       FROM unnest($1::uuid[], $2::timestamptz[]) AS i (id, due_at) WHERE d.id = i.id`,
      [failed.map(({ id }) => id), failed.map(({ dueAt }) => dueAt)],
    );
  }

  /** Gives the relay back. */
  async note(
    tx: Queryable,
    relayId: string,
    said: { failures: number; dueAt: Date | null; successAt: Date | null; problem: Finding | null; at: Date },
  ): Promise<void> {
    await tx.execute(
      `UPDATE relays SET failures = $2, due_at = coalesce($3::timestamptz, '-infinity'),
         last_success_at = coalesce($4::timestamptz, last_success_at),
         last_error = coalesce($5::jsonb, last_error),
         last_error_at = CASE WHEN $5::jsonb IS NULL THEN last_error_at ELSE $6::timestamptz END
       WHERE id = $1`,
      [
        relayId,
        said.failures,
        said.dueAt,
        said.successAt,
        said.problem && JSON.stringify(said.problem),
        said.at,
      ],
    );
  }

  /** Gives up what came before that, also of paused relays. @returns how many, at most `most` */
  async dropOld(before: Date, most: number): Promise<number> {
    const [row] = await this.database.query<{ dropped: number }>(
      `WITH old AS (
         DELETE FROM relay_deliveries
         WHERE id IN (SELECT id FROM relay_deliveries WHERE received_at < $1 ORDER BY received_at LIMIT $2)
         RETURNING relay_id
       ), counted AS (
         UPDATE relays r SET dropped_count = r.dropped_count + o.count
         FROM (SELECT relay_id, count(*)::int AS count FROM old GROUP BY relay_id) o WHERE r.id = o.relay_id
       )
       SELECT count(*)::int AS dropped FROM old`,
      [before, most],
    );
    return row?.dropped ?? 0;
  }
}
