import { Injectable } from '@nestjs/common';
import { Database, type Queryable } from '../database/index.js';
import { CONTACT_COLUMNS, type StoredContact } from './contact.js';

const COLUMNS = `${CONTACT_COLUMNS}, c.followed_at AS "followedAt", c.last_interaction_at AS "lastInteractionAt",
  c.created_at AS "createdAt", c.updated_at AS "updatedAt"`;

export interface ContactSearch {
  lineId?: string;
  externalId?: string;
  /** a part of the external id or the display name */
  text?: string;
  after?: string;
  limit: number;
}

@Injectable()
export class ContactRepository {
  constructor(private readonly database: Database) {}

  /** In the order of ids, which is the order they were made in. */
  async list(workspaceId: string, search: ContactSearch): Promise<StoredContact[]> {
    const parameters: unknown[] = [workspaceId, search.limit];
    const conditions = ['c.workspace_id = $1'];
    const where = (sql: (place: string) => string, value: string | undefined): void => {
      if (value === undefined) return;
      parameters.push(value);
      conditions.push(sql(`$${parameters.length}`));
    };
    where((place) => `c.line_id = ${place}`, search.lineId);
    where((place) => `c.external_id = ${place}`, search.externalId);
    // Not LIKE: a percent sign that somebody looks for is one.
    where(
      (place) =>
        `(strpos(lower(c.external_id), lower(${place})) > 0 OR strpos(lower(c.display_name), lower(${place})) > 0)`,
      search.text,
    );
    where((place) => `c.id > ${place}::uuid`, search.after);
    return this.database.query<StoredContact>(
      `SELECT ${COLUMNS} FROM contacts c WHERE ${conditions.join(' AND ')} ORDER BY c.id LIMIT $2`,
      parameters,
    );
  }

  async find(
    workspaceId: string,
    externalId: string,
    queryable: Queryable = this.database,
  ): Promise<StoredContact | undefined> {
    const [row] = await queryable.query<StoredContact>(
      `SELECT ${COLUMNS} FROM contacts c WHERE c.workspace_id = $1 AND c.external_id = $2`,
      [workspaceId, externalId],
    );
    return row;
  }

  /** Deletes the contact and answers its id; `undefined` when there is none. */
  async delete(tx: Queryable, workspaceId: string, externalId: string): Promise<string | undefined> {
    const [row] = await tx.query<{ id: string }>(
      'DELETE FROM contacts WHERE workspace_id = $1 AND external_id = $2 RETURNING id',
      [workspaceId, externalId],
    );
    return row?.id;
  }
}
