import { describe, expect, it } from '@jest/globals';
import { profileOf, requestsFor } from './chat-profile.js';

describe('profileOf', () => {
  it('takes what can be kept', () => {
    const pictureUrl = 'https://profile.line-scdn.net/abc';
    expect(profileOf({ displayName: ' 花子 ', pictureUrl, language: 'zh-TW' })).toEqual({
      displayName: '花子',
      pictureUrl,
      language: 'zh-TW',
      memberCount: null,
    });
  });

  it('leaves out what is no language, no https address, and no name', () => {
    const nothing = { displayName: null, pictureUrl: null, language: null, memberCount: null };
    expect(profileOf({ displayName: '  ', pictureUrl: 'http://a.example/', language: '??' })).toEqual(
      nothing,
    );
    expect(profileOf({ displayName: '', pictureUrl: 'javascript:alert(1)' })).toEqual(nothing);
  });

  it('keeps names that PostgreSQL would refuse, in a form that it takes', () => {
    expect(profileOf({ displayName: 'a\0b\uD800' }).displayName).toBe('a\u{FFFD}b\u{FFFD}');
    expect([...(profileOf({ displayName: '👩‍👩‍👧'.repeat(200) }).displayName ?? '')]).toHaveLength(255);
  });
});

it('a group takes two requests, everything else one', () => {
  expect(['U1', 'C1', 'R1'].map(requestsFor)).toEqual([1, 2, 1]);
});
