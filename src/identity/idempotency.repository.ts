import { Injectable } from '@nestjs/common';
import { Database } from '../database/index.js';

export type IdempotencyClaim =
  | { kind: 'claimed' }
  | { kind: 'in_progress' }
  | { kind: 'other_request' }
  | { kind: 'done'; response: unknown };

/** A claim whose process died is free again after this; nothing that sends takes longer to answer. */
const ABANDONED_AFTER_MINUTES = 5;

@Injectable()
export class IdempotencyRepository {
  constructor(private readonly database: Database) {}

  /** Takes the key for this request, or tells who has it. */
  async claim(workspaceId: string, key: string, requestHash: string): Promise<IdempotencyClaim> {
    const inserted = await this.database.execute(
      `INSERT INTO idempotency_keys AS k (workspace_id, key, request_hash) VALUES ($1, $2, $3)
       ON CONFLICT (workspace_id, key) DO UPDATE SET created_at = now()
       WHERE k.response IS NULL AND k.request_hash = $3
         AND k.created_at < now() - make_interval(mins => ${ABANDONED_AFTER_MINUTES})`,
      [workspaceId, key, requestHash],
    );
    if (inserted > 0) return { kind: 'claimed' };
    const [row] = await this.database.query<{ request_hash: string; response: { body: unknown } | null }>(
      'SELECT request_hash, response FROM idempotency_keys WHERE workspace_id = $1 AND key = $2',
      [workspaceId, key],
    );
    if (row?.request_hash !== requestHash) return { kind: row ? 'other_request' : 'in_progress' };
    return row.response ? { kind: 'done', response: row.response.body } : { kind: 'in_progress' };
  }

  async complete(workspaceId: string, key: string, response: unknown): Promise<void> {
    await this.database.execute(
      'UPDATE idempotency_keys SET response = $3 WHERE workspace_id = $1 AND key = $2',
      [workspaceId, key, JSON.stringify({ body: response ?? null })],
    );
  }

  async release(workspaceId: string, key: string): Promise<void> {
    await this.database.execute(
      'DELETE FROM idempotency_keys WHERE workspace_id = $1 AND key = $2 AND response IS NULL',
      [workspaceId, key],
    );
  }
}
