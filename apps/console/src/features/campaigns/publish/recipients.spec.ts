import { expect, it } from '@jest/globals';
import { recipientsOf } from './recipients.js';

const audience = { filter: {} };

it('takes off the control group, then honours the limit', () => {
  const all = { withLineId: 1_000 };
  expect(recipientsOf(all, { audience, controlGroupPercent: 0 })).toBe(1_000);
  expect(recipientsOf(all, { audience, controlGroupPercent: 99.9 })).toBe(1);
  expect(recipientsOf(all, { audience: { ...audience, limit: 300 }, controlGroupPercent: 10 })).toBe(300);
  expect(recipientsOf(all, { audience: { ...audience, limit: null }, controlGroupPercent: 100 })).toBe(0);
});
