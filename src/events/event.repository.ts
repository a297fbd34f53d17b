import { Injectable } from '@nestjs/common';
import { Database, type Queryable } from '../database/index.js';
import type { PropertyValue } from './parse-event.js';

export interface NewEvent {
  id: string;
  nameId: number;
  contactId: string;
  at: Date;
  properties: Record<string, PropertyValue>;
}

/** An event as a contact's own history shows it. */
export interface DatedEvent {
  id: string;
  name: string;
  properties: Record<string, PropertyValue>;
  /** ISO 8601 to the microsecond */
  at: string;
}

/** Events removed by one statement: some dozens of milliseconds. */
const REMOVED_AT_ONCE = 2_000;

@Injectable()
export class EventRepository {
  constructor(private readonly database: Database) {}

  /** The contacts' ids by their external ids; unknown ones are left out. */
  async contactIds(
    queryable: Queryable,
    workspaceId: string,
    externalIds: readonly string[],
  ): Promise<Map<string, string>> {
    const rows = await queryable.query<{ id: string; externalId: string }>(
      `SELECT id, external_id AS "externalId" FROM contacts WHERE workspace_id = $1 AND external_id = ANY($2::text[])`,
      [workspaceId, externalIds],
    );
    return new Map(rows.map(({ id, externalId }) => [externalId, id]));
  }

  /**
   * Adds what is not there yet, and answers how many that were. In the order of ids, so that two writers of the same events
   * wait for each other one way only.
   */
  add(tx: Queryable, workspaceId: string, events: readonly NewEvent[]): Promise<number> {
    return tx.execute(
      `INSERT INTO contact_events (id, workspace_id, name_id, contact_id, at, properties)
       SELECT e.id, $1, e.name_id, e.contact_id, e.at, e.properties
       FROM unnest($2::uuid[], $3::int[], $4::uuid[], $5::timestamptz[], $6::jsonb[])
         AS e (id, name_id, contact_id, at, properties)
       ORDER BY e.id
       ON CONFLICT (id) DO NOTHING`,
      [
        workspaceId,
        events.map(({ id }) => id),
        events.map(({ nameId }) => nameId),
        events.map(({ contactId }) => contactId),
        events.map(({ at }) => at.toISOString()),
        events.map(({ properties }) => JSON.stringify(properties)),
      ],
    );
  }

  /** Those of the contacts that did something. */
  async findActive(
    queryable: Queryable,
    workspaceId: string,
    contactIds: readonly string[],
  ): Promise<string[]> {
    const rows = await queryable.query<{ id: string }>(
      `SELECT c.id FROM unnest($2::uuid[]) AS c (id)
       WHERE EXISTS (SELECT FROM event_names n JOIN contact_events e ON e.name_id = n.id AND e.contact_id = c.id
         WHERE n.workspace_id = $1)`,
      [workspaceId, contactIds],
    );
    return rows.map(({ id }) => id);
  }

  /**
   * A page of what a contact did, the last first. Each name is looked into by its index: one more, by contact and time, would
   * have to be written for every event.
   *
   * @param before `at` and id of the event before it
   */
  pageOfContact(
    workspaceId: string,
    contactId: string,
    before: readonly [at: string, id: string] | undefined,
    limit: number | null,
  ): Promise<DatedEvent[]> {
    return this.database.query<DatedEvent>(
      `SELECT e.id, n.name, e.properties,
         to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at
       FROM event_names n CROSS JOIN LATERAL (
         SELECT id, at, properties FROM contact_events
         WHERE name_id = n.id AND contact_id = $2 AND at <= coalesce($3::timestamptz, 'infinity')
           AND ($3::timestamptz IS NULL OR (at, id) < ($3, $4::uuid))
         ORDER BY at DESC, id DESC LIMIT $5
       ) AS e
       WHERE n.workspace_id = $1 ORDER BY e.at DESC, e.id DESC LIMIT $5`,
      [workspaceId, contactId, before?.[0] ?? null, before?.[1] ?? null, limit],
    );
  }

  /**
   * Removes some of what a name has before a time, the oldest first. What somebody else has in hand is passed over, so that nobody is
   * waited for.
   *
   * @param from where the piece before it ended: what was removed since the last vacuum is not walked over again
   * @returns where this one ended, to the microsecond; undefined when there was nothing
   */
  async removeOldest(nameId: number, before: Date, from: string | undefined): Promise<string | undefined> {
    const [row] = await this.database.queryInIndexOrder<{ end: string | null }>(
      `WITH removed AS (
         DELETE FROM contact_events WHERE id = ANY (ARRAY(
           SELECT id FROM contact_events
           WHERE name_id = $1 AND at < $2 AND at >= coalesce($3::timestamptz, '-infinity')
           ORDER BY at LIMIT ${REMOVED_AT_ONCE} FOR UPDATE SKIP LOCKED))
         RETURNING at)
       SELECT max(at)::text AS end FROM removed`,
      [nameId, before, from ?? null],
    );
    return row?.end ?? undefined;
  }

  /** Events of a workspace before a time, counted up to `most`, in the index. */
  async countBefore(workspaceId: string, before: Date, most: number): Promise<number> {
    const [row] = await this.database.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM (
         SELECT FROM event_names n CROSS JOIN LATERAL (
           SELECT FROM contact_events e WHERE e.name_id = n.id AND e.at < $2 LIMIT $3) AS few
         WHERE n.workspace_id = $1 LIMIT $3) AS old`,
      [workspaceId, before, most],
    );
    return row?.count ?? 0;
  }
}
