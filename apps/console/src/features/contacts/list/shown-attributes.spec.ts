import { describe, expect, it } from '@jest/globals';
import { readShown } from './shown-attributes.js';

describe('readShown', () => {
  it.each([
    [null, []],
    ['["points","tier"]', ['points', 'tier']],
    ['["a","a","b","c","d"]', ['a', 'b', 'c']],
    ['[1,{"a":2},"b"]', ['b']],
    ['{"a":1}', []],
    ['not JSON', []],
  ])('reads %s as %j', (stored, names) => {
    expect(readShown(stored)).toEqual(names);
  });
});
