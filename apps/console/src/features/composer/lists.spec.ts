import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { duplicatedAt, movedAt, removedAt, replacedAt } from './lists.js';

const items = fc.array(fc.integer(), { minLength: 1 });

describe('a list that is edited', () => {
  it('replaces, removes and duplicates at one place', () => {
    expect(replacedAt(['a', 'b', 'c'], 1, 'x')).toEqual(['a', 'x', 'c']);
    expect(removedAt(['a', 'b', 'c'], 1)).toEqual(['a', 'c']);
    expect(duplicatedAt(['a', 'b', 'c'], 1)).toEqual(['a', 'b', 'b', 'c']);
  });

  it('moves an item past its neighbours, not out of the list', () => {
    expect(movedAt(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
    expect(movedAt(['a', 'b', 'c'], 2, -2)).toEqual(['c', 'a', 'b']);
    expect(movedAt(['a', 'b', 'c'], 0, -1)).toEqual(['a', 'b', 'c']);
    expect(movedAt(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'b', 'c']);
  });

  it('loses nothing by moving, and a move back undoes it', () => {
    fc.assert(
      fc.property(items, fc.nat(), fc.nat(), (list, from, to) => {
        const [start, end] = [from % list.length, to % list.length];
        const moved = movedAt(list, start, end - start);
        expect(moved[end]).toBe(list[start]);
        expect(movedAt(moved, end, start - end)).toEqual(list);
      }),
    );
  });
});
