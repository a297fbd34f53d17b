import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { perSecondOf, type Sample, secondsLeftOf, shareDone, tenthReached, withSample } from './pace.js';

const collect = (samples: Sample[]): readonly Sample[] =>
  samples.reduce<readonly Sample[]>((all, sample) => withSample(all, sample), []);

describe('the speed', () => {
  it('is that of the last half minute', () => {
    const samples = collect([
      { atMs: 0, done: 0 },
      { atMs: 40_000, done: 1_000 },
      { atMs: 50_000, done: 2_000 },
      { atMs: 60_000, done: 4_000 },
    ]);
    expect(perSecondOf(samples)).toBe(150);
  });

  it('is not known from one moment, or from two that are close', () => {
    expect(perSecondOf([])).toBeNull();
    expect(perSecondOf([{ atMs: 0, done: 5 }])).toBeNull();
    expect(
      perSecondOf(
        collect([
          { atMs: 0, done: 0 },
          { atMs: 1_000, done: 500 },
        ]),
      ),
    ).toBeNull();
  });

  it('begins anew with another run, and ignores what comes late', () => {
    const samples = collect([
      { atMs: 0, done: 900 },
      { atMs: 1_000, done: 10 },
      { atMs: 500, done: 950 },
    ]);
    expect(samples).toEqual([{ atMs: 1_000, done: 10 }]);
  });

  it('is never negative', () => {
    const sample = fc.record({ atMs: fc.nat(100_000), done: fc.nat(10_000) });
    fc.assert(
      fc.property(fc.array(sample), (samples) => {
        expect(perSecondOf(collect(samples)) ?? 0).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

it('says how long is left, or that nobody can', () => {
  expect(secondsLeftOf(1_000, 300)).toBe(4);
  expect(secondsLeftOf(0, 0)).toBe(0);
  expect(secondsLeftOf(10, 0)).toBeNull();
});

describe('shareDone', () => {
  const counts = { qualified: 50, removed: 10, failed: 5, sent: 25 };

  it('is of all that will be planned while that is under way', () => {
    expect(shareDone({ ...counts, phase: 'planning', audience: { total: 200 } })).toBe(0.2);
    expect(shareDone({ ...counts, phase: 'planning', audience: { total: 40 } })).toBe(0.8);
    expect(shareDone({ ...counts, phase: 'planning', audience: { total: null } })).toBeNull();
  });

  it('is of all that were planned afterwards', () => {
    expect(shareDone({ ...counts, phase: 'sending', audience: { total: 200 } })).toBe(0.8);
    expect(
      shareDone({ phase: 'ended', audience: { total: 0 }, qualified: 0, removed: 0, failed: 0, sent: 0 }),
    ).toBe(1);
  });
});

it('tells each tenth once', () => {
  expect(tenthReached(0.09, 0.1)).toBe(0.1);
  expect(tenthReached(0.1, 0.19)).toBeNull();
  expect(tenthReached(0.19, 0.45)).toBe(0.4);
  expect(tenthReached(0.95, 1)).toBe(1);
});
