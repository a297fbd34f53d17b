import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  factorAt,
  newBucket,
  type Pace,
  paceBelow,
  slowedDown,
  takeTokens,
  type TokenBucket,
} from './pacing.js';

const START = 1_790_000_000_000;
/** Times are around 2^41, so a sum of hundreds of fractions is a little off. */
const ROUNDING_MS = 0.01;

interface Ask {
  /** since the ask before */
  afterMs: number;
  want: number;
  refused: boolean;
  /** how far the clock goes back before it */
  clockBackMs: number;
}

interface Granted {
  /** by a clock that never goes back */
  askedAt: number;
  usableAt: number;
  tokens: number;
  waitMs: number;
  factor: number;
  refusalsBefore: number;
}

const paces = fc
  .oneof(fc.integer({ min: 1, max: 100 }), fc.constantFrom(200, 2_000), fc.integer({ min: 1, max: 50_000 }))
  .map(paceBelow);

const often = <T>(usual: T, rare: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 9, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: rare });

function asks({ refusals, steps }: { refusals: boolean; steps: boolean }): fc.Arbitrary<Ask[]> {
  const ask = fc.record({
    afterMs: fc.oneof(
      fc.constant(0),
      fc.double({ min: 0, max: 60, noNaN: true }),
      fc.integer({ min: 0, max: 3_000 }),
    ),
    want: fc.oneof(fc.integer({ min: 1, max: 10 }), fc.integer({ min: 1, max: 2_000 })),
    refused: refusals ? often(false, fc.constant(true)) : fc.constant(false),
    clockBackMs: steps ? often(0, fc.integer({ min: 1, max: 7_200_000 })) : fc.constant(0),
  });
  return fc.array(ask, { minLength: 1, maxLength: 120 });
}

function play(pace: Pace, sequence: Ask[]): Granted[] {
  let bucket = newBucket(START);
  let askedAt = START;
  let behindMs = 0;
  let refusalsBefore = 0;
  return sequence.map(({ afterMs, want, refused, clockBackMs }) => {
    askedAt += afterMs;
    behindMs += clockBackMs;
    const now = askedAt - behindMs;
    if (refused) {
      bucket = slowedDown(bucket, now);
      refusalsBefore += 1;
    }
    const factor = factorAt(bucket, now);
    const grant = takeTokens(bucket, now, want, pace);
    bucket = grant.bucket;
    const { tokens, waitMs } = grant;
    return { askedAt, usableAt: askedAt + waitMs, tokens, waitMs, factor, refusalsBefore };
  });
}

/** Every window that begins and ends with a grant: no other window holds more. */
function expectInEveryWindow(
  granted: Granted[],
  mostIn: (seconds: number, first: Granted, last: Granted) => number,
): void {
  granted.forEach((first, from) => {
    let tokens = 0;
    for (const last of granted.slice(from)) {
      tokens += last.tokens;
      const seconds = (last.usableAt - first.usableAt + ROUNDING_MS) / 1000;
      expect(tokens).toBeLessThanOrEqual(mostIn(seconds, first, last));
    }
  });
}

/** Callers who ask again as soon as their tokens are usable, or a little later. */
function playGreedy(pace: Pace, callers: number, lateMs: number[], lastMs: number, bucket: TokenBucket) {
  const granted: { usableAt: number; tokens: number }[] = [];
  const nextAsk = Array.from({ length: callers }, () => START);
  for (let n = 0; ; n++) {
    const caller = nextAsk.indexOf(Math.min(...nextAsk));
    const now = nextAsk[caller] ?? START;
    if (now > START + lastMs) return granted;
    const grant = takeTokens(bucket, now, 500, pace);
    bucket = grant.bucket;
    granted.push({ usableAt: now + grant.waitMs, tokens: grant.tokens });
    nextAsk[caller] = now + grant.waitMs + (lateMs[n % lateMs.length] ?? 0);
  }
}

/** Tokens a second from the first to the last of them. */
function speedOf(granted: { usableAt: number; tokens: number }[]): number {
  const [first, ...rest] = granted;
  const seconds = ((rest.at(-1)?.usableAt ?? 0) - (first?.usableAt ?? 0)) / 1000;
  return rest.reduce((sum, { tokens }) => sum + tokens, 0) / seconds;
}

describe('laws of pacing', () => {
  it('lets no more become usable in any window than the pace and one burst, also when clocks go back', () => {
    fc.assert(
      fc.property(paces, asks({ refusals: true, steps: true }), (pace, sequence) => {
        expectInEveryWindow(play(pace, sequence), (seconds) => pace.perSecond * seconds + pace.burst);
      }),
    );
  });

  it('after a refusal grants at most the reduced pace, until it has recovered', () => {
    fc.assert(
      fc.property(paces, asks({ refusals: true, steps: false }), (pace, sequence) => {
        expectInEveryWindow(play(pace, sequence), (seconds, first, last) =>
          first.refusalsBefore === last.refusalsBefore
            ? pace.perSecond * last.factor * seconds + pace.burst
            : pace.perSecond * seconds + pace.burst,
        );
      }),
    );
  });

  it('grants one or more and never more than wanted, and never asks for less than no wait', () => {
    fc.assert(
      fc.property(paces, asks({ refusals: true, steps: true }), (pace, sequence) => {
        play(pace, sequence).forEach(({ tokens, waitMs }, n) => {
          expect(tokens).toBeGreaterThanOrEqual(1);
          expect(tokens).toBeLessThanOrEqual(sequence[n]?.want ?? 0);
          expect(Number.isInteger(tokens)).toBe(true);
          expect(waitMs).toBeGreaterThanOrEqual(0);
        });
      }),
    );
  });

  it('never lets two grants overlap: each has its own time, in the order of asking', () => {
    fc.assert(
      fc.property(paces, asks({ refusals: true, steps: false }), (pace, sequence) => {
        const granted = play(pace, sequence);
        granted.slice(1).forEach((grant, n) => {
          const before = granted[n]?.usableAt ?? 0;
          expect(grant.usableAt).toBeGreaterThanOrEqual(before);
          // One that waits is behind the one before it by the time of all its tokens.
          if (grant.waitMs > 0 && before > grant.askedAt)
            expect(grant.usableAt - before).toBeGreaterThanOrEqual(
              (grant.tokens * 1000) / (pace.perSecond * grant.factor) - ROUNDING_MS,
            );
        });
      }),
    );
  });

  it('promises nothing far ahead but single tokens', () => {
    fc.assert(
      fc.property(paces, asks({ refusals: true, steps: true }), (pace, sequence) => {
        for (const { tokens, waitMs } of play(pace, sequence))
          if (tokens > 1) expect(waitMs).toBeLessThanOrEqual(pace.aheadMs + ROUNDING_MS);
      }),
    );
  });

  const late = fc.array(fc.double({ min: 0, max: 20, noNaN: true }), { minLength: 1, maxLength: 20 });

  it('given callers who want all there is, loses nothing to their coming late by a few milliseconds', () => {
    fc.assert(
      fc.property(paces, fc.integer({ min: 1, max: 60 }), late, (pace, callers, lateMs) => {
        const granted = playGreedy(pace, callers, lateMs, 20_000, newBucket(START));
        expect(speedOf(granted)).toBeGreaterThanOrEqual(pace.perSecond * 0.999);
      }),
      { numRuns: 50 },
    );
  });

  it('never goes below a 64th of the pace, however often LINE refuses', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 2_000 }), { maxLength: 300 }), (gapsMs) => {
        let bucket = newBucket(START);
        let now = START;
        for (const gapMs of gapsMs) {
          now += gapMs;
          bucket = slowedDown(bucket, now);
          expect(factorAt(bucket, now)).toBeGreaterThan(1 / 64);
        }
      }),
    );
  });

  it('is back at its full pace half a minute after the last of any refusals', () => {
    fc.assert(
      fc.property(paces, asks({ refusals: true, steps: true }), (pace, sequence) => {
        let bucket = newBucket(START);
        for (const { refused } of sequence) if (refused) bucket = slowedDown(bucket, START);
        const recovered = START + 30_000;
        const granted = playGreedy(pace, 3, [0], 40_000, bucket).filter(
          ({ usableAt }) => usableAt >= recovered + 1_000,
        );
        expect(factorAt(bucket, recovered)).toBe(1);
        expect(speedOf(granted)).toBeGreaterThanOrEqual(pace.perSecond * 0.999);
      }),
      { numRuns: 30 },
    );
  });

  it('given a clock that went back, grants as if it had stood still', () => {
    fc.assert(
      fc.property(
        paces,
        asks({ refusals: true, steps: true }),
        fc.integer({ min: 0, max: 9e6 }),
        (pace, sequence, backMs) => {
          let bucket = newBucket(START);
          let now = START;
          for (const { afterMs, want, refused } of sequence) {
            now += afterMs;
            bucket = takeTokens(refused ? slowedDown(bucket, now) : bucket, now, want, pace).bucket;
          }
          const stood = takeTokens(bucket, now, 500, pace);
          const wentBack = takeTokens(bucket, now - backMs, 500, pace);
          expect(Math.abs(wentBack.tokens - stood.tokens)).toBeLessThanOrEqual(1);
          const tokenMs = 1000 / (pace.perSecond * factorAt(bucket, now));
          expect(Math.abs(wentBack.waitMs - stood.waitMs)).toBeLessThanOrEqual(tokenMs + ROUNDING_MS);
        },
      ),
    );
  });
});
