import { DAY_MS } from './clock.js';
import { NO_REQUESTS, type AcceptedRequest } from './ledger.js';

/**
 * What a person is to one bot. `deleted` has left LINE; `not_friend` is known to the provider without having added the bot.
 * An id that no user has is "unknown".
 */
export const USER_STATES = ['friend', 'blocked', 'deleted', 'not_friend'] as const;
export type UserState = (typeof USER_STATES)[number];

/** A simulated person, as one channel sees them. */
export interface User {
  readonly userId: string;
  displayName: string;
  state: UserState;
  language: string | undefined;
  pictureUrl: string | undefined;
  statusMessage: string | undefined;
  /** When the person last wrote to the bot 1:1 (ms since the epoch), or `null`. */
  wroteAtMs: number | null;
  /** Accepted requests that named this person, oldest first; delivered or not. */
  accepted: readonly AcceptedRequest[];
}

/** How a new user is described; only the id is needed. */
export interface UserSpec {
  userId: string;
  displayName?: string;
  state?: UserState;
  language?: string;
  pictureUrl?: string;
  statusMessage?: string;
  wroteAtMs?: number | null;
}

/** A user in the form the world keeps; a friend unless said otherwise. */
export function makeUser(spec: UserSpec): User {
  return {
    userId: spec.userId,
    displayName: spec.displayName ?? `User ${spec.userId.slice(-4)}`,
    state: spec.state ?? 'friend',
    language: spec.language,
    pictureUrl: spec.pictureUrl,
    statusMessage: spec.statusMessage,
    wroteAtMs: spec.wroteAtMs ?? null,
    accepted: NO_REQUESTS,
  };
}

/** How long a 1:1 message from a non-friend lets the bot push to them. */
const WROTE_RECENTLY_MS = 7 * DAY_MS;

/**
 * Whether a push reaches the person: friends, and non-friends who wrote within seven days. Only those are counted by the quota.
 *
 * @see https://developers.line.biz/en/reference/messaging-api/#send-push-message-conditions
 */
export function canReceivePush(user: User, nowMs: number): boolean {
  if (user.state === 'friend') return true;
  return user.state === 'not_friend' && user.wroteAtMs !== null && nowMs - user.wroteAtMs < WROTE_RECENTLY_MS;
}

/** Whether a multicast reaches the person: friends only, the seven-day rule is stated for push alone. */
export const canReceiveMulticast = (user: User): boolean => user.state === 'friend';

/** Whether the profile may be read: friends, and non-friends who have ever written to the bot. */
export function hasVisibleProfile(user: User): boolean {
  return user.state === 'friend' || (user.state === 'not_friend' && user.wroteAtMs !== null);
}
