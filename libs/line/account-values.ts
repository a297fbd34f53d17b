import { isJsonObject } from './messages/json-object.js';

/** The account's own face. */
export interface BotInfo {
  userId: string;
  /** Begins with `@`. */
  basicId: string;
  displayName: string;
  pictureUrl?: string;
  /** Begins with `@`; accounts that bought one have it. */
  premiumId?: string;
}

/** Where LINE sends an account's events. */
export interface WebhookEndpoint {
  endpoint: string;
  /** The switch "Use webhook", which no call can turn. */
  active: boolean;
}

/** What became of the empty webhook that LINE sent on demand. */
export interface WebhookTest {
  success: boolean;
  /** 0 or less when there was no answer. */
  statusCode: number;
  /** Such as `OK` or `COULD_NOT_CONNECT`; LINE may add others. */
  reason: string;
  /** LINE's own words. */
  detail: string;
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
  const { userId, basicId, displayName, pictureUrl, premiumId } = body;
  if (!isString(userId) || !isString(basicId) || !isString(displayName)) return undefined;
  return {
    userId,
    basicId,
    displayName,
    ...(isString(pictureUrl) && { pictureUrl }),
    ...(isString(premiumId) && { premiumId }),
  };
}

export function readWebhookEndpoint(body: unknown): WebhookEndpoint | undefined {
  if (!isJsonObject(body)) return undefined;
  const { endpoint, active } = body;
  return isString(endpoint) && typeof active === 'boolean' ? { endpoint, active } : undefined;
}

export function readWebhookTest(body: unknown): WebhookTest | undefined {
  if (!isJsonObject(body)) return undefined;
  const { success, statusCode, reason, detail } = body;
  if (typeof success !== 'boolean' || !isString(reason)) return undefined;
  return {
    success,
    statusCode: Number.isSafeInteger(statusCode) ? Number(statusCode) : 0,
    reason,
    detail: isString(detail) ? detail : '',
  };
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
