import type { LinkTarget } from './link.repository.js';

export type RedirectDecision =
  { kind: 'redirect'; location: string } | { kind: 'dead_end'; end: 'unknown' | 'expired' };

/** Where a visitor goes. The database alone knows; nothing of the request has a say. */
export function decideRedirect(
  now: Date,
  target: Pick<LinkTarget, 'location' | 'expiresAt'> | null,
): RedirectDecision {
  if (!target) return { kind: 'dead_end', end: 'unknown' };
  if (target.expiresAt <= now) return { kind: 'dead_end', end: 'expired' };
  return { kind: 'redirect', location: target.location };
}
