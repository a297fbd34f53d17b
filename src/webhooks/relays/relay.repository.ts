import { Injectable } from '@nestjs/common';
import type { Finding } from '#libs/findings';
import { Database, type Queryable } from '../../database/index.js';

/** An address that a connection's webhooks go on to. */
export interface Relay {
  id: string;
  workspaceId: string;
  connectionId: string;
  url: string;
  sealedSecret: string;
  isPaused: boolean;
  /** how often it took nothing, in a row */
  failures: number;
  lastSuccessAt: Date | null;
  lastErrorAt: Date | null;
  lastError: Finding | null;
  /** bodies that were given up after a day */
  dropped: number;
  /** bodies that wait for it, counted up to a bound */
  waiting: number;
  createdAt: Date;
}

/** More are not counted: the answer is "more than". */
export const MOST_COUNTED = 1_000;

const COLUMNS = `r.id, r.workspace_id AS "workspaceId", r.connection_id AS "connectionId", r.url,
  r.sealed_secret AS "sealedSecret", r.is_paused AS "isPaused", r.failures, r.last_success_at AS "lastSuccessAt",
  r.last_error_at AS "lastErrorAt", r.last_error AS "lastError", r.dropped_count AS dropped,
  r.created_at AS "createdAt", (
    SELECT count(*)::int FROM (
      SELECT FROM relay_deliveries d WHERE d.relay_id = r.id LIMIT ${MOST_COUNTED + 1}) counted) AS waiting`;

@Injectable()
export class RelayRepository {
  constructor(private readonly database: Database) {}

  async list(workspaceId: string, connectionId: string): Promise<Relay[]> {
    return this.database.query<Relay>(
      `SELECT ${COLUMNS} FROM relays r WHERE r.workspace_id = $1 AND r.connection_id = $2 ORDER BY r.id`,
      [workspaceId, connectionId],
    );
  }

  async find(workspaceId: string, connectionId: string, id: string): Promise<Relay | undefined> {
    const [row] = await this.database.query<Relay>(
      `SELECT ${COLUMNS} FROM relays r WHERE r.workspace_id = $1 AND r.connection_id = $2 AND r.id = $3`,
      [workspaceId, connectionId, id],
    );
    return row;
  }

  /** How many there are; until the transaction ends, nobody else adds one. */
  async countAlone(tx: Queryable, workspaceId: string, connectionId: string): Promise<number> {
    await tx.query('SELECT 1 FROM connections WHERE workspace_id = $1 AND id = $2 FOR NO KEY UPDATE', [
      workspaceId,
      connectionId,
    ]);
    const [row] = await tx.query<{ count: number }>(
      'SELECT count(*)::int AS count FROM relays WHERE workspace_id = $1 AND connection_id = $2',
      [workspaceId, connectionId],
    );
    return row?.count ?? 0;
  }

  /** @throws a unique violation when the connection has the address already */
  async insert(
    tx: Queryable,
    relay: Pick<Relay, 'id' | 'workspaceId' | 'connectionId' | 'url' | 'sealedSecret'>,
  ): Promise<void> {
    await tx.execute(
      `INSERT INTO relays (id, workspace_id, connection_id, url, sealed_secret) VALUES ($1, $2, $3, $4, $5)`,
      [relay.id, relay.workspaceId, relay.connectionId, relay.url, relay.sealedSecret],
    );
  }

  /** What is resumed is tried at once, however it failed before. */
  async setPaused(workspaceId: string, connectionId: string, id: string, isPaused: boolean): Promise<void> {
    await this.database.execute(
      `UPDATE relays SET is_paused = $4, failures = 0, due_at = '-infinity'
       WHERE workspace_id = $1 AND connection_id = $2 AND id = $3 AND is_paused <> $4`,
      [workspaceId, connectionId, id, isPaused],
    );
  }

  /** With what waits for it. */
  async delete(workspaceId: string, connectionId: string, id: string): Promise<boolean> {
    const deleted = await this.database.execute(
      'DELETE FROM relays WHERE workspace_id = $1 AND connection_id = $2 AND id = $3',
      [workspaceId, connectionId, id],
    );
    return deleted > 0;
  }
}
