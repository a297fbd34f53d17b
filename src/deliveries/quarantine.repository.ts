import { Injectable } from '@nestjs/common';
import { Database, type Queryable } from '../database/index.js';
import type { Lease, LeasedBatch } from './batch.repository.js';
import type { Failure } from './decide-answer.js';

/** How long a LINE ID that LINE refused is not tried again. LINE forbids sending to ids known not to exist. */
const QUARANTINE_DAYS = 30;
const QUARANTINED_REASON = 'invalid_line_id';

export interface QuarantinedLineId {
  lineId: string;
  reason: string;
  detail: string | null;
  quarantinedAt: Date;
  expiresAt: Date;
}

/** LINE IDs that LINE refused to a connection; planning leaves them out until they expire or are released. */
@Injectable()
export class QuarantineRepository {
  constructor(private readonly database: Database) {}

  /** Takes down whom LINE refused in a pass; other failures say nothing of the recipient. */
  async add(lease: Lease, batch: LeasedBatch, failures: ReadonlyMap<number, Failure>): Promise<void> {
    const refused = [...failures].filter(([, { reason }]) => reason === QUARANTINED_REASON);
    if (refused.length === 0) return;
    await this.database.execute(
      `INSERT INTO quarantined_line_ids (connection_id, line_id, reason, detail, expires_at)
       SELECT $1, d.line_id, $6, f.detail, now() + make_interval(days => ${QUARANTINE_DAYS})
       FROM deliveries d JOIN unnest($4::int[], $5::text[]) AS f (position, detail) ON f.position = d.position
       WHERE d.run_id = $2 AND d.batch_seq = $3 AND d.line_id NOT LIKE 'erased:%'
       ON CONFLICT (connection_id, line_id) DO UPDATE SET detail = excluded.detail,
         quarantined_at = now(), expires_at = excluded.expires_at`,
      [
        lease.connectionId,
        lease.runId,
        batch.seq,
        refused.map(([position]) => position),
        refused.map(([, { detail }]) => detail),
        QUARANTINED_REASON,
      ],
    );
  }

  /** Which of these are in quarantine now. */
  async findAmong(tx: Queryable, connectionId: string, lineIds: string[]): Promise<Set<string>> {
    if (lineIds.length === 0) return new Set();
    const rows = await tx.query<{ line_id: string }>(
      `SELECT line_id FROM quarantined_line_ids
       WHERE connection_id = $1 AND expires_at > now() AND line_id = ANY($2)`,
      [connectionId, lineIds],
    );
    return new Set(rows.map((row) => row.line_id));
  }

  /** Whether a connection has anybody in quarantine. */
  async hasAny(tx: Queryable, connectionId: string): Promise<boolean> {
    const rows = await tx.query(
      'SELECT 1 FROM quarantined_line_ids WHERE connection_id = $1 AND expires_at > now() LIMIT 1',
      [connectionId],
    );
    return rows.length > 0;
  }

  /** In the order of LINE IDs, one more than `limit` when there are more. */
  async list(connectionId: string, after: string | undefined, limit: number): Promise<QuarantinedLineId[]> {
    return this.database.query<QuarantinedLineId>(
      `SELECT line_id AS "lineId", reason, detail, quarantined_at AS "quarantinedAt", expires_at AS "expiresAt"
       FROM quarantined_line_ids
       WHERE connection_id = $1 AND expires_at > now() AND ($2::text IS NULL OR line_id > $2)
       ORDER BY line_id LIMIT $3`,
      [connectionId, after ?? null, limit + 1],
    );
  }

  /** @returns whether it was there */
  async release(connectionId: string, lineId: string): Promise<boolean> {
    const released = await this.database.query(
      'DELETE FROM quarantined_line_ids WHERE connection_id = $1 AND line_id = $2 RETURNING line_id',
      [connectionId, lineId],
    );
    return released.length > 0;
  }
}
