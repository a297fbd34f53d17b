import { describe, expect, it } from '@jest/globals';
import { answerToOne, inObject, schema } from './spec-answers.js';
import { findPlaceholders } from './text-v2-placeholders.js';

const emoji = { type: 'emoji', productId: '5ac1bfd5040ab15980c9b435', emojiId: '001' };
const mention = { type: 'mention', mentionee: { type: 'user', userId: `U${'a'.repeat(32)}` } };
const answerTo = (text: unknown, substitution?: unknown): unknown =>
  answerToOne({ type: 'textV2', text, substitution });

describe('placeholders', () => {
  it.each([
    ['no braces', []],
    ['{a} and {b} and {a}', ['a', 'b', 'a']],
    ['{{literal}} {a}', ['a']],
    ['{{{a}}}', ['a']],
    ['{a}}}', ['a']],
    ['{}', ['']],
    ['{a{b}', ['a{b']],
    ['{open', [null]],
    ['{a} close}', ['a', null]],
    ['}', [null]],
  ])('of %j are %j', (text, keys) => {
    expect(findPlaceholders(text).map((found) => (found.kind === 'key' ? found.key : null))).toEqual(keys);
  });
});

describe('a text v2', () => {
  it('takes emojis and mentions where the keys stand', () => {
    expect(
      answerTo('{{hi}} {e} {m} {all}', {
        e: emoji,
        m: mention,
        all: { type: 'mention', mentionee: { type: 'all' } },
      }),
    ).toBeNull();
    expect(answerTo('plain')).toBeNull();
    expect(answerTo('{a}'.repeat(20) + '{b}'.repeat(20), { a: emoji, b: mention })).toBeNull();
    expect(answerTo('{__proto__}', JSON.parse(`{"__proto__":${JSON.stringify(emoji)}}`))).toBeNull();
  });

  it.each<[unknown, unknown, unknown]>([
    ['', undefined, schema(['messages[0].text', 'May not be empty'])],
    ['x'.repeat(5_001), undefined, schema(['messages[0].text', 'Length must be between 0 and 5000'])],
    [
      '{!x}',
      { '!x': emoji },
      inObject(
        ['text', "The key '!x' enclosed in '{}' does not match the pattern '^[a-zA-Z0-9_]{1,20}$'."],
        [
          'substitution["!x"]',
          "The key '!x' enclosed in '{}' does not match the pattern '^[a-zA-Z0-9_]{1,20}$'.",
        ],
      ),
    ],
    ['{constructor}', {}, inObject(['text', "The key 'constructor' is not found in the substitution."])],
    ['{a', { a: emoji }, inObject(['text', "The braces '{' and '}' must be paired."])],
    ['a', { a: { type: 'sticker' } }, inObject(['substitution["a"].type', 'invalid property'])],
    [
      'a',
      { a: { type: 'emoji', emojiId: '1' } },
      inObject(['substitution["a"].productId', 'must be specified']),
    ],
    ['a', { a: { type: 'mention' } }, inObject(['substitution["a"].mentionee', 'must be specified'])],
    [
      'a',
      { a: { type: 'mention', mentionee: { type: 'user', userId: 'Uabc' } } },
      inObject(['substitution["a"].mentionee.userId', 'invalid property']),
    ],
    ['{a}'.repeat(21), { a: emoji }, inObject(['text', 'must not be more than 20 items'])],
    ['{a}'.repeat(21), { a: mention }, inObject(['text', 'must not be more than 20 items'])],
    [
      'a',
      Object.fromEntries(Array.from({ length: 101 }, (_, n) => [`k${n}`, {}])),
      inObject(['substitution', 'must not be more than 100 items']),
    ],
  ])('refuses %j with %j', (text, substitution, answer) => {
    expect(answerTo(text, substitution)).toEqual(answer);
  });
});
