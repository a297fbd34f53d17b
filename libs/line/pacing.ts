/**
 * Pacing of one channel's requests to one endpoint: a token bucket over plain state.
 *
 * All times are milliseconds of one clock that the caller reads, fractions allowed. The same decisions are written once
 * more in Lua, for buckets that several processes share; a test holds both to the same answers.
 *
 * @see https://developers.line.biz/en/reference/messaging-api/#rate-limits
 */

export interface Pace {
  /** tokens a second, above 0 */
  perSecond: number;
  /** most tokens that may become usable at one moment, 1 or more; also the most that one grant holds */
  burst: number;
  /** how far ahead tokens are promised; beyond that a grant is a single token */
  aheadMs: number;
}

export interface TokenBucket {
  /** when it was last looked at */
  at: number;
  /** when it holds nothing: in the future, everything until then is promised; in the past, it has filled since */
  emptyAt: number;
  /** 1, or the share of the pace that was left when LINE last refused for the rate */
  factor: number;
  /** when LINE last refused for the rate; means nothing while `factor` is 1 */
  slowedAt: number;
}

export interface TokenGrant {
  bucket: TokenBucket;
  /** 1 or more; taken, whether or not they are used */
  tokens: number;
  /** until all of them may be used; 0 or more */
  waitMs: number;
}

export const SLOWING = {
  /** Refusals in this time are one event: they answer requests that were on their way together. */
  eventMs: 500,
  /** Nothing becomes usable for this long after it, so that LINE's bucket gets something in. */
  pauseMs: 250,
  /** From nothing to the full pace; a halved one is whole again in half the time. */
  recoveryMs: 30_000,
};

const SHARE_OF_LIMIT = 0.995;
const BURST_SECONDS = 0.05;
const AHEAD_MS = 500;

/**
 * The pace for a limit of LINE, of which only the refill is documented, not the capacity.
 *
 * - 99.5 % of the limit: our clock and LINE's need not agree, and what bunches up on the way must be able to drain.
 * - A burst of 50 ms: enough that a caller who comes a few timer ticks late loses nothing, and that 20 grants a second
 *   suffice; a tenth of what LINE's bucket would hold if it held but half a second. At least 2, or the slightest
 *   lateness would be lost at low limits.
 * - Half a second ahead: a process that stalls and then uses all it was promised at once stays within that same half
 *   second, and a paused run wastes no more.
 */
export function paceBelow(limitPerSecond: number): Pace {
  const perSecond = limitPerSecond * SHARE_OF_LIMIT;
  return { perSecond, burst: Math.max(2, Math.floor(perSecond * BURST_SECONDS)), aheadMs: AHEAD_MS };
}

/** A bucket nobody knows of. It is empty: what was sent before its state was lost, nobody knows either. */
export function newBucket(now: number): TokenBucket {
  return { at: now, emptyAt: now, factor: 1, slowedAt: now };
}

/**
 * Takes up to `want` tokens, 1 or more.
 *
 * In any window of w seconds at most `perSecond * w + burst` tokens become usable, whatever was wanted, and later
 * grants never become usable before earlier ones.
 */
export function takeTokens(bucket: TokenBucket, now: number, want: number, pace: Pace): TokenGrant {
  const { emptyAt, factor, slowedAt } = seenAt(bucket, now);
  const share = factorAt(bucket, now);
  const tokenMs = 1000 / (pace.perSecond * share);
  // The burst is kept as a time, not as a count: slowed down, as long a time holds fewer tokens.
  const from = Math.max(emptyAt, now - (pace.burst * 1000) / pace.perSecond);
  const largest = Math.floor(pace.burst * share);
  const fitting = Math.floor((now + pace.aheadMs - from) / tokenMs);
  const tokens = Math.max(1, Math.min(want, largest, fitting));
  const until = from + tokens * tokenMs;
  return {
    bucket: { at: now, emptyAt: until, factor, slowedAt },
    tokens,
    waitMs: Math.max(0, until - now),
  };
}

/**
 * The bucket after LINE refused a request for the rate: half as fast, and nothing for a moment.
 *
 * It needs no floor: between two events the factor regains at least a 60th, so halving it never leads below that.
 */
export function slowedDown(bucket: TokenBucket, now: number): TokenBucket {
  const seen = seenAt(bucket, now);
  if (seen.factor < 1 && now - seen.slowedAt < SLOWING.eventMs) return seen;
  return {
    at: now,
    emptyAt: Math.max(seen.emptyAt, now + SLOWING.pauseMs),
    factor: factorAt(bucket, now) / 2,
    slowedAt: now,
  };
}

/** The share of the pace that is granted now, above 0 and at most 1: it grows evenly until LINE refuses again. */
export function factorAt(bucket: TokenBucket, now: number): number {
  const { factor, slowedAt } = seenAt(bucket, now);
  return Math.min(1, factor + (now - slowedAt) / SLOWING.recoveryMs);
}

/** How far ahead tokens are promised. */
export function backlogMs(bucket: TokenBucket, now: number): number {
  return Math.max(0, seenAt(bucket, now).emptyAt - now);
}

/** The same bucket by another clock, which shows `now` when this one shows `bucket.at`. */
export function onClock(bucket: TokenBucket, now: number): TokenBucket {
  const step = now - bucket.at;
  return { ...bucket, at: now, emptyAt: bucket.emptyAt + step, slowedAt: bucket.slowedAt + step };
}

/** A clock that went back took all its times with it; else an hour back would mean an hour without tokens. */
function seenAt(bucket: TokenBucket, now: number): TokenBucket {
  return now < bucket.at ? onClock(bucket, now) : { ...bucket, at: now };
}
