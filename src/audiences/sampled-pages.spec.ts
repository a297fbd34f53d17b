import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { shareOf, totalOf } from './sampled-pages.js';

describe('a total from some pages', () => {
  it('is exact when all pages were seen', () => {
    expect(totalOf({ seen: 40, all: 40, mean: 2.5, deviation: 3 })).toEqual({ value: 100, margin: 0 });
  });

  it('is exact when all pages are alike', () => {
    expect(totalOf({ seen: 4, all: 400, mean: 25, deviation: 0 })).toEqual({ value: 10_000, margin: 0 });
  });

  it('has a smaller margin with more pages', () => {
    const of = (seen: number): number => totalOf({ seen, all: 1_000, mean: 10, deviation: 3 }).margin;
    expect([of(10), of(100), of(500)]).toEqual([1851, 558, 186]);
  });

  it('is nothing when nothing was seen', () => {
    expect(totalOf({ seen: 0, all: 9, mean: 0, deviation: 0 })).toEqual({ value: 0, margin: 0 });
  });

  it('has the truth within its margin, nearly always', () => {
    const pages = Array.from({ length: 2_000 }, (_, page) => (page % 7) + (page % 3 === 0 ? 9 : 0));
    const truth = pages.reduce((sum, page) => sum + page, 0);
    const chosen = fc.sample(fc.array(fc.nat(pages.length - 1), { minLength: 200, maxLength: 200 }), {
      numRuns: 200,
      seed: 5,
    });
    const within = chosen.filter((places) => {
      const seen = places.map((place) => pages[place] ?? 0);
      const mean = seen.reduce((sum, page) => sum + page, 0) / seen.length;
      const square = seen.reduce((sum, page) => sum + (page - mean) ** 2, 0) / (seen.length - 1);
      const { value, margin } = totalOf({ seen: 200, all: 2_000, mean, deviation: Math.sqrt(square) });
      return Math.abs(value - truth) <= margin;
    });
    expect(within.length).toBeGreaterThan(175);
  });
});

describe('a share of what was counted', () => {
  it('is all of it within the limit', () => {
    expect(shareOf({ count: 10, friends: 4, margin: null }, 10)).toEqual({
      count: 10,
      friends: 4,
      margin: null,
    });
  });

  it('shrinks with the limit, which is exact itself', () => {
    expect(shareOf({ count: 1_000, friends: 400, margin: 20 }, 100)).toEqual({
      count: 100,
      friends: 40,
      margin: 12,
    });
  });
});
