import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { IssuedTokenKind } from '#libs/line';
import { decideRenewal } from './token-renewal.js';

const NOW = new Date('2026-09-01T00:00:00Z');
const MINUTE = 60;
const DAY = 24 * 60 * MINUTE;

/** A token with so many seconds left of its life. */
function aToken(kind: IssuedTokenKind, leftSeconds: number, lifeSeconds = LIFE[kind]) {
  const expiresAt = new Date(NOW.getTime() + leftSeconds * 1_000);
  return { kind, expiresAt, issuedAt: new Date(expiresAt.getTime() - lifeSeconds * 1_000) };
}
const LIFE = { stateless: 15 * MINUTE, short_lived: 30 * DAY };

describe('decideRenewal', () => {
  it.each([
    ['stateless', 15 * MINUTE, 'use'],
    ['stateless', 2 * MINUTE + 1, 'use'],
    ['stateless', 2 * MINUTE, 'use_and_renew'],
    ['stateless', 11, 'use_and_renew'],
    ['stateless', 10, 'renew_first'],
    ['stateless', 0, 'renew_first'],
    ['stateless', -DAY, 'renew_first'],
    ['short_lived', 3 * DAY + 1, 'use'],
    ['short_lived', 3 * DAY, 'use_and_renew'],
    ['short_lived', 1 * MINUTE, 'use_and_renew'],
    ['short_lived', 10, 'renew_first'],
  ] as const)('given a %s token with %i s left, answers %s', (kind, left, renewal) => {
    expect(decideRenewal(aToken(kind, left), NOW)).toBe(renewal);
  });

  it('given no token, one is issued first', () => {
    expect(decideRenewal(undefined, NOW)).toBe('renew_first');
  });

  const kinds = fc.constantFrom<IssuedTokenKind>('stateless', 'short_lived');
  const lives = fc.integer({ min: 1, max: 60 * DAY });

  it('never renews a token that was issued just now, however short its life', () => {
    fc.assert(
      fc.property(kinds, lives, (kind, life) => {
        expect(decideRenewal(aToken(kind, life, life), NOW)).toBe('use');
      }),
    );
  });

  it('never uses a token that has ended', () => {
    fc.assert(
      fc.property(kinds, lives, fc.nat(), (kind, life, late) => {
        expect(decideRenewal(aToken(kind, -late, life), NOW)).toBe('renew_first');
      }),
    );
  });

  it('never goes back to an earlier answer as time passes', () => {
    const order = ['use', 'use_and_renew', 'renew_first'];
    fc.assert(
      fc.property(kinds, lives, fc.nat(), fc.nat(), (kind, life, left, passed) => {
        const before = order.indexOf(decideRenewal(aToken(kind, left, life), NOW));
        const after = order.indexOf(decideRenewal(aToken(kind, left - passed, life), NOW));
        expect(after).toBeGreaterThanOrEqual(before);
      }),
    );
  });
});
