import { describe, expect, it } from '@jest/globals';
import { moveEmojis } from './move-emojis.js';

const at = (...indices: number[]) => indices.map((index) => ({ index, productId: 'p', emojiId: 'e' }));

describe('moveEmojis', () => {
  it.each([
    ['a $ b $', 'aaa $ b $', at(2, 6), at(4, 8)],
    ['a $ b $', 'a $ $', at(2, 6), at(2, 4)],
    ['a $ b $', 'a  b $', at(2, 6), at(5)],
    ['a $', 'a ', at(2), undefined],
  ])('of %j to %j', (before, after, emojis, moved) => {
    expect(moveEmojis(emojis, before, after)).toEqual(moved);
  });
});
