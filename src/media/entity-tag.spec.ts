import { expect, it } from '@jest/globals';
import { isSameEntity } from './entity-tag.js';

it.each<[string | undefined, boolean]>([
  [undefined, false],
  ['', false],
  ['"a"', true],
  ['W/"a"', true],
  ['"b", "a"', true],
  ['*', true],
  ['a', false],
  ['"b"', false],
])('given If-None-Match %j, the entity "a" is the same: %j', (header, same) => {
  expect(isSameEntity(header, '"a"')).toBe(same);
});
