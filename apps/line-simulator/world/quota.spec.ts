import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { quotaMonth } from './clock.js';
import { Quota } from './quota.js';

const NOW = Date.parse('2026-09-10T00:00:00Z');

describe('Quota', () => {
  it('never counts more than the limit and takes requests whole or not at all', () => {
    fc.assert(
      fc.property(fc.nat(1_000), fc.array(fc.nat(400), { maxLength: 30 }), (value, requests) => {
        const quota = new Quota({ type: 'limited', value });
        const accepted = requests.filter((billable) => quota.take(billable, NOW));
        const used = accepted.reduce((sum, billable) => sum + billable, 0);
        expect(quota.usage(NOW)).toBe(used);
        expect(used).toBeLessThanOrEqual(value);
      }),
    );
  });

  it('lets requests that cost nothing pass when nothing is left', () => {
    const quota = new Quota({ type: 'limited', value: 1 });
    expect([quota.take(1, NOW), quota.take(1, NOW), quota.take(0, NOW)]).toEqual([true, false, true]);
  });

  it('counts without refusing when there is no limit', () => {
    const quota = new Quota({ type: 'none' });
    expect(quota.take(5_000_000, NOW)).toBe(true);
    expect(quota.usage(NOW)).toBe(5_000_000);
  });

  it('holds a reservation back until it ends', () => {
    const quota = new Quota({ type: 'limited', value: 10 });
    quota.reserve(8, NOW + 60_000);
    expect([quota.take(3, NOW), quota.take(2, NOW), quota.take(3, NOW + 60_000)]).toEqual([
      false,
      true,
      true,
    ]);
  });

  it('starts anew with the month at LINE, nine hours before it does in UTC', () => {
    const quota = new Quota({ type: 'limited', value: 5 });
    quota.take(5, Date.parse('2026-09-30T14:59:59.999Z'));
    expect(quota.usage(Date.parse('2026-09-30T14:59:59.999Z'))).toBe(5);
    expect(quota.usage(Date.parse('2026-09-30T15:00:00Z'))).toBe(0);
  });
});

describe('quotaMonth', () => {
  it('is the month of the wall clock in Tokyo', () => {
    expect(quotaMonth(Date.parse('2026-12-31T14:59:59Z'))).toBe('2026-12');
    expect(quotaMonth(Date.parse('2026-12-31T15:00:00Z'))).toBe('2027-01');
  });
});
