import { Injectable } from '@nestjs/common';
import { checkFilter, type FieldCatalogue, filterToSql } from '#libs/rules';
import { Clock } from '../common/index.js';
import { Database, type Queryable } from '../database/index.js';
import { AttributeRepository } from './attribute.repository.js';
import {
  CONDITION_ALIAS,
  CONDITION_FIRST_PARAMETER,
  type ContactCondition,
  wholeOf,
} from './contact-condition.js';
import { CONTACT_COLUMNS, contactColumns, type ContactRow } from './contact.js';
import { contactFields } from './contact-fields.js';

export interface ContactPageQuery {
  workspaceId: string;
  where: ContactCondition;
  /** only contacts that were there at this instant: who is added while a run is planned is not in it */
  createdUntil?: Date;
  /** the last contact's id of the page before */
  after?: string;
  limit: number;
  /** whose friends are asked for; absent: a friend of any account is one */
  connectionId?: string;
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
    const types = await this.attributes.typesOf(queryable, workspaceId);
    const connections = await queryable.query<{ id: string }>(
      'SELECT id FROM connections WHERE workspace_id = $1',
      [workspaceId],
    );
    return contactFields(
      types,
      this.clock.now(),
      connections.map(({ id }) => id),
    );
  }

  /** The next contacts in the order of their ids: by key, so that no page repeats or skips one however long it takes. */
  async nextPage(query: ContactPageQuery): Promise<ContactRow[]> {
    const { workspaceId, where, createdUntil = null, after = null, limit, connectionId } = query;
    const next = CONDITION_FIRST_PARAMETER + where.parameters.length;
    return this.database.queryInIndexOrder<ContactRow>(
      `SELECT ${connectionId ? contactColumns(friendStatusFor(`$${next + 3}`)) : CONTACT_COLUMNS} FROM contacts c
       WHERE c.workspace_id = $1 AND ${where.sql}
         AND ($${next + 1}::uuid IS NULL OR c.id > $${next + 1})
         AND ($${next + 2}::timestamptz IS NULL OR c.created_at <= $${next + 2})
       ORDER BY c.id LIMIT $${next}`,
      [workspaceId, ...where.parameters, limit, after, createdUntil, ...(connectionId ? [connectionId] : [])],
    );
  }

  /** How many contacts match, and how many of them have a LINE id. */
  async count(
    workspaceId: string,
    where: ContactCondition,
    queryable: Queryable = this.database,
  ): Promise<{ count: number; withLineId: number }> {
    const whole = wholeOf(where);
    const [row] = await queryable.query<{ count: number; withLineId: number }>(
      `SELECT count(*)::int AS count, count(c.line_id)::int AS "withLineId" FROM contacts c ${whole.joins}
       WHERE c.workspace_id = $1 AND ${whole.sql}`,
      [workspaceId, ...whole.parameters],
    );
    return row ?? { count: 0, withLineId: 0 };
  }

  /**
   * Whom a message addressed by one variable would reach: each LINE ID once, without people who block the account.
   *
   * @param variable as templates name it, such as `line_id`, `parent_id` or `attributes.parent_id`
   * @param mostChats of the groups and rooms, only so many are named
   * @param connectionId absent: who is no friend of any account
   */
  async countAddressees(
    workspaceId: string,
    where: ContactCondition,
    variable: string,
    mostChats: number,
    connectionId: string | null,
  ): Promise<Addressees> {
    const whole = wholeOf(where);
    const next = CONDITION_FIRST_PARAMETER + whole.parameters.length;
    const isBlocked = connectionId
      ? `${friendStatusFor(`$${next + 1}`)} = 'blocked'`
      : `c.friend_status = 'blocked'`;
    const connection = connectionId ? [connectionId] : [];
    const address = addressSql(variable, next + 1 + connection.length, isBlocked);
    const [row] = await this.database.query<Addressees>(
      `SELECT count(*) FILTER (WHERE id ^@ 'U')::int AS users,
         count(*) FILTER (WHERE NOT id ^@ 'U')::int AS "chatCount",
         coalesce((array_agg(id) FILTER (WHERE NOT id ^@ 'U'))[1:$${next}::int], '{}') AS chats
       FROM (
         SELECT DISTINCT ${address.id} COLLATE "C" AS id FROM contacts c ${whole.joins}
         WHERE c.workspace_id = $1 AND ${whole.sql} AND ${address.condition}
       ) AS addressees`,
      [workspaceId, ...whole.parameters, mostChats, ...connection, ...address.parameters],
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

  /** Any one of them, with a LINE id when one has it. */
  async findRandom(workspaceId: string, where: ContactCondition): Promise<ContactRow | undefined> {
    const { joins, sql, parameters } = wholeOf(where);
    const [row] = await this.database.query<ContactRow>(
      `SELECT ${CONTACT_COLUMNS} FROM contacts c ${joins} WHERE c.workspace_id = $1 AND ${sql}
       ORDER BY c.line_id IS NULL, random() LIMIT 1`,
      [workspaceId, ...parameters],
    );
    return row;
  }

  /** The one who has no value for the most of these variables, with a LINE id when one has it. */
  async findMostLacking(
    workspaceId: string,
    where: ContactCondition,
    variables: string[],
  ): Promise<ContactRow | undefined> {
    const whole = wholeOf(where);
    const parameters = [...whole.parameters];
    const lacking: string[] = [];
    const fields = await this.fieldsOf(workspaceId);
    for (const variable of variables) {
      const condition = this.lackingSql(variable, fields, CONDITION_FIRST_PARAMETER + parameters.length);
      if (!condition) continue;
      lacking.push(`(${condition.sql})::int`);
      parameters.push(...condition.parameters);
    }
    const [row] = await this.database.query<ContactRow>(
      `SELECT ${CONTACT_COLUMNS} FROM contacts c ${whole.joins} WHERE c.workspace_id = $1 AND ${whole.sql}
       ORDER BY c.line_id IS NULL, ${['0', ...lacking].join(' + ')} DESC, c.id LIMIT 1`,
      [workspaceId, ...parameters],
    );
    return row;
  }

  /**
   * How many of the matching contacts with a LINE id have no value for each variable, as templates understand it: in one scan,
   * since a message may name a dozen. What is no field of contacts nobody lacks.
   */
  async countLacking(
    workspaceId: string,
    where: ContactCondition,
    variables: string[],
  ): Promise<Map<string, number>> {
    const whole = wholeOf(where);
    const parameters = [...whole.parameters];
    const counts: string[] = [];
    const fields = await this.fieldsOf(workspaceId);
    for (const [index, variable] of variables.entries()) {
      const condition = this.lackingSql(variable, fields, CONDITION_FIRST_PARAMETER + parameters.length);
      if (!condition) continue;
      counts.push(`count(*) FILTER (WHERE ${condition.sql})::int AS v${index}`);
      parameters.push(...condition.parameters);
    }
    if (counts.length === 0) return new Map();
    const [row = {}] = await this.database.query<Record<string, number>>(
      `SELECT ${counts.join(', ')} FROM contacts c ${whole.joins}
       WHERE c.workspace_id = $1 AND c.line_id IS NOT NULL AND ${whole.sql}`,
      [workspaceId, ...parameters],
    );
    return new Map(variables.map((variable, index) => [variable, row[`v${index}`] ?? 0]));
  }

  /** That a contact has no value for a variable; `undefined` for what is no field of contacts. */
  private lackingSql(
    variable: string,
    fields: FieldCatalogue,
    firstParameter: number,
  ): ContactCondition | undefined {
    const lacking = checkFilter(
      { combinator: 'and', rules: [{ field: variable, operator: 'null' }] },
      fields,
    );
    if (!lacking.ok) return undefined;
    return filterToSql(lacking.filter, { alias: CONDITION_ALIAS, firstParameter, now: this.clock.now() });
  }
}

/** Of contacts whom no account knows there is nothing to look up. */
const friendStatusFor = (
  connection: string,
): string => `(CASE c.friend_status WHEN 'unknown' THEN 'unknown' ELSE coalesce(
  (SELECT f.status FROM friendships f WHERE f.connection_id = ${connection}::uuid AND f.line_id = c.line_id), 'unknown') END)`;

/**
 * The LINE ID that a variable gives a contact, and the condition that it gives one that may be reached. The table sees to it
 * that a contact's own one is well-formed, so that a million are counted in a second; other values have to be looked at.
 */
function addressSql(
  variable: string,
  parameter: number,
  isBlocked: string,
): { id: string; condition: string; parameters: unknown[] } {
  if (variable === 'line_id')
    return {
      id: 'c.line_id',
      condition: `c.line_id IS NOT NULL AND NOT ${isBlocked}`,
      parameters: [],
    };
  const isAttribute = variable !== 'external_id';
  const text = isAttribute ? `c.attributes->>$${parameter}` : 'c.external_id';
  const id = `btrim(${text}, E' \\t\\r\\n')`;
  return {
    id,
    condition: `${text} ~ '^\\s*[UCR][0-9a-f]{32}\\s*$'
      AND (NOT ${isBlocked} OR c.line_id IS DISTINCT FROM ${id})`,
    parameters: isAttribute ? [variable.replace(/^attributes\./, '')] : [],
  };
}
