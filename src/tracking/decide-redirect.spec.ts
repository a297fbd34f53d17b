import { describe, expect, it } from '@jest/globals';
import { decideRedirect } from './decide-redirect.js';

const EXPIRES_AT = new Date('2026-10-21T12:00:00Z');
const TARGET = { location: 'https://example.com/', expiresAt: EXPIRES_AT };

describe('who follows a link', () => {
  it('is led on until it expires', () => {
    expect(decideRedirect(new Date(EXPIRES_AT.getTime() - 1), TARGET)).toEqual({
      kind: 'redirect',
      location: 'https://example.com/',
    });
    expect(decideRedirect(EXPIRES_AT, TARGET)).toEqual({ kind: 'dead_end', end: 'expired' });
  });

  it('given there is none, is told so', () => {
    expect(decideRedirect(EXPIRES_AT, null)).toEqual({ kind: 'dead_end', end: 'unknown' });
  });
});
