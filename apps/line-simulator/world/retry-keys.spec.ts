import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { RETRY_KEY_LIFE_MS, RetryKeys } from './retry-keys.js';

const KEY = '5ac44e02-e6be-49a8-bd3f-4e3fb0bd3b9e';

describe('RetryKeys', () => {
  it('finds a key as it was left, in either case of letters', () => {
    const keys = new RetryKeys();
    keys.see(KEY, 0).acceptance = { requestId: 'first', sent: null };
    expect(keys.see(KEY.toUpperCase(), 1).acceptance).toEqual({ requestId: 'first', sent: null });
  });

  it('counts 24 hours from the first sight, not from the acceptance', () => {
    const keys = new RetryKeys();
    keys.see(KEY, 0);
    keys.see(KEY, RETRY_KEY_LIFE_MS - 1).acceptance = { requestId: 'late', sent: null };
    expect(keys.see(KEY, RETRY_KEY_LIFE_MS)).toEqual({
      firstSeenMs: RETRY_KEY_LIFE_MS,
      bodyHash: null,
      acceptance: null,
    });
  });

  it('remembers a key exactly while it is younger than 24 hours, and never more keys than that', () => {
    const steps = fc.array(fc.record({ key: fc.nat(5), passMs: fc.nat(RETRY_KEY_LIFE_MS) }), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(steps, (sightings) => {
        const keys = new RetryKeys();
        const firstSeen = new Map<number, number>();
        let nowMs = 0;
        for (const { key, passMs } of sightings) {
          nowMs += passMs;
          for (const [known, seenMs] of firstSeen)
            if (nowMs - seenMs >= RETRY_KEY_LIFE_MS) firstSeen.delete(known);
          if (!firstSeen.has(key)) firstSeen.set(key, nowMs);
          expect(keys.see(`key-${key}`, nowMs).firstSeenMs).toBe(firstSeen.get(key));
          expect(keys.size).toBe(firstSeen.size);
        }
      }),
    );
  });
});
