import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { editBetween } from './edit-between.js';

describe('editBetween', () => {
  it('keeps what both ends have in common', () => {
    expect(editBetween('Hi Aya and Bo', 'Hi Aki and Bo')).toEqual({ from: 4, to: 6, insert: 'ki' });
  });

  it('makes the one the other', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        const { from, to, insert } = editBetween(before, after);
        expect(before.slice(0, from) + insert + before.slice(to)).toBe(after);
      }),
    );
  });
});
