import { isJsonObject } from './check-values.js';

/** The account's own face. */
export interface BotInfo {
  userId: string;
  /** Begins with `@`. */
  basicId: string;
  displayName: string;
  pictureUrl?: string;
}

/** Messages of this month, counted in people reached. */
export interface Quota {
  type: 'none' | 'limited';
  /** `null` when there is no limit. */
  limit: number | null;
  /** Approximate, as LINE says. */
  used: number;
}

export interface Profile {
  userId: string;
  displayName: string;
  /** BCP 47, when the user lets LINE tell. */
  language?: string;
  pictureUrl?: string;
}

export interface GroupSummary {
  groupId: string;
  groupName: string;
  pictureUrl?: string;
}

export interface FollowerIds {
  /** May be short, even empty, on a page that is not the last. */
  userIds: string[];
  /** Where the next page begins, for 24 hours; absent on the last page. */
  next?: string;
}

// Each reader takes what it needs, ignores what LINE may add, and gives `undefined` for any other shape.

export function readBotInfo(body: unknown): BotInfo | undefined {
  if (!isJsonObject(body)) return undefined;
  const { userId, basicId, displayName, pictureUrl } = body;
  if (!isString(userId) || !isString(basicId) || !isString(displayName)) return undefined;
  return { userId, basicId, displayName, ...(isString(pictureUrl) && { pictureUrl }) };
}

export function readQuotaLimit(body: unknown): Omit<Quota, 'used'> | undefined {
  if (!isJsonObject(body)) return undefined;
  if (body['type'] === 'none') return { type: 'none', limit: null };
  const limit = body['value'];
  return body['type'] === 'limited' && isCount(limit) ? { type: 'limited', limit } : undefined;
}

export function readQuotaUsed(body: unknown): number | undefined {
  return readNumber(body, 'totalUsage');
}

export function readProfile(body: unknown): Profile | undefined {
  if (!isJsonObject(body)) return undefined;
  const { userId, displayName, language, pictureUrl } = body;
  if (!isString(userId) || !isString(displayName)) return undefined;
  return {
    userId,
    displayName,
    ...(isString(language) && { language }),
    ...(isString(pictureUrl) && { pictureUrl }),
  };
}

export function readGroupSummary(body: unknown): GroupSummary | undefined {
  if (!isJsonObject(body)) return undefined;
  const { groupId, groupName, pictureUrl } = body;
  if (!isString(groupId) || !isString(groupName)) return undefined;
  return { groupId, groupName, ...(isString(pictureUrl) && { pictureUrl }) };
}

export function readMemberCount(body: unknown): number | undefined {
  return readNumber(body, 'count');
}

export function readFollowerIds(body: unknown): FollowerIds | undefined {
  if (!isJsonObject(body)) return undefined;
  const { userIds, next } = body;
  if (!Array.isArray(userIds) || !userIds.every(isString)) return undefined;
  return { userIds, ...(isString(next) && next !== '' && { next }) };
}

function readNumber(body: unknown, key: string): number | undefined {
  const value = isJsonObject(body) ? body[key] : undefined;
  return isCount(value) ? value : undefined;
}

function isString(value: unknown): value is string {
  return typeof value === 'string';
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
