import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { missing, rendered, textOf, unusable } from '../testing/rendered.js';

const FAMILY = '👩‍👩‍👧‍👦';

describe('text', () => {
  it.each([
    ['{{upper x}}', 'aéß', 'AÉSS'],
    ['{{lower x}}', 'AÉ', 'aé'],
    ['{{capitalize x}}', 'élan vital', 'Élan vital'],
    ['{{capitalize x}}', '👋 hi', '👋 hi'],
    ['{{capitalize x}}', '飛脚', '飛脚'],
    ['{{trim x}}', ' a b\n', 'a b'],
    ['[{{trim x}}]', '  ', '[]'],
    ['{{default (trim x) "friend"}}', '  ', 'friend'],
    ['{{truncate x 5}}', 'abcdef', 'abcd…'],
    ['{{truncate x 6}}', 'abcdef', 'abcdef'],
    ['{{truncate x 5 "..."}}', 'abcdef', 'ab...'],
    ['{{truncate x 3 ""}}', 'abcdef', 'abc'],
    ['{{truncate x 2}}', `${FAMILY}${FAMILY}${FAMILY}`, `${FAMILY}…`],
    ['{{truncate x 2}}', 'นี่คือ', 'นี่…'],
    ['{{truncate x 2 ""}}', 'e\u0301e\u0301e\u0301', 'e\u0301e\u0301'],
    ['{{truncate x 2 m}}', 'abc', 'ab'],
    ['{{replace x "-" " "}}', '1-2-3', '1 2 3'],
    ['{{replace x "." ""}}', 'a.b', 'ab'],
    ['[{{replace x "a" ""}}]', 'a', '[]'],
    ['{{replace x "$" "$&"}}', '$', '$&'],
    ['{{urlEncode x}}', 'a b&飛', 'a%20b%26%E9%A3%9B'],
    ['{{urlEncode x}}', 'a\uD83D', 'a%EF%BF%BD'],
    ['{{openBrace}}{{x}}{{closeBrace}}', 'a', '{a}'],
    ['{{upper (truncate (trim x) 3 "")}}', ' abcdef', 'ABC'],
  ])('%s of %j', (source, x, expected) => {
    expect(textOf(source, { x, m: '.....' })).toBe(expected);
  });

  it('takes what can be written as text', () => {
    expect(textOf('{{upper x}} {{upper y}} {{upper z}}', { x: 1, y: true, z: ['a', 'b'] })).toBe(
      '1 TRUE A, B',
    );
    expect(rendered('{{upper x}}', { x: {} })).toEqual(
      unusable('the value of x is an object, not a text, number, date or list'),
    );
  });

  it.each([
    'upper x',
    'lower x',
    'capitalize x',
    'trim x',
    'truncate x 9',
    'replace x "a" "b"',
    'urlEncode x',
  ])('{{%s}} of a missing value is missing', (tag) => {
    expect(rendered(`{{${tag}}}`, { x: null })).toEqual(missing('x'));
    expect(textOf(`{{${tag.replace('x', '(default x "friend")')}}}`)).toMatch(/friend/i);
    expect(textOf(`[{{${tag.replace('x', '(default x "")')}}}]`)).toBe('[]');
  });
});

describe('laws of truncate', () => {
  const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  const clusters = (text: string): string[] => Array.from(segmenter.segment(text), ({ segment }) => segment);
  const piece = fc.constantFrom(
    'a',
    'é',
    'e\u0301',
    FAMILY,
    '🇯🇵',
    '👍🏽',
    'นี่',
    '飛',
    '\r\n',
    '\u200D',
    '🇹',
    '\u0301',
  );
  const anything = fc.oneof(
    fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join('')),
    // Longer than what is given to the segmenter at a time.
    fc
      .tuple(piece, piece, fc.integer({ min: 50, max: 300 }))
      .map(([a, b, times]) => a + (b + a).repeat(times)),
  );

  it('never splits a cluster, and gives as many as it may', () => {
    fc.assert(
      fc.property(anything, fc.integer({ min: 1, max: 700 }), (x, limit) => {
        fc.pre(x !== '');
        const all = clusters(x);
        const expected = all.length <= limit ? x : all.slice(0, limit).join('');
        expect(textOf(`{{truncate x ${limit} ""}}`, { x })).toBe(expected);
      }),
      { numRuns: 300 },
    );
  });

  it('size counts the clusters', () => {
    fc.assert(
      fc.property(anything, (x) => {
        fc.pre(x !== '');
        expect(textOf('{{size x}}', { x })).toBe(String(clusters(x).length));
      }),
    );
  });
});

describe('lists', () => {
  it.each([
    ['{{join x " / "}}', ['a', null, 1], 'a / 1'],
    ['{{join x ""}}', ['a', 'b'], 'ab'],
    ['{{join x ", "}}', 'a', 'a'],
    ['{{size x}}', ['a', '', 'b'], '2'],
    ['{{size x}}', '飛脚', '2'],
    ['{{size x}}', 1234, '4'],
  ])('%s of %j', (source, x, expected) => {
    expect(textOf(source, { x })).toBe(expected);
  });

  it('an empty list is missing, also for its size', () => {
    expect(rendered('{{join x ", "}}{{size y}}', { x: [], y: [null] })).toEqual(missing('x', 'y'));
    expect(textOf('{{default (size x) 0}}', { x: [] })).toBe('0');
    expect(rendered('{{join x ", "}}', { x: [{}] })).toMatchObject({ reason: 'personalization_error' });
  });
});
