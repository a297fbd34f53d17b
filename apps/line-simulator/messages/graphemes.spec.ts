import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isLongerThan } from './graphemes.js';
import { FAMILY } from './spec-answers.js';

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
const marks = '\u0301'.repeat(500);

describe('isLongerThan', () => {
  it('is true exactly when there are more clusters than allowed, however long each is', () => {
    const text = fc
      .array(
        fc.constantFrom('a', '字', 'é', FAMILY, '🇯🇵', `e${marks}`, '\r\n', '\u0301', '\u200d', '\ud83d'),
        {
          maxLength: 30,
        },
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, fc.integer({ min: 0, max: 25 }), (words, max) => {
        expect(isLongerThan(words, max)).toBe([...segmenter.segment(words)].length > max);
      }),
    );
  });
});
