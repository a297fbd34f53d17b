import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isUuid, newId, newIds } from './ids.js';

describe('new ids', () => {
  it('are as many as were asked for, each greater than the one before', () => {
    fc.assert(
      fc.property(fc.nat(500), (count) => {
        const ids = newIds(count);
        expect(ids).toHaveLength(count);
        expect(ids.every((id) => isUuid(id) && id[14] === '7')).toBe(true);
        expect(ids).toEqual([...new Set(ids)].toSorted());
      }),
    );
  });

  it('are those of now', () => {
    const before = newId().slice(0, 13);
    const [id = ''] = newIds(1);
    expect(id.slice(0, 13) >= before).toBe(true);
    expect(id.slice(0, 13) <= newId().slice(0, 13)).toBe(true);
  });
});
