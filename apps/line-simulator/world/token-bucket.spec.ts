import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { RateLimits } from './rate-limits.js';
import { TokenBucket } from './token-bucket.js';

describe('TokenBucket', () => {
  it('gives its capacity at once and then one token for each refill', () => {
    const bucket = new TokenBucket(60 / 3_600, 60, 0);
    expect(Array.from({ length: 61 }, () => bucket.take(0)).filter(Boolean)).toHaveLength(60);
    expect([bucket.take(59_000), bucket.take(60_000), bucket.take(60_000)]).toEqual([false, true, false]);
  });

  it('never gives more than its capacity and what refills in the time', () => {
    const waits = fc.array(fc.nat(2_000), { minLength: 1, maxLength: 100 });
    fc.assert(
      fc.property(
        waits,
        fc.integer({ min: 1, max: 50 }),
        fc.integer({ min: 1, max: 50 }),
        (gaps, perSecond, capacity) => {
          const bucket = new TokenBucket(perSecond, capacity, 0);
          let [nowMs, taken] = [0, 0];
          for (const gap of gaps) {
            nowMs += gap;
            if (bucket.take(nowMs)) taken += 1;
          }
          expect(taken).toBeLessThanOrEqual(capacity + (perSecond * nowMs) / 1_000);
        },
      ),
    );
  });

  it('refuses nobody who keeps to the rate', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 200 }), (perSecond, calls) => {
        const bucket = new TokenBucket(perSecond, 1, 0);
        const gapMs = Math.ceil(1_000 / perSecond);
        expect(Array.from({ length: calls }, (_, n) => bucket.take(n * gapMs)).every(Boolean)).toBe(true);
      }),
    );
  });
});

describe('RateLimits', () => {
  const limit = { requests: 10, seconds: 1 };
  const allowed = (limits: RateLimits, endpoint: string): number =>
    Array.from({ length: 20 }, () => limits.allow(endpoint, limit, 0)).filter(Boolean).length;

  it('allows everything until it is enabled', () => {
    expect(allowed(new RateLimits(), 'push')).toBe(20);
  });

  it('keeps one bucket for each endpoint, and smaller bursts when asked to', () => {
    const limits = new RateLimits();
    limits.set({ enabled: true, burst: 0.5 });
    expect([allowed(limits, 'push'), allowed(limits, 'multicast'), allowed(limits, 'push')]).toEqual([
      5, 5, 0,
    ]);
  });
});
