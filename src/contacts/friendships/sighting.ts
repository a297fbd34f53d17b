import type { FriendStatus } from '../contact.js';

/** How an account came to know somebody, in the words of LINE's events, or by reading its followers. */
export type FirstSeen = string;

/** What one event tells of a person, group or room and one account. */
export interface Sighting {
  lineId: string;
  /** when it happened, as LINE says; not when it came */
  atMs: number;
  how: FirstSeen;
  /** absent: it says nothing of friendship */
  status?: Exclude<FriendStatus, 'unknown'>;
  /** whether the person did something that counts as active */
  isInteraction: boolean;
  /** LINE named it among the account's friends at that moment; since when it is one, that does not say */
  isListed?: boolean;
}

/** All that is known of a friendship: the same in whatever order, and however often, the sightings came. */
export interface FriendshipFacts {
  lineId: string;
  toldStatus: FriendStatus;
  /** -Infinity while nobody has told */
  toldAtMs: number;
  /** when LINE named it among the friends last */
  listedAtMs: number | null;
  lastInteractionAtMs: number | null;
  firstSeenAtMs: number;
  firstSeenHow: FirstSeen;
}

export function factsOf(sighting: Sighting): FriendshipFacts {
  const { lineId, atMs, how, status, isInteraction, isListed = false } = sighting;
  return {
    lineId,
    toldStatus: status ?? 'unknown',
    toldAtMs: status ? atMs : -Infinity,
    listedAtMs: isListed ? atMs : null,
    lastInteractionAtMs: isInteraction ? atMs : null,
    firstSeenAtMs: atMs,
    firstSeenHow: how,
  };
}

/** Both together. Of two that were told at the same moment, blocked holds: rather not to send than to send to who left. */
export function mergeFacts(one: FriendshipFacts, other: FriendshipFacts): FriendshipFacts {
  const told = isLaterTold(other, one) ? other : one;
  const first = isEarlierSeen(other, one) ? other : one;
  return {
    lineId: one.lineId,
    toldStatus: told.toldStatus,
    toldAtMs: told.toldAtMs,
    listedAtMs: laterOf(one.listedAtMs, other.listedAtMs),
    lastInteractionAtMs: laterOf(one.lastInteractionAtMs, other.lastInteractionAtMs),
    firstSeenAtMs: first.firstSeenAtMs,
    firstSeenHow: first.firstSeenHow,
  };
}

/** The sightings of one account, put together by LINE ID. */
export function gatherFacts(sightings: Iterable<Sighting>): FriendshipFacts[] {
  const byLineId = new Map<string, FriendshipFacts>();
  for (const sighting of sightings) {
    const facts = factsOf(sighting);
    const known = byLineId.get(facts.lineId);
    byLineId.set(facts.lineId, known ? mergeFacts(known, facts) : facts);
  }
  return [...byLineId.values()];
}

/**
 * Whether it is a friend. Somebody who blocks an account cannot write to it, nor is he among its friends: if he was later,
 * he came back, and the webhook that said so was lost. The table's column `status` says the same.
 */
export function friendStatusOf(facts: FriendshipFacts): FriendStatus {
  const { toldStatus, toldAtMs, listedAtMs, lastInteractionAtMs } = facts;
  const isLater = (atMs: number | null): boolean => atMs !== null && atMs > toldAtMs;
  const cameBack = toldStatus === 'blocked' && isLater(lastInteractionAtMs);
  return cameBack || isLater(listedAtMs) ? 'friend' : toldStatus;
}

function isLaterTold(one: FriendshipFacts, other: FriendshipFacts): boolean {
  if (one.toldAtMs !== other.toldAtMs) return one.toldAtMs > other.toldAtMs;
  return one.toldStatus === 'blocked' && other.toldStatus !== 'blocked';
}

function isEarlierSeen(one: FriendshipFacts, other: FriendshipFacts): boolean {
  if (one.firstSeenAtMs !== other.firstSeenAtMs) return one.firstSeenAtMs < other.firstSeenAtMs;
  return one.firstSeenHow < other.firstSeenHow;
}

function laterOf(one: number | null, other: number | null): number | null {
  if (one === null || other === null) return one ?? other;
  return Math.max(one, other);
}
