import { Injectable } from '@nestjs/common';
import { newId } from '../common/index.js';
import type { Queryable } from '../database/index.js';
import type { TypedChange } from './attribute-typing.js';
import { MAX_ATTRIBUTES } from './contact-change.js';

export type UpsertOutcome = 'created' | 'updated' | 'unchanged' | 'too_many_attributes';

/** `fields` holds the given system fields only, so that an absent one is told from null. */
const INPUT = `jsonb_to_recordset($2::jsonb)
  AS i (id uuid, external_id text, fields jsonb, attributes jsonb, removed text[])`;

const INSERT = `
  INSERT INTO contacts (id, workspace_id, external_id, line_id, display_name, language, timezone, attributes)
  SELECT i.id, $1, i.external_id, i.fields ->> 'line_id', i.fields ->> 'display_name', i.fields ->> 'language',
    i.fields ->> 'timezone', i.attributes
  FROM ${INPUT}
  ORDER BY i.external_id
  ON CONFLICT (workspace_id, external_id) DO NOTHING
  RETURNING external_id`;

const given = (column: string): string =>
  `CASE WHEN i.fields ? '${column}' THEN i.fields ->> '${column}' ELSE c.${column} END AS ${column}`;

/**
 * Rows are locked in the order of their ids before they are written, so that two bulk writers cannot wait for each other;
 * only rows that change are locked and written. A new LINE id is another person: what is known of the old one's
 * friendship does not hold for it.
 */
const UPDATE = `
  WITH changed AS MATERIALIZED (
    SELECT c.id, c.external_id, c.line_id AS old_line_id, n.*
    FROM ${INPUT}
    JOIN contacts c ON c.workspace_id = $1 AND c.external_id = i.external_id
    CROSS JOIN LATERAL (
      SELECT ${['line_id', 'display_name', 'language', 'timezone'].map(given).join(', ')},
        (c.attributes || i.attributes) - i.removed AS attributes
    ) n
    WHERE (c.line_id, c.display_name, c.language, c.timezone, c.attributes)
      IS DISTINCT FROM (n.line_id, n.display_name, n.language, n.timezone, n.attributes)
    ORDER BY c.id
    FOR UPDATE OF c
  ), counted AS (
    SELECT *, (SELECT count(*) FROM jsonb_object_keys(attributes)) > ${MAX_ATTRIBUTES} AS is_too_wide FROM changed
  ), written AS (
    UPDATE contacts c SET line_id = n.line_id, display_name = n.display_name, language = n.language,
      timezone = n.timezone, attributes = n.attributes, updated_at = now(),
      friend_status = CASE WHEN n.line_id IS DISTINCT FROM n.old_line_id THEN 'unknown' ELSE c.friend_status END,
      followed_at = CASE WHEN n.line_id IS DISTINCT FROM n.old_line_id THEN NULL ELSE c.followed_at END,
      last_interaction_at =
        CASE WHEN n.line_id IS DISTINCT FROM n.old_line_id THEN NULL ELSE c.last_interaction_at END
    FROM counted n WHERE c.id = n.id AND NOT n.is_too_wide
  )
  SELECT external_id, is_too_wide FROM counted`;

@Injectable()
export class ContactUpsertRepository {
  /**
   * Creates or merges contacts in at most two statements, and says what became of each; unchanged rows are not written.
   *
   * @param changes each external id once, at most some thousand
   */
  async upsert(
    tx: Queryable,
    workspaceId: string,
    changes: readonly TypedChange[],
  ): Promise<Map<string, UpsertOutcome>> {
    const outcomes = new Map<string, UpsertOutcome>(
      changes.map((change) => [change.externalId, 'unchanged']),
    );
    if (changes.length === 0) return outcomes;
    const created = await tx.query<{ external_id: string }>(INSERT, [workspaceId, inputOf(changes)]);
    for (const row of created) outcomes.set(row.external_id, 'created');
    const existing = changes.filter((change) => outcomes.get(change.externalId) !== 'created');
    if (existing.length === 0) return outcomes;
    const touched = await tx.query<{ external_id: string; is_too_wide: boolean }>(UPDATE, [
      workspaceId,
      inputOf(existing),
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
}

function inputOf(changes: readonly TypedChange[]): string {
  return JSON.stringify(
    changes.map(({ externalId, fields, attributes }) => ({
      id: newId(),
      external_id: externalId,
      fields,
      attributes: Object.fromEntries([...attributes].filter(([, value]) => value !== null)),
      removed: [...attributes.keys()].filter((name) => attributes.get(name) === null),
    })),
  );
}
