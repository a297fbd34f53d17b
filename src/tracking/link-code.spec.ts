import { createSecretKey } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isLinkCode, linkCode, linkKey, shortUrl } from './link-code.js';

const KEY = linkKey(Buffer.alloc(32, 7));
const RUN = '0198c0de-0000-7000-8000-000000000001';
const parts = fc.record(
  { runId: fc.uuid(), url: fc.webUrl({ withQueryParameters: true }), contactId: fc.uuid() },
  { requiredKeys: ['runId', 'url'] },
);

describe('a link code', () => {
  it('is what it always was: codes already sent out must be found again', () => {
    expect(linkCode(KEY, { runId: RUN, url: 'https://example.com/' })).toBe('qLBJTjuUYDk');
  });

  it('has 11 characters of 62, for any parts', () => {
    fc.assert(fc.property(parts, (given) => /^[0-9A-Za-z]{11}$/.test(linkCode(KEY, given))));
  });

  it('is the same for the same parts', () => {
    fc.assert(fc.property(parts, (given) => linkCode(KEY, given) === linkCode(KEY, { ...given })));
  });

  it('differs where run, contact, address or key differ', () => {
    fc.assert(
      fc.property(parts, parts, fc.uint8Array({ minLength: 32, maxLength: 32 }), (one, other, bytes) => {
        fc.pre(JSON.stringify(one) !== JSON.stringify(other));
        const code = linkCode(KEY, one);
        return code !== linkCode(KEY, other) && code !== linkCode(createSecretKey(bytes), one);
      }),
    );
  });

  it('is another one for each of many contacts, and uses every character alike', () => {
    const codes = Array.from({ length: 20_000 }, (_, n) =>
      linkCode(KEY, { runId: RUN, url: 'https://example.com/', contactId: `contact-${n}` }),
    );
    expect(new Set(codes).size).toBe(codes.length);
    const counts = new Map<string, number>();
    for (const character of codes.join('')) counts.set(character, (counts.get(character) ?? 0) + 1);
    const expected = (codes.length * 11) / 62;
    expect(counts.size).toBe(62);
    for (const count of counts.values()) expect(Math.abs(count - expected)).toBeLessThan(expected * 0.1);
  });

  it.each(['', 'short', 'a'.repeat(12), 'abcdefghij-', 'abcdefghij\n', '../../../..', 'abcdefghijé'])(
    'is not %j',
    (text) => {
      expect(isLinkCode(text)).toBe(false);
    },
  );
});

describe('a short address', () => {
  it.each(['https://go.example.com', 'https://go.example.com/', 'https://go.example.com//'])(
    'begins with %s, without a second slash',
    (publicUrl) => {
      expect(shortUrl(publicUrl, 'abcdefghijk')).toBe('https://go.example.com/l/abcdefghijk');
    },
  );
});
