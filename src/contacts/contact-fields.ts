import {
  type FieldCatalogue,
  type FieldDefinition,
  type FieldType,
  lotSql,
  SAMPLE_PREFIX,
} from '#libs/rules';
import type { AttributeTypes } from './attribute-typing.js';

const DAY_MS = 86_400_000;
/** Active within 30 days is L3; last active within 90 days is L2; less, or blocked, is L1. */
const L3_DAYS = 30;
const L2_DAYS = 90;

const SYSTEM_TEXTS = [
  'line_id',
  'external_id',
  'display_name',
  'language',
  'timezone',
  'friend_status',
] as const;
const SYSTEM_INSTANTS = ['last_interaction_at', 'followed_at', 'created_at'] as const;

/** The system fields that a filter may name, in the order in which they are offered. */
export const SYSTEM_FIELD_NAMES: readonly string[] = [
  ...SYSTEM_TEXTS,
  'engagement_level',
  ...SYSTEM_INSTANTS,
];

/** `undefined` for a name that is no system field. */
export function systemFieldType(name: string): FieldType | undefined {
  if (SYSTEM_INSTANTS.some((instant) => instant === name)) return 'datetime';
  return SYSTEM_FIELD_NAMES.includes(name) ? 'text' : undefined;
}

/**
 * The fields that a filter on contacts may name: system fields, and the workspace's attributes. Columns stand under the
 * alias `c`.
 *
 * @param now what the engagement level is counted from
 * @param connectionIds accounts of the workspace: what each knows of a contact has a field of its own, `friend_status.<id>`
 */
export function contactFields(
  types: AttributeTypes,
  now: Date,
  connectionIds: readonly string[] = [],
): FieldCatalogue {
  const system = new Map<string, FieldDefinition>([
    ...SYSTEM_TEXTS.map((name): [string, FieldDefinition] => [
      name,
      { kind: 'column', type: 'text', sql: `c.${name}` },
    ]),
    ...SYSTEM_INSTANTS.map((name): [string, FieldDefinition] => [
      name,
      { kind: 'column', type: 'datetime', sql: `c.${name}` },
    ]),
    ['engagement_level', { kind: 'column', type: 'text', sql: engagementSql(now) }],
    ...connectionIds.flatMap((id) => fieldsOfConnection(id)),
  ]);
  return {
    find: (name) => system.get(name) ?? sample(name) ?? attribute(name, types),
    isOfConnection: (name) => OF_CONNECTION.test(name),
  };
}

const OF_CONNECTION = /^(friend_status|followed_at|last_interaction_at)\./;

/** @param id of a connection, as the database has it: it stands in the text of the SQL */
function fieldsOfConnection(id: string): [string, FieldDefinition][] {
  const of = (sql: string): string =>
    `(SELECT ${sql} FROM friendships f WHERE f.connection_id = '${id}'::uuid AND f.line_id = c.line_id)`;
  const since = `CASE WHEN f.told_status = 'friend' THEN nullif(f.told_at, '-infinity') END`;
  return [
    [`friend_status.${id}`, { kind: 'column', type: 'text', sql: `coalesce(${of('f.status')}, 'unknown')` }],
    [`followed_at.${id}`, { kind: 'column', type: 'datetime', sql: of(since) }],
    [`last_interaction_at.${id}`, { kind: 'column', type: 'datetime', sql: of('f.last_interaction_at') }],
  ];
}

/** The lot that each contact draws by a seed. No attribute has a dot in its name. */
function sample(name: string): FieldDefinition | undefined {
  if (!name.startsWith(SAMPLE_PREFIX)) return undefined;
  return { kind: 'column', type: 'number', sql: lotSql(name.slice(SAMPLE_PREFIX.length), 'c') };
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
