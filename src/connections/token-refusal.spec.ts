import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decideRefusal, type TokenFacts } from './token-refusal.js';

const NOW = new Date('2026-09-01T00:00:00Z');

/** A connection whose token was issued so many seconds ago. */
function issued(accessToken: string, ageSeconds: number, suspect: boolean): TokenFacts {
  const issuedAt = new Date(NOW.getTime() - ageSeconds * 1_000);
  return { status: 'active', issued: { accessToken, issuedAt, suspect } };
}

describe('decideRefusal', () => {
  it.each<[string, string, TokenFacts]>([
    ['a long-lived token', 'revoke', { status: 'active', accessToken: 'a' }],
    ['a long-lived token that was exchanged since', 'replaced', { status: 'active', accessToken: 'b' }],
    ['an issued token where a long-lived one came since', 'replaced', { status: 'active', accessToken: 'b' }],
    ['an issued token', 'renew', issued('a', 300, false)],
    ['an issued token of this moment', 'renew', issued('a', 0, false)],
    ['a new token after a refused one', 'revoke', issued('a', 1, true)],
    ['a new token after a refused one, issued on a faster clock', 'revoke', issued('a', -5, true)],
    ['an older token after a refused one', 'renew', issued('a', 60, true)],
    ['an issued token that was renewed since', 'replaced', issued('b', 1, true)],
    ['an issued token that was dropped already', 'replaced', { status: 'active' }],
    ['any token of a revoked connection', 'revoked', { status: 'revoked', accessToken: 'a' }],
    ['a token while LINE is called unreachable', 'revoke', { status: 'unreachable', accessToken: 'a' }],
  ])('given %s, decides %s', (_name, decision, facts) => {
    expect(decideRefusal('a', facts, NOW)).toBe(decision);
  });

  const facts = fc.record<TokenFacts>(
    {
      status: fc.constantFrom('active', 'unreachable', 'revoked'),
      accessToken: fc.constantFrom('a', 'b'),
      issued: fc.record({
        accessToken: fc.constantFrom('a', 'b'),
        issuedAt: fc.integer({ min: 0, max: 120 }).map((age) => new Date(NOW.getTime() - age * 1_000)),
        suspect: fc.boolean(),
      }),
    },
    { requiredKeys: ['status'] },
  );

  it('never revokes or renews for a token that is not the one in use', () => {
    fc.assert(
      fc.property(facts, (tokens) => {
        expect(['replaced', 'revoked']).toContain(decideRefusal('another', tokens, NOW));
      }),
    );
  });

  it('ends: a token refused, and the one issued for it refused, is revoked', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 59 }), fc.integer({ min: 0, max: 10_000 }), (soon, age) => {
        expect(decideRefusal('first', issued('first', age, false), NOW)).toBe('renew');
        expect(decideRefusal('second', issued('second', soon, true), NOW)).toBe('revoke');
      }),
    );
  });
});
