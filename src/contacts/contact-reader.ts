import { Injectable } from '@nestjs/common';
import { checkFilter, type FieldCatalogue, filterToSql } from '#libs/rules';
import { Clock } from '../common/index.js';
import { Database, type Queryable } from '../database/index.js';
import { AttributeRepository } from './attribute.repository.js';
import { CONTACT_COLUMNS, type ContactRow } from './contact.js';
import { contactFields } from './contact-fields.js';

/** A condition on `contacts c`. Its parameters begin at `CONDITION_FIRST_PARAMETER`; `$1` is the workspace. */
export interface ContactCondition {
  sql: string;
  parameters: unknown[];
}

export const CONDITION_ALIAS = 'c';
export const CONDITION_FIRST_PARAMETER = 2;

export interface ContactPageQuery {
  workspaceId: string;
  where: ContactCondition;
  /** only contacts that were there at this instant: who is added while a run is planned is not in it */
  createdUntil?: Date;
  /** the last contact's id of the page before */
  after?: string;
  limit: number;
}

/** People, groups and rooms behind an audience, each counted once. */
export interface Addressees {
  users: number;
  /** groups and rooms together */
  chatCount: number;
  /** the ids of some of them */
  chats: string[];
}

/** Reads contacts for the features that select and reach them. */
@Injectable()
export class ContactReader {
  constructor(
    private readonly database: Database,
    private readonly attributes: AttributeRepository,
    private readonly clock: Clock,
  ) {}

  /** The fields that a filter may name in this workspace, now. */
  async fieldsOf(workspaceId: string, queryable: Queryable = this.database): Promise<FieldCatalogue> {
    return contactFields(await this.attributes.typesOf(queryable, workspaceId), this.clock.now());
  }

  /** The next contacts in the order of their ids: by key, so that no page repeats or skips one however long it takes. */
  async nextPage(query: ContactPageQuery): Promise<ContactRow[]> {
    const { workspaceId, where, createdUntil = null, after = null, limit } = query;
    const next = CONDITION_FIRST_PARAMETER + where.parameters.length;
    return this.database.queryInIndexOrder<ContactRow>(
      `SELECT ${CONTACT_COLUMNS} FROM contacts c
       WHERE c.workspace_id = $1 AND ${where.sql}
         AND ($${next + 1}::uuid IS NULL OR c.id > $${next + 1})
         AND ($${next + 2}::timestamptz IS NULL OR c.created_at <= $${next + 2})
       ORDER BY c.id LIMIT $${next}`,
      [workspaceId, ...where.parameters, limit, after, createdUntil],
    );
  }

  /** How many contacts match, and how many of them have a LINE id. */
  async count(
    workspaceId: string,
    where: ContactCondition,
    queryable: Queryable = this.database,
  ): Promise<{ count: number; withLineId: number }> {
    const [row] = await queryable.query<{ count: number; withLineId: number }>(
      `SELECT count(*)::int AS count, count(c.line_id)::int AS "withLineId" FROM contacts c
       WHERE c.workspace_id = $1 AND ${where.sql}`,
      [workspaceId, ...where.parameters],
    );
    return row ?? { count: 0, withLineId: 0 };
  }

  /**
   * Whom a message addressed by one variable would reach: each LINE ID once, without people who block the account.
   *
   * @param variable as templates name it, such as `line_id`, `parent_id` or `attributes.parent_id`
   * @param mostChats of the groups and rooms, only so many are named
   */
  async countAddressees(
    workspaceId: string,
    where: ContactCondition,
    variable: string,
    mostChats: number,
  ): Promise<Addressees> {
    const next = CONDITION_FIRST_PARAMETER + where.parameters.length;
    const address = addressSql(variable, next + 1);
    const [row] = await this.database.query<Addressees>(
      `SELECT count(*) FILTER (WHERE id ^@ 'U')::int AS users,
         count(*) FILTER (WHERE NOT id ^@ 'U')::int AS "chatCount",
         coalesce((array_agg(id) FILTER (WHERE NOT id ^@ 'U'))[1:$${next}::int], '{}') AS chats
       FROM (
         SELECT DISTINCT ${address.id} COLLATE "C" AS id FROM contacts c
         WHERE c.workspace_id = $1 AND ${where.sql} AND ${address.condition}
       ) AS addressees`,
      [workspaceId, ...where.parameters, mostChats, ...address.parameters],
    );
    return row ?? { users: 0, chatCount: 0, chats: [] };
  }

  async findByExternalId(
    workspaceId: string,
    externalId: string,
    queryable: Queryable = this.database,
  ): Promise<ContactRow | undefined> {
    const [row] = await queryable.query<ContactRow>(
      `SELECT ${CONTACT_COLUMNS} FROM contacts c WHERE c.workspace_id = $1 AND c.external_id = $2`,
      [workspaceId, externalId],
    );
    return row;
  }

  /** A contact with this LINE id; the oldest, when several have it. */
  async findByLineId(workspaceId: string, lineId: string): Promise<ContactRow | undefined> {
    const [row] = await this.database.query<ContactRow>(
      `SELECT ${CONTACT_COLUMNS} FROM contacts c WHERE c.workspace_id = $1 AND c.line_id = $2 ORDER BY c.id LIMIT 1`,
      [workspaceId, lineId],
    );
    return row;
  }

  /** How many of the matching contacts with a LINE id have no value for a variable, as templates understand it. */
  async countLacking(workspaceId: string, where: ContactCondition, variable: string): Promise<number> {
    const lacking = checkFilter(
      { combinator: 'and', rules: [{ field: variable, operator: 'null' }] },
      await this.fieldsOf(workspaceId),
    );
    if (!lacking.ok) return 0;
    const condition = filterToSql(lacking.filter, {
      alias: CONDITION_ALIAS,
      firstParameter: CONDITION_FIRST_PARAMETER + where.parameters.length,
      now: this.clock.now(),
    });
    const both = {
      sql: `${where.sql} AND ${condition.sql}`,
      parameters: [...where.parameters, ...condition.parameters],
    };
    return (await this.count(workspaceId, both)).withLineId;
  }
}

/**
 * The LINE ID that a variable gives a contact, and the condition that it gives one that may be reached. The table sees to it
 * that a contact's own one is well-formed, so that a million are counted in a second; other values have to be looked at.
 */
function addressSql(
  variable: string,
  parameter: number,
): { id: string; condition: string; parameters: unknown[] } {
  if (variable === 'line_id')
    return {
      id: 'c.line_id',
      condition: `c.line_id IS NOT NULL AND c.friend_status <> 'blocked'`,
      parameters: [],
    };
  const isAttribute = variable !== 'external_id';
  const text = isAttribute ? `c.attributes->>$${parameter}` : 'c.external_id';
  const id = `btrim(${text}, E' \\t\\r\\n')`;
  return {
    id,
    condition: `${text} ~ '^\\s*[UCR][0-9a-f]{32}\\s*$'
      AND (c.friend_status <> 'blocked' OR c.line_id IS DISTINCT FROM ${id})`,
    parameters: isAttribute ? [variable.replace(/^attributes\./, '')] : [],
  };
}
