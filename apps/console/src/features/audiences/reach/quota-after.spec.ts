import { describe, expect, it } from '@jest/globals';
import { quotaAfter } from './quota-after.js';

describe('the quota after sending', () => {
  it('is what is left of the month', () => {
    expect(quotaAfter({ type: 'limited', limit: 5_000, used: 1_200 }, 800)).toEqual({
      kind: 'left',
      left: 3_000,
    });
    expect(quotaAfter({ type: 'limited', limit: 5_000, used: 4_200 }, 800)).toEqual({
      kind: 'left',
      left: 0,
    });
  });

  it('says how much is missing', () => {
    expect(quotaAfter({ type: 'limited', limit: 200, used: 150 }, 51)).toEqual({ kind: 'short', by: 1 });
  });

  it('has no end without a limit', () => {
    expect(quotaAfter({ type: 'none', limit: null, used: 9 }, 1_000_000)).toEqual({ kind: 'unlimited' });
  });
});
