import { Injectable } from '@nestjs/common';
import { newIds } from '../common/index.js';
import type { Queryable } from '../database/index.js';
import type { TypedChange } from './attribute-typing.js';
import type { AttributeValue } from './attribute-value.js';
import { MAX_ATTRIBUTES } from './contact-change.js';
import { contactValuesSql } from './contact-values.js';
import { SYSTEM_FIELDS } from './system-fields.js';

export type UpsertOutcome = 'created' | 'updated' | 'unchanged' | 'too_many_attributes';

const HAS_FRIENDSHIPS = 'EXISTS (SELECT FROM friendships f WHERE f.workspace_id = $1)';

/**
 * What the accounts know of a LINE ID; nobody is looked up where there is nothing to find. OFFSET has each looked up in the
 * index: without it PostgreSQL may sum up the friendships of the whole workspace for a few.
 */
const friendshipOf = (lineId: string): string => `LEFT JOIN LATERAL (
    SELECT * FROM contact_friendships k
    WHERE k.workspace_id = $1 AND k.line_id = ${lineId} AND ${HAS_FRIENDSHIPS} OFFSET 0
  ) k ON true`;

/**
 * Those who may be new, an array for each column: less work for the database than JSON. Attributes come as lines of
 * JSON, which has no line ends of its own.
 */
const COLUMNS = `unnest($3::uuid[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[],
    string_to_array($9, E'\\n')::jsonb[])
  AS i (id, external_id, line_id, display_name, language, timezone, attributes)`;

/** `fields` holds the given system fields only, so that an absent one is told from null. */
const INPUT = `jsonb_to_recordset($2::jsonb)
  AS i (external_id text, fields jsonb, attributes jsonb, removed text[])`;

/** LINE IDs that are a contact's own id, too: few, and often none. OFFSET as above. */
const ADOPTABLE = `
  SELECT i.line_id AS "lineId" FROM unnest($2::text[]) AS i (line_id)
  CROSS JOIN LATERAL (
    SELECT FROM contacts c WHERE c.workspace_id = $1 AND c.external_id = i.line_id AND c.line_id = i.line_id OFFSET 0
  ) AS known
  WHERE ${HAS_FRIENDSHIPS}`;

/** The import that made a contact is known as long as nobody else changes it. */
const KEEP_MAKER = 'import_id = CASE WHEN c.import_id = $3 THEN c.import_id END';

/** Of several rows of a contact the journal has what was before the first, and what is since the last. */
const MERGE_CHANGES = `ON CONFLICT (import_id, contact_id) DO UPDATE SET
      old_values = excluded.old_values || j.old_values, new_values = j.new_values || excluded.new_values,
      written_at = now()`;

/** Who was known by his LINE ID alone, from a webhook, becomes the one who is brought under a name of your own. */
const ADOPT = `
  WITH adopted AS MATERIALIZED (
    SELECT DISTINCT ON (c.id) c.id, i.external_id
    FROM ${INPUT}
    JOIN contacts c ON c.workspace_id = $1 AND c.external_id = i.fields ->> 'line_id' AND c.line_id = c.external_id
    WHERE i.external_id <> c.external_id
      AND EXISTS (SELECT FROM friendships f WHERE f.workspace_id = $1 AND f.line_id = c.line_id)
      AND NOT EXISTS (SELECT FROM contacts x WHERE x.workspace_id = $1 AND x.external_id = i.external_id)
      AND NOT EXISTS (SELECT FROM jsonb_to_recordset($2::jsonb) AS o (external_id text)
        WHERE o.external_id = c.external_id)
    ORDER BY c.id, i.external_id
  ), locked AS MATERIALIZED (
    SELECT c.id, a.external_id FROM contacts c JOIN adopted a USING (id) ORDER BY c.id FOR UPDATE OF c
  ), journal AS (
    INSERT INTO import_changes AS j (import_id, contact_id, old_values, new_values, made_by)
    SELECT $3, c.id, jsonb_build_object('external_id', c.external_id), jsonb_build_object('external_id', l.external_id),
      c.import_id
    FROM locked l JOIN contacts c USING (id) WHERE $3::uuid IS NOT NULL
    ${MERGE_CHANGES}
  )
  UPDATE contacts c SET external_id = n.external_id, updated_at = now(), ${KEEP_MAKER}
  FROM locked n WHERE c.id = n.id`;

/** In the order in which all writers of new contacts go, so that two of them cannot wait for each other. */
const INSERT = `
  INSERT INTO contacts (id, workspace_id, external_id, line_id, display_name, language, timezone, attributes,
    friend_status, followed_at, last_interaction_at, import_id)
  SELECT i.id, $1, i.external_id, i.line_id, i.display_name, i.language, i.timezone, i.attributes,
    coalesce(k.friend_status, 'unknown'), k.followed_at, k.last_interaction_at, $2::uuid
  FROM ${COLUMNS}
  ${friendshipOf('i.line_id')}
  ORDER BY i.external_id COLLATE "C"
  ON CONFLICT (workspace_id, external_id) DO NOTHING
  RETURNING external_id`;

const given = (column: string): string =>
  `CASE WHEN i.fields ? '${column}' THEN i.fields ->> '${column}' ELSE c.${column} END AS ${column}`;

/**
 * Rows are locked in the order of their ids before they are written, so that two bulk writers cannot wait for each other;
 * only rows that change are locked and written. A new LINE id is another person: what is known of its friendships holds,
 * not what was known of the old one's.
 */
const UPDATE = `
  WITH changed AS MATERIALIZED (
    SELECT c.id, c.external_id, c.line_id AS old_line_id, c.import_id,
      CASE WHEN $3::uuid IS NOT NULL THEN ${contactValuesSql('c')} END AS old_values, n.*
    FROM ${INPUT}
    JOIN contacts c ON c.workspace_id = $1 AND c.external_id = i.external_id
    CROSS JOIN LATERAL (
      SELECT ${SYSTEM_FIELDS.map(given).join(', ')},
        (c.attributes || i.attributes) - i.removed AS attributes
    ) n
    WHERE (c.line_id, c.display_name, c.language, c.timezone, c.attributes)
      IS DISTINCT FROM (n.line_id, n.display_name, n.language, n.timezone, n.attributes)
    ORDER BY c.id
    FOR UPDATE OF c
  ), counted AS (
    SELECT changed.*, changed.line_id IS DISTINCT FROM changed.old_line_id AS is_another,
      k.friend_status, k.followed_at, k.last_interaction_at, (SELECT count(*) FROM jsonb_object_keys(attributes)) > ${MAX_ATTRIBUTES} AS is_too_wide
    FROM changed
    ${friendshipOf('changed.line_id')}
  ), journal AS (
    INSERT INTO import_changes AS j (import_id, contact_id, old_values, new_values, made_by)
    SELECT $3, n.id, n.old_values, ${contactValuesSql('n')}, n.import_id
    FROM counted n WHERE $3::uuid IS NOT NULL AND NOT n.is_too_wide AND n.import_id IS DISTINCT FROM $3
    ${MERGE_CHANGES}
  ), written AS (
    UPDATE contacts c SET line_id = n.line_id, display_name = n.display_name, language = n.language,
      timezone = n.timezone, attributes = n.attributes, updated_at = now(),
      ${KEEP_MAKER},
      friend_status = CASE WHEN n.is_another THEN coalesce(n.friend_status, 'unknown') ELSE c.friend_status END,
      followed_at = CASE WHEN n.is_another THEN n.followed_at ELSE c.followed_at END,
      last_interaction_at = CASE WHEN n.is_another THEN n.last_interaction_at ELSE c.last_interaction_at END
    FROM counted n WHERE c.id = n.id AND NOT n.is_too_wide
  )
  SELECT external_id, is_too_wide FROM counted`;

/** Changes ready to be written: what takes the time of making statements is done. */
export interface Upsert {
  /** each external id once */
  changes: readonly TypedChange[];
  /** the parameters of `COLUMNS` */
  columns: readonly unknown[];
}

/** @param changes each external id once, at most some thousand */
export function upsertOf(changes: readonly TypedChange[]): Upsert {
  return { changes, columns: columnsOf(changes) };
}

@Injectable()
export class ContactUpsertRepository {
  /**
   * Creates or merges contacts in a few statements, and says what became of each; unchanged rows are not written.
   *
   * @param importId of an import: what it makes bears its id, and what it changes is written into its journal
   */
  async upsert(
    tx: Queryable,
    workspaceId: string,
    { changes, columns }: Upsert,
    importId: string | null,
  ): Promise<Map<string, UpsertOutcome>> {
    const outcomes = new Map<string, UpsertOutcome>(
      changes.map((change) => [change.externalId, 'unchanged']),
    );
    if (changes.length === 0) return outcomes;
    await this.adopt(tx, workspaceId, changes, importId);
    const created = await tx.query<{ external_id: string }>(INSERT, [workspaceId, importId, ...columns]);
    for (const row of created) outcomes.set(row.external_id, 'created');
    const existing = changes.filter((change) => outcomes.get(change.externalId) !== 'created');
    if (existing.length === 0) return outcomes;
    const touched = await tx.query<{ external_id: string; is_too_wide: boolean }>(UPDATE, [
      workspaceId,
      inputOf(existing),
      importId,
    ]);
    for (const row of touched)
      outcomes.set(row.external_id, row.is_too_wide ? 'too_many_attributes' : 'updated');
    return outcomes;
  }

  /**
   * Has PostgreSQL look anew at how many contacts there are and what their values are like. It does so by itself some time
   * after many changes, the embedded one never; until then it plans queries for the few there were.
   */
  async refreshStatistics(queryable: Queryable): Promise<void> {
    await queryable.execute('ANALYZE contacts');
  }

  private async adopt(
    tx: Queryable,
    workspaceId: string,
    changes: readonly TypedChange[],
    importId: string | null,
  ): Promise<void> {
    const lineIds = changes.flatMap(({ fields }) => fields.line_id ?? []);
    if (lineIds.length === 0) return;
    const rows = await tx.query<{ lineId: string }>(ADOPTABLE, [workspaceId, lineIds]);
    if (rows.length === 0) return;
    const adoptable = new Set(rows.map(({ lineId }) => lineId));
    // Also who is brought under the LINE ID itself: he is not adopted.
    const concerned = changes.filter(
      ({ externalId, fields }) => adoptable.has(externalId) || adoptable.has(fields.line_id ?? ''),
    );
    await tx.execute(ADOPT, [workspaceId, inputOf(concerned), importId]);
  }
}

function columnsOf(changes: readonly TypedChange[]): unknown[] {
  return [
    newIds(changes.length),
    changes.map(({ externalId }) => externalId),
    ...SYSTEM_FIELDS.map((field) => changes.map(({ fields }) => fields[field] ?? null)),
    changes.map(({ attributes }) => JSON.stringify(givenValues(attributes))).join('\n'),
  ];
}

function inputOf(changes: readonly TypedChange[]): string {
  return JSON.stringify(
    changes.map(({ externalId, fields, attributes }) => ({
      external_id: externalId,
      fields,
      attributes: givenValues(attributes),
      removed: [...attributes.keys()].filter((name) => attributes.get(name) === null),
    })),
  );
}

function givenValues(attributes: TypedChange['attributes']): Record<string, AttributeValue> {
  const given: Record<string, AttributeValue> = {};
  for (const [name, value] of attributes) if (value !== null) given[name] = value;
  return given;
}
