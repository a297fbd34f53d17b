import type { FieldCatalogue, FieldDefinition } from '#libs/rules';
import type { AttributeTypes } from './attribute-typing.js';

const DAY_MS = 86_400_000;
/** Active within 30 days is L3; last active within 90 days is L2; less, or blocked, is L1. */
const L3_DAYS = 30;
const L2_DAYS = 90;

/**
 * The fields that a filter on contacts may name: system fields, and the workspace's attributes. Columns stand under the
 * alias `c`.
 *
 * @param now what the engagement level is counted from
 */
export function contactFields(types: AttributeTypes, now: Date): FieldCatalogue {
  const system = new Map<string, FieldDefinition>([
    ...['line_id', 'external_id', 'display_name', 'language', 'timezone', 'friend_status'].map(
      (name): [string, FieldDefinition] => [name, { kind: 'column', type: 'text', sql: `c.${name}` }],
    ),
    ...['last_interaction_at', 'followed_at', 'created_at'].map((name): [string, FieldDefinition] => [
      name,
      { kind: 'column', type: 'datetime', sql: `c.${name}` },
    ]),
    ['engagement_level', { kind: 'column', type: 'text', sql: engagementSql(now) }],
  ]);
  return { find: (name) => system.get(name) ?? attribute(name, types) };
}

function attribute(name: string, types: AttributeTypes): FieldDefinition | undefined {
  const type = types.get(name);
  return type && { kind: 'attribute', type, name };
}

function engagementSql(now: Date): string {
  const ago = (days: number): string =>
    `'${new Date(now.getTime() - days * DAY_MS).toISOString()}'::timestamptz`;
  return `CASE WHEN c.friend_status = 'blocked' OR c.last_interaction_at IS NULL THEN 'L1'
    WHEN c.last_interaction_at >= ${ago(L3_DAYS)} THEN 'L3'
    WHEN c.last_interaction_at >= ${ago(L2_DAYS)} THEN 'L2' ELSE 'L1' END`;
}
