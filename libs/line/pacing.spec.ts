import { describe, expect, it } from '@jest/globals';
import {
  backlogMs,
  factorAt,
  newBucket,
  onClock,
  type Pace,
  paceBelow,
  slowedDown,
  takeTokens,
  type TokenBucket,
} from './pacing.js';

const T0 = 1_000_000;
/** 100 tokens a second, 5 at once. */
const PACE: Pace = { perSecond: 100, burst: 5, aheadMs: 500 };

const full = (): TokenBucket => newBucket(T0 - 1_000);

describe('paceBelow', () => {
  it.each([
    [2_000, { perSecond: 1_990, burst: 99, aheadMs: 500 }],
    [200, { perSecond: 199, burst: 9, aheadMs: 500 }],
    [1, { perSecond: 0.995, burst: 2, aheadMs: 500 }],
  ])('given %i a second, stays a little below', (limit, pace) => {
    expect(paceBelow(limit)).toEqual(pace);
  });
});

describe('takeTokens', () => {
  it('given a new bucket, lets the first token wait its time: nobody knows what was sent before', () => {
    expect(takeTokens(newBucket(T0), T0, 1, PACE)).toEqual({
      bucket: { at: T0, emptyAt: T0 + 10, factor: 1, slowedAt: T0 },
      tokens: 1,
      waitMs: 10,
    });
  });

  it('given a full bucket, grants the burst at once, and what follows at the pace', () => {
    const first = takeTokens(full(), T0, 5, PACE);
    const second = takeTokens(first.bucket, T0, 2, PACE);
    expect([first, second]).toMatchObject([
      { tokens: 5, waitMs: 0 },
      { tokens: 2, waitMs: 20 },
    ]);
  });

  it('grants no more at a time than the burst, so that a large ask does not starve a small one', () => {
    const large = takeTokens(newBucket(T0), T0, 500, PACE);
    const small = takeTokens(large.bucket, T0, 1, PACE);
    expect([large, small]).toMatchObject([
      { tokens: 5, waitMs: 50 },
      { tokens: 1, waitMs: 60 },
    ]);
  });

  it('given much is promised already, grants what still fits, and then single tokens', () => {
    const promised = { ...newBucket(T0), emptyAt: T0 + 475 };
    const fitting = takeTokens(promised, T0, 5, PACE);
    const beyond = takeTokens(fitting.bucket, T0, 5, PACE);
    expect([fitting, beyond]).toMatchObject([
      { tokens: 2, waitMs: 495 },
      { tokens: 1, waitMs: 505 },
    ]);
  });
});

describe('slowedDown', () => {
  it('halves the pace and grants nothing for a quarter of a second', () => {
    const slowed = slowedDown(full(), T0);
    expect(slowed).toEqual({ at: T0, emptyAt: T0 + 250, factor: 0.5, slowedAt: T0 });
    expect(takeTokens(slowed, T0, 5, PACE)).toMatchObject({ tokens: 2, waitMs: 290 });
  });

  it('takes refusals within half a second for one', () => {
    const slowed = slowedDown(slowedDown(full(), T0), T0 + 499);
    expect(slowed).toMatchObject({ factor: 0.5, slowedAt: T0 });
    expect(slowedDown(slowed, T0 + 500).factor).toBeCloseTo((0.5 + 0.5 / 30) / 2);
  });

  it('given refusals without end, goes on at a 60th', () => {
    let bucket = full();
    for (let n = 0; n < 100; n++) bucket = slowedDown(bucket, T0 + n * 500);
    expect(bucket.factor).toBeCloseTo(1 / 60);
  });

  it('given none for 15 seconds after one, is whole again', () => {
    const slowed = slowedDown(full(), T0);
    expect([0, 7_500, 15_000, 60_000].map((ms) => factorAt(slowed, T0 + ms))).toEqual([0.5, 0.75, 1, 1]);
  });

  it('leaves what is promised later than the pause where it is', () => {
    expect(slowedDown({ ...newBucket(T0), emptyAt: T0 + 400 }, T0).emptyAt).toBe(T0 + 400);
  });
});

describe('a clock that goes back', () => {
  const HOUR = 3_600_000;
  const slowed = { at: T0, emptyAt: T0 + 40, factor: 0.5, slowedAt: T0 - 3_000 };

  it('takes all times with it', () => {
    expect(takeTokens(slowed, T0 - HOUR, 1, PACE).waitMs).toBeCloseTo(takeTokens(slowed, T0, 1, PACE).waitMs);
    expect(factorAt(slowed, T0 - HOUR)).toBe(factorAt(slowed, T0));
    expect(backlogMs(slowed, T0 - HOUR)).toBe(40);
  });

  it('is the same bucket by that clock', () => {
    expect(onClock(slowed, T0 - HOUR)).toEqual({
      at: T0 - HOUR,
      emptyAt: T0 - HOUR + 40,
      factor: 0.5,
      slowedAt: T0 - HOUR - 3_000,
    });
  });
});
