import {
  decodeCursor,
  encodeCursor,
  InvalidInput,
  isUuid,
  unstorableCharacter,
  say,
} from '../common/index.js';
import type { FriendStatus } from './contact.js';
import { MAX_EXTERNAL_ID_LENGTH } from './system-fields.js';

/** What a list of contacts shows; what is not given does not matter. */
export interface ContactFilter {
  lineId?: string;
  externalId?: string;
  /** a part of the external id or the display name */
  text?: string;
  /** any of these */
  friendStatus?: FriendStatus[];
  language?: string;
  hasLineId?: boolean;
}

/** A condition on `contacts c`; `$1` is the workspace. */
export interface FilterSql {
  sql: string;
  parameters: unknown[];
}

export function contactFilterSql(workspaceId: string, filter: ContactFilter): FilterSql {
  const parameters: unknown[] = [workspaceId];
  const conditions = ['c.workspace_id = $1'];
  const where = (sql: (place: string) => string, value: unknown): void => {
    if (value === undefined) return;
    parameters.push(value);
    conditions.push(sql(`$${parameters.length}`));
  };
  where((place) => `c.line_id = ${place}`, filter.lineId);
  where((place) => `c.external_id = ${place}`, filter.externalId);
  where(
    (place) => `(${containsSql('c.external_id', place)} OR ${containsSql('c.display_name', place)})`,
    filter.text,
  );
  where((place) => `c.language = ${place}`, filter.language);
  // Written out, because these are the conditions of partial indexes.
  if (filter.hasLineId !== undefined)
    conditions.push(`c.line_id IS ${filter.hasLineId ? 'NOT NULL' : 'NULL'}`);
  if (filter.friendStatus && !filter.friendStatus.includes('unknown'))
    conditions.push(`c.friend_status <> 'unknown'`);
  const [only, ...others] = filter.friendStatus ?? [];
  if (others.length > 0) where((place) => `c.friend_status = ANY (${place}::text[])`, filter.friendStatus);
  else where((place) => `c.friend_status = ${place}`, only);
  return { sql: conditions.join(' AND '), parameters };
}

/**
 * Whether a text has a part, as `contains` of an audience means it: disregarding the case of A–Z and of no other letter, which
 * costs half of what a locale's own rules do. Not LIKE: a percent sign that somebody looks for is one.
 */
export function containsSql(text: string, part: string): string {
  return `strpos(lower(${text} COLLATE "C"), lower(${part} COLLATE "C")) > 0`;
}

/** Whether few may match; what is left are halves of all contacts. */
export function isNarrow({ friendStatus, hasLineId, ...others }: ContactFilter): boolean {
  const hasStatus = friendStatus !== undefined && !friendStatus.includes('unknown');
  return hasStatus || hasLineId === false || Object.values(others).some((value) => value !== undefined);
}

/** Only orders that an index gives, so that the last page of a million contacts costs what the first one does. */
export const CONTACT_SORTS = [
  'createdAt',
  '-createdAt',
  'externalId',
  '-externalId',
  'lastInteractionAt',
  '-lastInteractionAt',
] as const;
export type ContactSort = (typeof CONTACT_SORTS)[number];

/** One stretch of a list, that one index gives in its order. The id tells apart those that have the same key. */
export interface ListStretch {
  /** who is in it */
  where: string;
  /** what the index holds before the id; null when that is all */
  key: string | null;
  /** the key as a cursor carries it, and back again from that text */
  keyText: string;
  fromText: (place: string) => string;
}

export interface ContactOrder {
  direction: 'ASC' | 'DESC';
  /** one after the other they are the list */
  stretches: readonly ListStretch[];
}

const asItIs = (place: string): string => place;
const BY_ID: ListStretch = { where: 'true', key: null, keyText: `''`, fromText: asItIs };
const BY_EXTERNAL_ID: ListStretch = { ...BY_ID, key: 'c.external_id', keyText: 'c.external_id' };
const NEVER_ACTIVE: ListStretch = { ...BY_ID, where: 'c.last_interaction_at IS NULL' };
/** In microseconds, as the database keeps instants: a page that ends between two of one millisecond loses none. */
const BY_INTERACTION: ListStretch = {
  where: 'c.last_interaction_at IS NOT NULL',
  key: 'c.last_interaction_at',
  keyText: '(extract(epoch FROM c.last_interaction_at) * 1000000)::bigint::text',
  fromText: (place) => `('epoch'::timestamptz + ${place}::bigint * interval '1 microsecond')`,
};

/** Contacts that never did anything come after the oldest interaction, or before it in the other direction. */
export function contactOrder(sort: ContactSort): ContactOrder {
  switch (sort) {
    case 'createdAt':
      return { direction: 'ASC', stretches: [BY_ID] };
    case '-createdAt':
      return { direction: 'DESC', stretches: [BY_ID] };
    case 'externalId':
      return { direction: 'ASC', stretches: [BY_EXTERNAL_ID] };
    case '-externalId':
      return { direction: 'DESC', stretches: [BY_EXTERNAL_ID] };
    case 'lastInteractionAt':
      return { direction: 'ASC', stretches: [NEVER_ACTIVE, BY_INTERACTION] };
    case '-lastInteractionAt':
      return { direction: 'DESC', stretches: [BY_INTERACTION, NEVER_ACTIVE] };
  }
}

/** What is left of the list from a mark on: the stretch that it stands in, and those behind. */
export function stretchesFrom(
  { stretches }: ContactOrder,
  after: ContactMark | undefined,
): readonly ListStretch[] {
  if (!after || stretches.length === 1) return stretches;
  return stretches.slice(stretches.findIndex(({ key }) => (key === null) === (after.key === '')));
}

/** The last contact of a page. */
export interface ContactMark {
  key: string;
  id: string;
}

export function cursorOf(sort: ContactSort, { key, id }: ContactMark): string {
  return encodeCursor(sort === 'createdAt' ? [id] : [sort, key, id]);
}

/**
 * Where a page goes on.
 *
 * @throws InvalidInput for what is no cursor of this list in this order
 */
export function markOf(sort: ContactSort, cursor: string): ContactMark {
  if (sort === 'createdAt') return { key: '', id: decodeCursor(cursor, 1)[0] ?? '' };
  const [name, key = '', id = ''] = decodeCursor(cursor, 3, (part) => typeof part === 'string');
  if (name === sort && isKey(sort, key) && isUuid(id)) return { key, id };
  throw new InvalidInput([
    {
      path: 'cursor',
      ...say('not_a_cursor'),
      message: 'is of another order; leave it out for the first page of this one',
    },
  ]);
}

function isKey(sort: ContactSort, key: string): boolean {
  switch (sort) {
    case 'createdAt':
    case '-createdAt':
      return key === '';
    case 'externalId':
    case '-externalId':
      return key.length <= MAX_EXTERNAL_ID_LENGTH && unstorableCharacter(key) === undefined;
    case 'lastInteractionAt':
    case '-lastInteractionAt':
      return /^(-?\d{1,17})?$/.test(key);
  }
}
