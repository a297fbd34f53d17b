import { oneOf, optionalText } from '../../app/search.js';
import type { Contact } from './contact.js';

export const FRIEND_STATUSES = ['friend', 'blocked', 'unknown'] as const satisfies Contact['friendStatus'][];
export type FriendStatus = (typeof FRIEND_STATUSES)[number];

/** What an index of the server holds; there is no order by name. */
export const CONTACT_SORTS = [
  '-createdAt',
  'createdAt',
  '-lastInteractionAt',
  'lastInteractionAt',
  'externalId',
  '-externalId',
] as const;
export type ContactSort = (typeof CONTACT_SORTS)[number];

export const DEFAULT_SORT: ContactSort = '-createdAt';

/** The list's filters as they stand in its address. */
export interface ContactListSearch {
  /** a part of the name or of your own id */
  q?: string;
  /** one or several, between commas */
  friendStatus?: string;
  /** exactly as stored, such as zh-TW */
  language?: string;
  hasLineId?: 'true' | 'false';
  /** absent: the newest first */
  sort?: ContactSort;
}

export function readSearch(search: Record<string, unknown>): ContactListSearch {
  return {
    q: optionalText(search.q),
    friendStatus: statusText(statusesIn(optionalText(search.friendStatus))),
    language: optionalText(search.language),
    hasLineId: oneOf(optionalText(search.hasLineId), ['true', 'false']),
    sort: oneOf(search.sort, CONTACT_SORTS),
  };
}

export function statusesIn(text: string | undefined): FriendStatus[] {
  const named = new Set(text?.split(','));
  return FRIEND_STATUSES.filter((status) => named.has(status));
}

/** As the address holds it; none and all of them mean the same: no filter. */
export function statusText(statuses: readonly FriendStatus[]): string | undefined {
  const isFilter = statuses.length > 0 && statuses.length < FRIEND_STATUSES.length;
  return isFilter ? FRIEND_STATUSES.filter((status) => statuses.includes(status)).join(',') : undefined;
}

interface ContactQuery {
  q?: string;
  friendStatus?: FriendStatus[];
  language?: string;
  hasLineId?: boolean;
}

/** The filters as the server takes them. */
export function queryOf({ q, friendStatus, language, hasLineId }: ContactListSearch): ContactQuery {
  const statuses = statusesIn(friendStatus);
  return {
    ...(q !== undefined && { q }),
    ...(statuses.length > 0 && { friendStatus: statuses }),
    ...(language !== undefined && { language }),
    ...(hasLineId !== undefined && { hasLineId: hasLineId === 'true' }),
  };
}

export function isFiltered(search: ContactListSearch): boolean {
  return Object.keys(queryOf(search)).length > 0;
}

interface AudienceRule {
  field: string;
  operator: string;
  value?: unknown;
}

interface AudienceFilter {
  combinator: 'and' | 'or';
  rules: (AudienceRule | AudienceFilter)[];
}

/** The same choice of contacts as the conditions of an audience; undefined when every contact is shown. */
export function audienceFilterOf(search: ContactListSearch): AudienceFilter | undefined {
  const { q, friendStatus, language, hasLineId } = queryOf(search);
  const rules: AudienceFilter['rules'] = [];
  if (q !== undefined)
    rules.push({
      combinator: 'or',
      rules: [
        { field: 'display_name', operator: 'contains', value: q },
        { field: 'external_id', operator: 'contains', value: q },
      ],
    });
  if (friendStatus) rules.push({ field: 'friend_status', operator: 'in', value: friendStatus });
  if (language !== undefined) rules.push({ field: 'language', operator: '=', value: language });
  if (hasLineId !== undefined)
    rules.push({ field: 'line_id', operator: hasLineId ? 'notNull' : 'null', value: null });
  return rules.length === 0 ? undefined : { combinator: 'and', rules };
}
