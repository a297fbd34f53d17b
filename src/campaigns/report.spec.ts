import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { REMOVAL_REASONS, type RemovedCounts } from '../deliveries/index.js';
import { failuresOf, funnelOf, ledgerReason, REMOVAL_NAMES, removalName } from './report.js';

const removedCounts: fc.Arbitrary<RemovedCounts> = fc.dictionary(
  fc.constantFrom(...REMOVAL_REASONS),
  fc.integer({ min: 1, max: 1_000 }),
);

/** What the ledger keeps of a run: counts whose sums agree. */
const runs = fc
  .record({ removedCounts, pending: fc.nat(1_000), failedCount: fc.nat(1_000), sentCount: fc.nat(1_000) })
  .map(({ removedCounts: removed, pending, failedCount, sentCount }) => {
    const attemptedCount = pending + failedCount + sentCount;
    const removedTotal = Object.values(removed).reduce((total, n) => total + n, 0);
    return {
      removedCounts: removed,
      retriedCounts: {},
      failedCount,
      sentCount,
      attemptedCount,
      qualifiedCount: removedTotal + attemptedCount,
    };
  });

describe('funnelOf', () => {
  it('adds up: qualified = removed + attempted, attempted = pending + failed + sent', () => {
    fc.assert(
      fc.property(fc.array(runs, { maxLength: 5 }), (some) => {
        const funnel = funnelOf(some);
        const removed = Object.values(funnel.removed).reduce((total, n) => total + n, 0);
        expect(funnel.qualified).toBe(removed + funnel.attempted);
        expect(funnel.attempted).toBe(funnel.pending + funnel.failed + funnel.sent);
        expect(funnel.pending).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('is for several runs the sum of what it is for each', () => {
    fc.assert(
      fc.property(runs, runs, (a, b) => {
        const [one, other, both] = [funnelOf([a]), funnelOf([b]), funnelOf([a, b])];
        for (const name of ['qualified', 'attempted', 'pending', 'failed', 'sent'] as const)
          expect(both[name]).toBe(one[name] + other[name]);
        for (const name of Object.values(REMOVAL_NAMES))
          expect(both.removed[name]).toBe(one.removed[name] + other.removed[name]);
      }),
    );
  });

  it('given a run that retries, counts everybody once: by what became of him in the end', () => {
    const first = {
      qualifiedCount: 100,
      removedCounts: { no_line_id: 5 },
      attemptedCount: 95,
      failedCount: 15,
      sentCount: 80,
      failureCounts: { personalization_missing: 10, unconfirmed: 5 },
      retriedCounts: { personalization_missing: 10 },
    };
    const second = {
      qualifiedCount: 10,
      removedCounts: { not_friend: 1 },
      attemptedCount: 9,
      failedCount: 2,
      sentCount: 7,
      failureCounts: { personalization_missing: 2 },
      retriedCounts: {},
    };
    expect(funnelOf([first, second])).toMatchObject({ qualified: 100, attempted: 94, failed: 7, sent: 87 });
    expect(failuresOf([first, second])).toEqual([
      { reason: 'unconfirmed', count: 5, retryable: false },
      { reason: 'personalization_missing', count: 2, retryable: true },
    ]);
    expect(funnelOf([first])).toMatchObject({ qualified: 100, attempted: 95, failed: 15, sent: 80 });
  });

  it('given no run, names every reason with nobody', () => {
    const funnel = funnelOf([]);
    expect(funnel).toMatchObject({ qualified: 0, attempted: 0, pending: 0, failed: 0, sent: 0 });
    expect(funnel.removed).toEqual(Object.fromEntries(Object.values(REMOVAL_NAMES).map((name) => [name, 0])));
  });
});

describe('the names of reasons', () => {
  it('lead from the ledger to the public name and back', () => {
    for (const reason of REMOVAL_REASONS) {
      const name = removalName(reason);
      expect(name).toBe(REMOVAL_NAMES[reason]);
      expect(ledgerReason(name ?? '')).toBe(reason);
      expect(ledgerReason(reason)).toBe(reason);
    }
  });

  it('leave other reasons as they are', () => {
    expect([ledgerReason('personalization_missing'), removalName('unconfirmed'), removalName(null)]).toEqual([
      'personalization_missing',
      'unconfirmed',
      null,
    ]);
  });
});
