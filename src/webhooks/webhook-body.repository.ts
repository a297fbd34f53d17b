import { Injectable } from '@nestjs/common';
import { Database, type Queryable } from '../database/index.js';

export interface WebhookBody {
  id: string;
  workspaceId: string;
  connectionId: string;
  /** as LINE signed it */
  body: Buffer;
  /** `x-line-signature`; null for what came before it was kept */
  signature: string | null;
  receivedAt: Date;
}

const COLUMNS = `b.id, b.workspace_id AS "workspaceId", b.connection_id AS "connectionId", b.body, b.signature,
  b.received_at AS "receivedAt"`;

/** One that comes; `isForwarded` when another server of ours sent it here, which is not sent on: it could go in a circle. */
export interface ReceivedBody extends WebhookBody {
  isForwarded: boolean;
}

/** A body waits for each address it is to be forwarded to by itself (`relays/`). */
const APPEND = `
  WITH came AS MATERIALIZED (
    SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::bytea[], $5::text[], $6::timestamptz[], $7::boolean[])
      AS i (id, workspace_id, connection_id, body, signature, received_at, is_forwarded)
  ), relayed AS (
    INSERT INTO relay_deliveries (id, relay_id, body, signature, received_at, due_at)
    SELECT gen_random_uuid(), r.id, i.body, i.signature, i.received_at, i.received_at
    FROM came i JOIN relays r ON r.connection_id = i.connection_id WHERE NOT i.is_forwarded
  )
  INSERT INTO webhook_bodies (id, workspace_id, connection_id, body, signature, received_at)
  SELECT id, workspace_id, connection_id, body, signature, received_at FROM came`;

/** What came and has not been digested. A body that cannot be digested waits longer each time, and holds up nobody else. */
@Injectable()
export class WebhookBodyRepository {
  constructor(private readonly database: Database) {}

  /** In one statement with what is to be forwarded of them, so that neither is there without the other. */
  async append(bodies: readonly ReceivedBody[]): Promise<void> {
    await this.database.execute(APPEND, [
      bodies.map(({ id }) => id),
      bodies.map(({ workspaceId }) => workspaceId),
      bodies.map(({ connectionId }) => connectionId),
      bodies.map(({ body }) => body),
      bodies.map(({ signature }) => signature),
      bodies.map(({ receivedAt }) => receivedAt),
      bodies.map(({ isForwarded }) => isForwarded),
    ]);
  }

  /** Takes the oldest of one connection out; when the transaction fails they are back. */
  async take(tx: Queryable, most: number): Promise<WebhookBody[]> {
    return tx.query<WebhookBody>(
      `WITH first AS (
         SELECT connection_id FROM webhook_bodies WHERE attempts = 0 ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED
       ), taken AS (
         SELECT id FROM webhook_bodies
         WHERE attempts = 0 AND connection_id = (SELECT connection_id FROM first)
         ORDER BY id LIMIT $1 FOR UPDATE SKIP LOCKED
       )
       DELETE FROM webhook_bodies b USING taken WHERE b.id = taken.id RETURNING ${COLUMNS}`,
      [most],
    );
  }

  /** Takes one that failed before and whose time has come. */
  async takeFailed(tx: Queryable, now: Date): Promise<WebhookBody[]> {
    return tx.query<WebhookBody>(
      `WITH taken AS (
         SELECT id FROM webhook_bodies WHERE attempts > 0 AND not_before <= $1
         ORDER BY not_before LIMIT 1 FOR UPDATE SKIP LOCKED
       )
       DELETE FROM webhook_bodies b USING taken WHERE b.id = taken.id RETURNING ${COLUMNS}`,
      [now],
    );
  }

  /** Gives up what came before a time and could not be digested since. */
  async dropFailed(workspaceId: string, before: Date): Promise<void> {
    await this.database.execute(
      'DELETE FROM webhook_bodies WHERE workspace_id = $1 AND received_at < $2 AND attempts > 0',
      [workspaceId, before],
    );
  }

  /** They are tried again one by one: the first time at once, then a minute, two, four … up to a day later. */
  async postpone(ids: readonly string[], now: Date): Promise<void> {
    await this.database.execute(
      `UPDATE webhook_bodies SET attempts = attempts + 1, not_before = CASE attempts WHEN 0 THEN $2::timestamptz
         ELSE $2::timestamptz + least(interval '1 minute' * 2 ^ (least(attempts, 20) - 1), interval '1 day') END
       WHERE id = ANY ($1::uuid[])`,
      [ids, now],
    );
  }
}
