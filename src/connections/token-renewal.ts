import type { IssuedToken, IssuedTokenKind } from '#libs/line';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** How long before its end a token is renewed while it is still used. */
const RENEW_AHEAD_MS: Record<IssuedTokenKind, number> = {
  stateless: 2 * MINUTE_MS,
  short_lived: 3 * DAY_MS,
};

/** A token is not used in its last seconds: a request takes some of them to arrive, and clocks differ. */
const SPARE_MS = 10_000;

/** Of a token's life, should LINE issue shorter ones one day: a new token must never ask for the next at once. */
const MOST_OF_LIFE = 0.2;

/**
 * What to do before a token is used: `use` it · `use_and_renew`: use it, and let a new one be issued meanwhile ·
 * `renew_first`: nothing can be used until a new one is there.
 */
export type Renewal = 'use' | 'use_and_renew' | 'renew_first';

export function decideRenewal(
  token: Pick<IssuedToken, 'kind' | 'issuedAt' | 'expiresAt'> | undefined,
  now: Date,
): Renewal {
  if (!token) return 'renew_first';
  const leftMs = token.expiresAt.getTime() - now.getTime();
  const lifeMs = token.expiresAt.getTime() - token.issuedAt.getTime();
  const within = (longestMs: number): boolean => leftMs <= Math.min(longestMs, lifeMs * MOST_OF_LIFE);
  if (leftMs <= 0 || within(SPARE_MS)) return 'renew_first';
  return within(RENEW_AHEAD_MS[token.kind]) ? 'use_and_renew' : 'use';
}
