import { describe, expect, it } from '@jest/globals';
import { isFiltered, readGroupSearch } from './group-search.js';

describe('readGroupSearch', () => {
  it('takes what it knows, and nothing else', () => {
    expect(readGroupSearch({ q: ' club ', kind: 'room', state: 'left', page: 3 })).toEqual({
      q: 'club',
      kind: 'room',
      state: 'left',
    });
    expect(readGroupSearch({ q: ' ', kind: 'user', state: 7 })).toEqual({});
  });

  it('tells a filtered list from all', () => {
    expect([isFiltered({}), isFiltered({ q: 'a' }), isFiltered({ state: 'left' })]).toEqual([
      false,
      true,
      true,
    ]);
  });
});
