import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { RecentOutcomes } from '../deliveries/index.js';
import { phaseOf, progressOf, type RunFacts, speedOf } from './run-progress.js';

const NOW = new Date('2026-03-01T10:00:00Z');
const ago = (seconds: number): Date => new Date(NOW.getTime() - seconds * 1_000);

function aRun(facts: Partial<RunFacts> = {}): RunFacts {
  return {
    status: 'sending',
    plannedAt: ago(60),
    finishedAt: null,
    audienceCount: 1_000,
    qualifiedCount: 1_000,
    removedCounts: { duplicate: 50, no_line_id: 50 },
    attemptedCount: 900,
    failedCount: 10,
    sentCount: 390,
    limit: null,
    ...facts,
  };
}

const recently = (count: number, seconds: number): RecentOutcomes => ({
  count,
  since: ago(seconds),
  at: NOW,
});
const NOTHING: RecentOutcomes = { count: 0, since: null, at: NOW };

describe('progressOf', () => {
  it('given a run that sends, says how far, how fast and how long', () => {
    expect(progressOf(aRun(), recently(300, 8))).toEqual({
      phase: 'sending',
      audience: { total: 1_000, planned: 1_000 },
      qualified: 1_000,
      removed: 100,
      attempted: 900,
      pending: 500,
      failed: 10,
      sent: 390,
      perSecond: 37.5,
      secondsLeft: 14,
    });
  });

  it('given a run that is half planned, expects of the rest the same share to be attempted', () => {
    const run = aRun({ status: 'planning', plannedAt: null, audienceCount: 2_000, sentCount: 890 });
    // All 900 have an outcome; of the 1,000 to come 900 are expected, at 100 a second.
    expect(progressOf(run, recently(1_000, 10)).secondsLeft).toBe(9);
  });

  it('given a limit, expects no more than it leaves', () => {
    const run = aRun({
      status: 'planning',
      plannedAt: null,
      audienceCount: 9_000,
      sentCount: 890,
      limit: 1_000,
    });
    expect(progressOf(run, recently(1_000, 10)).secondsLeft).toBe(1);
  });

  it.each<[string, Partial<RunFacts>, RecentOutcomes]>([
    ['nothing moved', {}, NOTHING],
    ['it is paused', { status: 'paused' }, recently(300, 8)],
    [
      'nobody counted the audience',
      { status: 'planning', plannedAt: null, audienceCount: null },
      recently(9, 1),
    ],
  ])('given that %s, says nothing of the time left', (_, facts, recent) => {
    expect(progressOf(aRun(facts), recent).secondsLeft).toBeNull();
  });
});

describe('phaseOf', () => {
  it.each<[Partial<RunFacts>, string]>([
    [{ status: 'planning', plannedAt: null }, 'planning'],
    [{ status: 'sending' }, 'sending'],
    [{ status: 'paused', plannedAt: null }, 'paused'],
    [{ status: 'stopped', plannedAt: null }, 'planning'],
    [{ status: 'stopped' }, 'sending'],
    [{ status: 'stopped', finishedAt: NOW }, 'ended'],
    [{ status: 'failed', plannedAt: null }, 'sending'],
    [{ status: 'failed', plannedAt: null, finishedAt: NOW }, 'ended'],
    [{ status: 'done', finishedAt: NOW }, 'ended'],
  ])('given %o, answers %s', (facts, phase) => {
    expect(phaseOf(aRun(facts))).toBe(phase);
  });
});

describe('speedOf', () => {
  it.each<[string, RecentOutcomes, number]>([
    ['of ten seconds', recently(5_000, 10), 500],
    ['of what began before the window, the window', recently(5_000, 3_600), 500],
    ['of what has just begun, the time since', recently(5_000, 2), 2_500],
    ['of a moment, a second', recently(500, 0.01), 500],
    ['of nothing', NOTHING, 0],
  ])('is taken %s', (_, recent, perSecond) => {
    expect(speedOf(recent)).toBe(perSecond);
  });
});

describe('for every run', () => {
  const counts = fc.record({
    removed: fc.nat(2_000_000),
    sent: fc.nat(2_000_000),
    failed: fc.nat(2_000_000),
    pending: fc.nat(2_000_000),
  });
  const runs: fc.Arbitrary<RunFacts> = fc
    .record({
      counts,
      status: fc.constantFrom<RunFacts['status'][]>(
        'planning',
        'sending',
        'paused',
        'done',
        'stopped',
        'failed',
      ),
      isPlanned: fc.boolean(),
      isFinished: fc.boolean(),
      audienceCount: fc.option(fc.nat(8_000_000)),
      limit: fc.option(fc.nat(8_000_000)),
    })
    .map(({ counts: { removed, sent, failed, pending }, isPlanned, isFinished, ...facts }) => ({
      ...facts,
      plannedAt: isPlanned ? ago(60) : null,
      finishedAt: isFinished ? NOW : null,
      qualifiedCount: removed + sent + failed + pending,
      removedCounts: { limit: removed },
      attemptedCount: sent + failed + pending,
      failedCount: failed,
      sentCount: sent,
    }));
  const recents: fc.Arbitrary<RecentOutcomes> = fc
    .record({ count: fc.nat(4_000_000), seconds: fc.option(fc.double({ min: -5, max: 1e9, noNaN: true })) })
    .map(({ count, seconds }) => ({
      count: seconds === null ? 0 : count,
      since: seconds === null ? null : ago(seconds),
      at: NOW,
    }));

  it('no number is negative or without end', () => {
    fc.assert(
      fc.property(runs, recents, (run, recent) => {
        const { phase, audience, secondsLeft, ...numbers } = progressOf(run, recent);
        const all = [...Object.values(numbers), audience.planned, audience.total ?? 0, secondsLeft ?? 0];
        expect(all.filter((n) => !Number.isFinite(n) || n < 0)).toEqual([]);
        expect(phase).toBeDefined();
      }),
    );
  });

  it('the numbers add up', () => {
    fc.assert(
      fc.property(runs, recents, (run, recent) => {
        const { qualified, removed, attempted, pending, failed, sent } = progressOf(run, recent);
        expect(qualified).toBe(removed + attempted);
        expect(attempted).toBe(pending + failed + sent);
      }),
    );
  });

  it('no time is left when everybody is planned and has an outcome, and none of a run that has ended', () => {
    fc.assert(
      fc.property(runs, recents, (run, recent) => {
        const { phase, pending, secondsLeft } = progressOf(run, recent);
        if (phase === 'ended' || (phase === 'sending' && pending === 0)) expect(secondsLeft).toBe(0);
        else if (phase === 'sending') expect(secondsLeft).not.toBe(0);
      }),
    );
  });

  it('more that is pending never takes less time', () => {
    fc.assert(
      fc.property(runs, recents, fc.nat(1_000_000), (run, recent, more) => {
        const longer = {
          ...run,
          attemptedCount: run.attemptedCount + more,
          qualifiedCount: run.qualifiedCount + more,
          audienceCount: run.audienceCount && run.audienceCount + more,
          limit: run.limit && run.limit + more,
        };
        const [before, after] = [progressOf(run, recent).secondsLeft, progressOf(longer, recent).secondsLeft];
        if (before !== null && after !== null) expect(after).toBeGreaterThanOrEqual(before);
      }),
    );
  });
});
