import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { makePageToken, PAGE_TOKEN_LIFE_MS, readPageToken } from './page-token.js';

describe('page tokens', () => {
  it('carry their place for 24 hours and no longer', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.nat(), (index, page, nowMs) => {
        const token = makePageToken('secret', { index, page }, nowMs);
        expect(readPageToken('secret', token, nowMs + PAGE_TOKEN_LIFE_MS - 1)).toEqual({ index, page });
        expect(readPageToken('secret', token, nowMs + PAGE_TOKEN_LIFE_MS)).toBeNull();
      }),
    );
  });

  it('mean nothing to another channel, changed, or made up', () => {
    const token = makePageToken('secret', { index: 1, page: 1 }, 0);
    const changed = Buffer.from(Buffer.from(token, 'base64url').toString().replace(/^1/, '2')).toString(
      'base64url',
    );
    expect([readPageToken('other', token, 0), readPageToken('secret', changed, 0)]).toEqual([null, null]);
    fc.assert(fc.property(fc.string(), (text) => expect(readPageToken('secret', text, 0)).toBeNull()));
  });
});
