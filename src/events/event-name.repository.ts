import { Injectable } from '@nestjs/common';
import { Database, type Queryable } from '../database/index.js';

/** Names of events in one workspace. What differs from event to event, such as a product, is a property and no name. */
export const MAX_EVENT_NAMES = 1_000;

/** Events of one name are counted up to here, one by one in the index. */
export const MOST_COUNTED = 1_000;

/** A name, and how much it is used. */
export interface EventNameUse {
  name: string;
  /** up to 1,000 */
  count: number;
  /** null: its events are all gone */
  lastAt: Date | null;
}

/** The names of events, each with the number that the events bear in its stead. */
@Injectable()
export class EventNameRepository {
  constructor(private readonly database: Database) {}

  /** The numbers of all names of the workspace. */
  async idsOf(workspaceId: string, queryable: Queryable = this.database): Promise<Map<string, number>> {
    const rows = await queryable.query<{ id: number; name: string }>(
      'SELECT id, name FROM event_names WHERE workspace_id = $1',
      [workspaceId],
    );
    return new Map(rows.map(({ id, name }) => [name, id]));
  }

  /** Adds names and answers the numbers of all, also of those that another writer has added meanwhile. */
  async register(
    queryable: Queryable,
    workspaceId: string,
    names: readonly string[],
  ): Promise<Map<string, number>> {
    // In the order of names, so that two writers never wait for each other's rows crosswise.
    await queryable.execute(
      `INSERT INTO event_names (workspace_id, name) SELECT $1, name FROM unnest($2::text[]) AS new (name)
       ON CONFLICT DO NOTHING`,
      [workspaceId, names.toSorted()],
    );
    return this.idsOf(workspaceId, queryable);
  }

  /** All names in their order, each counted no further than to 1,000, so that a list costs little however many events there are. */
  uses(workspaceId: string): Promise<EventNameUse[]> {
    return this.database.query<EventNameUse>(
      `SELECT n.name, counted.count, (SELECT max(e.at) FROM contact_events e WHERE e.name_id = n.id) AS "lastAt"
       FROM event_names n CROSS JOIN LATERAL (
         SELECT count(*)::int AS count FROM (
           SELECT FROM contact_events e WHERE e.name_id = n.id LIMIT ${MOST_COUNTED}) AS few
       ) AS counted
       WHERE n.workspace_id = $1 ORDER BY n.name LIMIT ${MAX_EVENT_NAMES}`,
      [workspaceId],
    );
  }

  /** The properties of the newest events of a name. */
  async newestProperties(
    workspaceId: string,
    name: string,
    limit: number,
  ): Promise<Record<string, unknown>[]> {
    const rows = await this.database.queryInIndexOrder<{ properties: Record<string, unknown> }>(
      `SELECT e.properties FROM contact_events e
       WHERE e.name_id = (SELECT n.id FROM event_names n WHERE n.workspace_id = $1 AND n.name = $2)
       ORDER BY e.at DESC LIMIT $3`,
      [workspaceId, name, limit],
    );
    return rows.map(({ properties }) => properties);
  }
}
