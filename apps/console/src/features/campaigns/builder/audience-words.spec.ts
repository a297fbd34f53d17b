import { expect, it } from '@jest/globals';
import { audienceWordsOf } from './audience-words.js';

it.each([
  [{ filter: {} }, 'everyone'],
  [{}, 'everyone'],
  [{ filter: {}, limit: null }, 'everyone'],
  [{ filter: {}, limit: 100 }, 'narrowed'],
  [{ filter: {}, exclude: { combinator: 'and', rules: [] } }, 'narrowed'],
  [{ filter: { combinator: 'and', rules: [] }, limit: 100 }, 'conditions'],
  [{ audienceId: 'a1' }, 'saved'],
] as const)('says of %j: %s', (audience, words) => {
  expect(audienceWordsOf(audience as never)).toBe(words);
});
