import { describe, expect, it } from '@jest/globals';
import { inMode, modeOf } from './audience-mode.js';

describe('whom a campaign goes to', () => {
  it('is everyone until something else is said', () => {
    expect([modeOf({}), modeOf({ filter: {} })]).toEqual(['everyone', 'everyone']);
  });

  it.each(['everyone', 'saved', 'conditions'] as const)('is %s after it was chosen', (mode) => {
    expect(modeOf(inMode({ filter: {} }, mode, {}))).toBe(mode);
  });

  it('goes back to the conditions there were, and leaves out the same contacts', () => {
    const exclude = { combinator: 'and', rules: [] };
    const filter = { combinator: 'or', rules: [{ field: 'vip', operator: '=', value: true }] };
    const everyone = inMode({ filter, exclude, limit: 10 }, 'everyone', {});
    expect(everyone).toEqual({ filter: {}, exclude, limit: 10 });
    expect(inMode(everyone, 'conditions', { filter })).toEqual({ filter, exclude, limit: 10 });
  });
});
