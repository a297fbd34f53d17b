import { describe, expect, it } from '@jest/globals';
import { LINK_KINDS, linkEnd, linkUrl } from './one-time-link.js';

describe('a one-time link', () => {
  it('lives as long as its purpose needs', () => {
    const now = new Date('2026-03-01T09:00:00Z');
    const hours = LINK_KINDS.map((kind) => [
      kind,
      (linkEnd(kind, now).getTime() - now.getTime()) / 3_600_000,
    ]);
    expect(Object.fromEntries(hours)).toEqual({ setup: 24, invitation: 168, password_reset: 24, sign_in: 1 });
  });

  it('carries its token where no server sees it', () => {
    const url = new URL(linkUrl('https://hikyaku.example', 'secret'));
    expect(url.hash).toBe('#secret');
    expect(`${url.pathname}${url.search}`).toBe('/console/welcome');
  });
});
