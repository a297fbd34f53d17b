import { Injectable } from '@nestjs/common';
import { Database, type Queryable } from '../database/index.js';
import { CONTACT_COLUMNS, type StoredContact } from './contact.js';
import type { DataSubject } from './personal-data.js';
import {
  type ContactFilter,
  contactFilterSql,
  type ContactMark,
  contactOrder,
  type ContactSort,
  type FilterSql,
  isNarrow,
  type ListStretch,
  stretchesFrom,
} from './contact-list.js';

const COLUMNS = `${CONTACT_COLUMNS}, c.followed_at AS "followedAt", c.last_interaction_at AS "lastInteractionAt",
  c.created_at AS "createdAt", c.updated_at AS "updatedAt"`;

export interface ContactSearch extends ContactFilter {
  sort: ContactSort;
  after?: ContactMark;
  limit: number;
}

/** A row of a list, with the key that a cursor carries. */
export type ListedContact = StoredContact & { sortKey: string };

/** So few are found first, and then sorted. Of more, the next one is never far in the index of the order. */
export const MOST_SORTED = 1_000;

/** More than this are not counted one by one. */
export const MOST_COUNTED = 100_000;

@Injectable()
export class ContactRepository {
  constructor(private readonly database: Database) {}

  /** By key, so that no page repeats or skips a contact. */
  async list(workspaceId: string, search: ContactSearch): Promise<ListedContact[]> {
    const { sort, after, limit, ...filter } = search;
    const order = contactOrder(sort);
    const few = isNarrow(filter) ? await this.findFew(workspaceId, filter) : undefined;
    const rows: ListedContact[] = [];
    for (const [index, stretch] of stretchesFrom(order, after).entries()) {
      if (rows.length >= limit) break;
      const condition = few ?? contactFilterSql(workspaceId, filter);
      const mark = index === 0 ? after : undefined;
      const { sql, parameters } = pageSql(condition, stretch, order.direction, mark, limit - rows.length);
      const page = few
        ? this.database.query<ListedContact>(sql, parameters)
        : this.database.queryInIndexOrder<ListedContact>(sql, parameters);
      rows.push(...(await page));
    }
    return rows;
  }

  /**
   * The condition that names who matches, when these are few. Which way to take is not left to PostgreSQL: of contacts that
   * are new to its statistics it expects few, and would sort hundreds of thousands for a page of fifty.
   */
  private async findFew(workspaceId: string, filter: ContactFilter): Promise<FilterSql | undefined> {
    const { sql, parameters } = contactFilterSql(workspaceId, filter);
    const found = await this.database.query<{ id: string }>(
      `SELECT c.id FROM contacts c WHERE ${sql} LIMIT ${MOST_SORTED + 1}`,
      parameters,
    );
    if (found.length > MOST_SORTED) return undefined;
    return {
      sql: 'c.workspace_id = $1 AND c.id = ANY ($2::uuid[])',
      parameters: [workspaceId, found.map(({ id }) => id)],
    };
  }

  /** One by one up to `MOST_COUNTED`; of more, what the database expects, which it does without reading them. */
  async count(workspaceId: string, filter: ContactFilter): Promise<{ count: number; isExact: boolean }> {
    const { sql, parameters } = contactFilterSql(workspaceId, filter);
    const [row] = await this.database.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM (SELECT FROM contacts c WHERE ${sql} LIMIT ${MOST_COUNTED + 1}) AS counted`,
      parameters,
    );
    const count = row?.count ?? 0;
    if (count <= MOST_COUNTED) return { count, isExact: true };
    const [plan] = await this.database.query<{ 'QUERY PLAN': [{ Plan: { 'Plan Rows': number } }] }>(
      `EXPLAIN (FORMAT JSON) SELECT FROM contacts c WHERE ${sql}`,
      parameters,
    );
    return { count: Math.max(count, plan?.['QUERY PLAN'][0].Plan['Plan Rows'] ?? 0), isExact: false };
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

  /** Deletes the contact and answers who it was; `undefined` when there is none. */
  async delete(tx: Queryable, workspaceId: string, externalId: string): Promise<DataSubject | undefined> {
    const [row] = await tx.query<DataSubject>(
      `DELETE FROM contacts c WHERE c.workspace_id = $1 AND c.external_id = $2
       RETURNING c.id, CASE WHEN NOT EXISTS (
         SELECT FROM contacts o WHERE o.workspace_id = $1 AND o.line_id = c.line_id AND o.id <> c.id
       ) THEN c.line_id END AS "lineId"`,
      [workspaceId, externalId],
    );
    return row;
  }
}

/** A page of one stretch, beginning after a mark. */
function pageSql(
  condition: FilterSql,
  { where, key, keyText, fromText }: ListStretch,
  direction: 'ASC' | 'DESC',
  after: ContactMark | undefined,
  limit: number,
): FilterSql {
  const conditions = [condition.sql, where];
  const parameters = [...condition.parameters];
  const place = (value: unknown): string => `$${parameters.push(value)}`;
  const than = direction === 'ASC' ? '>' : '<';
  if (after && key)
    conditions.push(`(${key}, c.id) ${than} (${fromText(place(after.key))}, ${place(after.id)}::uuid)`);
  else if (after) conditions.push(`c.id ${than} ${place(after.id)}::uuid`);
  return {
    sql: `SELECT ${COLUMNS}, ${keyText} AS "sortKey" FROM contacts c WHERE ${conditions.join(' AND ')}
      ORDER BY ${key ? `${key} ${direction}, ` : ''}c.id ${direction} LIMIT ${place(limit)}`,
    parameters,
  };
}
