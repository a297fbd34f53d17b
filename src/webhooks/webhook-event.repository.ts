import { Injectable } from '@nestjs/common';
import { Database, type Queryable } from '../database/index.js';
import type { WebhookBody } from './webhook-body.repository.js';
import type { WebhookEvent } from './webhook-event.js';

export interface ReceivedEvent {
  event: WebhookEvent;
  receivedAt: Date;
}

/** An event as it is kept. */
export interface KeptEvent {
  type: string;
  occurredAt: Date;
  /** as LINE told it */
  content: unknown;
  /** why there is no content: the message was taken back, or the workspace keeps contents for so long only */
  removed: 'unsent' | 'retention' | null;
}

const KEPT = `type, occurred_at AS "occurredAt", content,
  CASE WHEN content IS NOT NULL THEN NULL WHEN unsent_at IS NOT NULL THEN 'unsent' ELSE 'retention' END AS removed`;

/** Contents removed by one statement: some dozens of milliseconds. */
const REMOVED_AT_ONCE = 2_000;

@Injectable()
export class WebhookEventRepository {
  constructor(private readonly database: Database) {}

  /**
   * Keeps those that are new. @returns their ids; an event that LINE delivers again is not among them
   */
  async append(
    tx: Queryable,
    { workspaceId, connectionId }: Pick<WebhookBody, 'workspaceId' | 'connectionId'>,
    events: readonly ReceivedEvent[],
  ): Promise<Set<string>> {
    const rows = await tx.query<{ id: string }>(
      `INSERT INTO webhook_events (connection_id, workspace_id, event_id, type, chat_id, user_id, message_id,
         occurred_at, received_at, content)
       SELECT DISTINCT ON (i.event_id) $1::uuid, $2::uuid, i.event_id, i.type, i.chat_id, i.user_id, i.message_id,
         i.occurred_at, i.received_at, i.content
       FROM jsonb_to_recordset($3::jsonb) AS i (event_id text, type text, chat_id text, user_id text, message_id text,
         occurred_at timestamptz, received_at timestamptz, content jsonb)
       ORDER BY i.event_id, i.received_at
       ON CONFLICT (connection_id, event_id) DO NOTHING
       RETURNING event_id AS id`,
      [connectionId, workspaceId, JSON.stringify(events.map(rowOf))],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** Forgets the messages that were taken back, whichever came first: the message, or word that it was taken back. */
  async forgetUnsent(tx: Queryable, connectionId: string, messageIds: readonly string[]): Promise<void> {
    await tx.execute(
      `UPDATE webhook_events m SET content = NULL, unsent_at = u.occurred_at
       FROM webhook_events u
       WHERE u.connection_id = $1 AND u.message_id = ANY ($2::text[]) AND u.type = 'unsend'
         AND m.connection_id = $1 AND m.message_id = u.message_id AND m.type <> 'unsend' AND m.content IS NOT NULL`,
      [connectionId, messageIds],
    );
  }

  /** Everything that came from somebody, the first first. */
  listOf(workspaceId: string, lineId: string): Promise<KeptEvent[]> {
    return this.database.query<KeptEvent>(
      `SELECT ${KEPT} FROM webhook_events
       WHERE workspace_id = $1 AND chat_id = $2
       UNION ALL
       SELECT ${KEPT} FROM webhook_events
       WHERE workspace_id = $1 AND user_id = $2 AND chat_id IS DISTINCT FROM $2
       ORDER BY "occurredAt"`,
      [workspaceId, lineId],
    );
  }

  /**
   * Removes what some of the events say that came before a time, the first first: that they came, from whom and when, stays. What somebody
   * else has in hand is passed over, so that nobody is waited for.
   *
   * @param from where the piece before it ended @returns where this one ended; undefined when there was nothing
   */
  async removeOldestContents(
    workspaceId: string,
    before: Date,
    from: string | undefined,
  ): Promise<string | undefined> {
    const [row] = await this.database.queryInIndexOrder<{ end: string | null }>(
      `WITH removed AS (
         UPDATE webhook_events SET content = NULL WHERE ctid = ANY (ARRAY(
           SELECT ctid FROM webhook_events
           WHERE workspace_id = $1 AND received_at < $2 AND received_at >= coalesce($3::timestamptz, '-infinity')
             AND content IS NOT NULL
           ORDER BY received_at LIMIT ${REMOVED_AT_ONCE} FOR UPDATE SKIP LOCKED))
         RETURNING received_at)
       SELECT max(received_at)::text AS end FROM removed`,
      [workspaceId, before, from ?? null],
    );
    return row?.end ?? undefined;
  }

  /** Events with a content that came before a time, counted up to `most`. */
  async countContentsBefore(workspaceId: string, before: Date, most: number): Promise<number> {
    const [row] = await this.database.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM (
         SELECT FROM webhook_events
         WHERE workspace_id = $1 AND received_at < $2 AND content IS NOT NULL LIMIT $3) AS old`,
      [workspaceId, before, most],
    );
    return row?.count ?? 0;
  }

  /** Everything that came from somebody. */
  async erase(tx: Queryable, workspaceId: string, lineId: string): Promise<void> {
    await tx.execute('DELETE FROM webhook_events WHERE workspace_id = $1 AND chat_id = $2', [
      workspaceId,
      lineId,
    ]);
    await tx.execute('DELETE FROM webhook_events WHERE workspace_id = $1 AND user_id = $2', [
      workspaceId,
      lineId,
    ]);
  }
}

function rowOf({ event, receivedAt }: ReceivedEvent): object {
  return {
    event_id: event.id,
    type: event.type,
    chat_id: event.chat?.lineId,
    user_id: event.userId,
    message_id: event.messageId,
    occurred_at: new Date(event.atMs),
    received_at: receivedAt,
    content: event.content,
  };
}
