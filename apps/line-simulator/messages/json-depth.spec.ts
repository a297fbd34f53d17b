import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isNestedBeyond } from './json-depth.js';

const depthOf = (value: unknown): number =>
  typeof value === 'object' && value !== null ? 1 + Math.max(0, ...Object.values(value).map(depthOf)) : 0;

describe('isNestedBeyond', () => {
  it('is true exactly below the depth of a value', () => {
    fc.assert(
      fc.property(fc.object({ maxDepth: 5 }), fc.integer({ min: 1, max: 7 }), (value, most) => {
        const json = JSON.parse(JSON.stringify(value)) as object;
        expect(isNestedBeyond(json, most)).toBe(depthOf(json) > most);
      }),
    );
  });
});
