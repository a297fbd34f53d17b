import { describe, expect, it } from '@jest/globals';
import { errorPaths, issuesOf } from './testing/issues.js';

const emoji = { type: 'emoji', productId: 'p', emojiId: '1' };
const mention = { type: 'mention', mentionee: { type: 'all' } };
const v2 = (text: unknown, substitution?: unknown) => [
  { type: 'textV2', text, ...(substitution === undefined ? {} : { substitution }) },
];

describe('a text of version 2', () => {
  it.each([
    ['plain', undefined],
    ['{{literal}} {{', undefined],
    ['{{{a}}}', { a: emoji }],
    ['{a}{a}', { a: emoji }],
  ])('may be %j', (text, substitution) => {
    expect(issuesOf(v2(text, substitution))).toEqual([]);
  });

  it.each([
    ['{', 'holds a { without its partner'],
    ['a}', 'holds a } without its partner'],
    ['{a', 'holds a { without its partner'],
    ['{a{b}', 'holds a { without its partner'],
    ['{}', 'holds {}: between braces stand 1 to 20 of 0-9, a-z, A-Z and _'],
    ['{a b}', 'holds {a b}: between braces'],
    [`{${'k'.repeat(21)}}`, 'holds {kkkkkkkkkkkkkkkkkkkkk}: between braces'],
    ['{b}', 'holds {b}, which substitution does not explain'],
    ['{toString}', 'holds {toString}, which substitution does not explain'],
  ])('must not be %j', (text, start) => {
    expect(issuesOf(v2(text))).toEqual([expect.stringContaining(`error messages[0].text ${start}`)]);
  });

  it('is only warned of in a template', () => {
    expect(issuesOf(v2('{b}'), 'template')).toEqual([
      'warning messages[0].text holds {b}, which substitution does not explain',
    ]);
    expect(issuesOf(v2('{{name}} {'), 'template')).toEqual([]);
  });

  it('has 1 to 5,000 code units', () => {
    expect(errorPaths(v2('a'.repeat(5_000)))).toEqual([]);
    expect(errorPaths(v2('a'.repeat(5_001)), 'template')).toEqual(['messages[0].text']);
    expect(errorPaths(v2(''))).toEqual(['messages[0].text']);
  });
});

describe('substitution', () => {
  it.each([
    ['a list', [], 'messages[0].substitution'],
    ['an odd key', { 'a-b': emoji }, 'messages[0].substitution["a-b"]'],
    ['an unknown kind', { a: { type: 'sticker' } }, 'messages[0].substitution.a.type'],
    ['an emoji without id', { a: { type: 'emoji', productId: 'p' } }, 'messages[0].substitution.a.emojiId'],
    ['a mention of nobody', { a: { type: 'mention' } }, 'messages[0].substitution.a.mentionee'],
    [
      'a mention of a group',
      { a: { type: 'mention', mentionee: { type: 'user', userId: `C${'0'.repeat(32)}` } } },
      'messages[0].substitution.a.mentionee.userId',
    ],
  ])('must not be %s', (_what, substitution, path) => {
    expect(errorPaths(v2('hello', substitution))).toEqual([path]);
  });

  it('is warned of when the text does not use it', () => {
    expect(issuesOf(v2('hello', { a: emoji }))).toEqual([
      'warning messages[0].substitution explains "a", which the text does not hold between braces',
    ]);
  });

  it('has at most 100 entries', () => {
    const entries = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, i) => [`k${i}`, emoji]));
    expect(errorPaths(v2('a', entries(100)))).toEqual([]);
    expect(errorPaths(v2('a', entries(101)))).toEqual(['messages[0].substitution']);
  });

  it.each([
    ['emojis', emoji, 'shows 21 emojis; LINE allows at most 20'],
    ['mentions', mention, 'holds 21 mentions; LINE allows at most 20'],
  ])('shows at most 20 %s', (_what, entry, message) => {
    expect(issuesOf(v2('{a}'.repeat(20), { a: entry }))).toEqual([]);
    expect(issuesOf(v2('{a}'.repeat(21), { a: entry }))).toEqual([`error messages[0].text ${message}`]);
  });
});

describe('emojis of a text of version 2', () => {
  it('are warned of when the text is nearly full', () => {
    expect(issuesOf(v2(`{a}${'b'.repeat(4_968)}`, { a: emoji }))).toEqual([
      'warning messages[0].text is 4971 characters long, and LINE counts more than one for each emoji: it may pass 5000',
    ]);
  });
});

describe('a mention', () => {
  it.each([
    [undefined, []],
    ['groups' as const, []],
    [
      'users' as const,
      [
        'error messages[0].substitution.a is a mention, and LINE takes those in messages to groups and rooms only',
      ],
    ],
    [
      'any' as const,
      [
        'warning messages[0].substitution.a is a mention: LINE refuses the message where it goes to a person instead of a group',
      ],
    ],
  ])('to %s', (recipients, issues) => {
    expect(issuesOf(v2('{a}', { a: mention }), 'rendered', { recipients })).toEqual(issues);
  });
});
