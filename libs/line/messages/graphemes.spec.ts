import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { countGraphemes } from './graphemes.js';

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

describe('countGraphemes', () => {
  it.each([
    ['', 0],
    ['Hello, 世界！', 10],
    ['カタカナとひらがな', 9],
    ['a\r\nb', 3],
    ['e\u0301', 1],
    ['👨‍👩‍👧‍👦', 1],
    ['🏳️‍🌈🇯🇵', 2],
    ['か\u3099', 1],
    ['สวัสดี', 4],
  ])('counts %j as %i', (text, count) => {
    expect(countGraphemes(text)).toBe(count);
  });

  it('counts as the Unicode segmenter does, whatever the text', () => {
    const nearPlain = fc.string({
      unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
    });
    const mixed = fc.string({
      unit: fc.constantFrom('a', '\r', '\n', 'が', '\u3099', '\u200d', '👩', '\u00ad', 'ｶ', 'ﾞ'),
    });
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), nearPlain, mixed), (text) => {
        expect(countGraphemes(text)).toBe([...segmenter.segment(text)].length);
      }),
      { numRuns: 2_000 },
    );
  });
});
