import { describe, expect, it } from '@jest/globals';
import { textParts, textV2Parts } from './text-parts.js';

const words = (text: string): object => ({ kind: 'words', text });
const link = (text: string): object => ({ kind: 'link', text });

describe('a text', () => {
  it('has its links apart, without the punctuation after them', () => {
    expect(
      textParts({ text: 'See https://example.com/a?b=1. (http://x.jp/(y)) あhttps://z.tw、line://nv/a!' }),
    ).toEqual([
      words('See '),
      link('https://example.com/a?b=1'),
      words('. ('),
      link('http://x.jp/(y)'),
      words(') あ'),
      link('https://z.tw'),
      words('、'),
      link('line://nv/a'),
      words('!'),
    ]);
  });

  it('has LINE’s emojis where a $ is named, in any order, and nowhere else', () => {
    const emojis = [
      { index: 4, productId: 'p', emojiId: '2' },
      { index: 0, productId: 'p', emojiId: '1' },
      { index: 1, productId: 'p', emojiId: '3' },
    ];
    expect(textParts({ text: '$ a $ $', emojis })).toEqual([
      { kind: 'emoji', name: 'p/1' },
      words(' a '),
      { kind: 'emoji', name: 'p/2' },
      words(' $'),
    ]);
  });
});

describe('a text v2', () => {
  it('puts what its substitution has in the place of a key, and reads doubled braces as one', () => {
    const substitution = {
      smile: { type: 'emoji', productId: 'p', emojiId: '1' },
      aya: { type: 'mention', mentionee: { type: 'user', userId: 'U1' } },
      all: { type: 'mention', mentionee: { type: 'all' } },
    };
    expect(textV2Parts({ text: '{aya} {{x}} {smile}{all}{constructor}', substitution })).toEqual([
      { kind: 'mention', userId: 'U1', key: 'aya' },
      words(' {x} '),
      { kind: 'emoji', name: 'p/1' },
      { kind: 'mention', userId: undefined, key: 'all' },
      words('{constructor}'),
    ]);
  });
});
