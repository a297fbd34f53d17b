import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ExpiringCache } from './expiring-cache.js';

describe('an expiring cache', () => {
  it('forgets a value when its time is over', () => {
    const cache = new ExpiringCache<number>(10, 100);
    cache.set('a', 1, 0);
    expect([cache.get('a', 99), cache.get('a', 100), cache.get('a', 0)]).toEqual([1, undefined, undefined]);
  });

  it('given it is full, forgets the oldest; a value set anew is young', () => {
    const cache = new ExpiringCache<number>(2, 100);
    for (const key of ['a', 'b', 'a', 'c']) cache.set(key, key.charCodeAt(0), 0);
    expect(['a', 'b', 'c'].map((key) => cache.get(key, 1))).toEqual([97, undefined, 99]);
  });

  it('holds no more than it may, and nothing but what was set last', () => {
    const steps = fc.array(fc.record({ key: fc.constantFrom('a', 'b', 'c', 'd'), value: fc.nat() }));
    fc.assert(
      fc.property(steps, fc.integer({ min: 1, max: 4 }), (given, size) => {
        const cache = new ExpiringCache<number>(size, 100);
        const last = new Map<string, number>();
        for (const { key, value } of given) {
          cache.set(key, value, 0);
          last.set(key, value);
        }
        const held = ['a', 'b', 'c', 'd'].filter((key) => cache.get(key, 1) !== undefined);
        expect(held.length).toBe(Math.min(size, last.size));
        for (const key of held) expect(cache.get(key, 1)).toBe(last.get(key));
      }),
    );
  });
});
