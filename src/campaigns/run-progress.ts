import type { RecentOutcomes } from '../deliveries/index.js';
import type { Run } from '../runs/index.js';

export const RUN_PHASES = ['planning', 'sending', 'paused', 'ended'] as const;
export type RunPhase = (typeof RUN_PHASES)[number];

/** The outcomes of so many seconds make the speed: long enough to be steady, short enough to follow a change. */
export const SPEED_WINDOW_SECONDS = 10;
/** A batch that took a moment says little of the next second. */
const SHORTEST_SPAN_MS = 1_000;

export interface RunProgress {
  phase: RunPhase;
  audience: { total: number | null; planned: number };
  qualified: number;
  removed: number;
  attempted: number;
  pending: number;
  failed: number;
  sent: number;
  perSecond: number;
  secondsLeft: number | null;
}

export type RunFacts = Pick<
  Run,
  | 'status'
  | 'plannedAt'
  | 'finishedAt'
  | 'audienceCount'
  | 'qualifiedCount'
  | 'removedCounts'
  | 'attemptedCount'
  | 'failedCount'
  | 'sentCount'
> & {
  /** most contacts the run attempts; `null`: no limit */
  limit: number | null;
};

/** How far a run has come, how fast it goes and how long it will take; all from what the ledger says of one moment. */
export function progressOf(run: RunFacts, recent: RecentOutcomes): RunProgress {
  const phase = phaseOf(run);
  const { audienceCount, qualifiedCount: qualified, attemptedCount: attempted } = run;
  const { failedCount: failed, sentCount: sent } = run;
  const speed = speedOf(recent);
  return {
    phase,
    audience: { total: audienceCount, planned: qualified },
    qualified,
    removed: Object.values(run.removedCounts).reduce((total, count) => total + count, 0),
    attempted,
    pending: attempted - failed - sent,
    failed,
    sent,
    perSecond: Math.round(speed * 10) / 10,
    secondsLeft: secondsLeft(phase, stillToCome(run, phase), speed),
  };
}

/** A stopped run is still planned and closed, to name everybody it stopped; only then has it ended. */
export function phaseOf({
  status,
  plannedAt,
  finishedAt,
}: Pick<RunFacts, 'status' | 'plannedAt' | 'finishedAt'>): RunPhase {
  if (finishedAt) return 'ended';
  if (status === 'paused') return 'paused';
  // What cannot be planned is not planned on.
  return plannedAt || status === 'failed' ? 'sending' : 'planning';
}

/**
 * Recipients a second, 0 when none had an outcome within the window.
 *
 * The span begins with the sending of the window's first batch, so that a run that has just begun or resumed is not
 * taken for slow.
 */
export function speedOf({ count, since, at }: RecentOutcomes): number {
  if (count <= 0 || !since) return 0;
  const spanMs = Math.min(
    SPEED_WINDOW_SECONDS * 1_000,
    Math.max(SHORTEST_SPAN_MS, at.getTime() - since.getTime()),
  );
  return (count * 1_000) / spanMs;
}

/** Recipients without an outcome; `null` when nobody counted how many are still to be planned. */
function stillToCome(run: RunFacts, phase: RunPhase): number | null {
  const { qualifiedCount, attemptedCount, audienceCount, limit } = run;
  const pending = attemptedCount - run.failedCount - run.sentCount;
  if (phase !== 'planning') return pending;
  if (audienceCount === null) return null;
  const share = qualifiedCount === 0 ? 1 : attemptedCount / qualifiedCount;
  const expected = Math.max(0, audienceCount - qualifiedCount) * share;
  return pending + (limit === null ? expected : Math.min(expected, Math.max(0, limit - attemptedCount)));
}

/** `null`: nobody can say, since nothing moves. */
function secondsLeft(phase: RunPhase, count: number | null, speed: number): number | null {
  if (phase === 'ended' || (phase === 'sending' && count === 0)) return 0;
  if (phase === 'paused' || speed === 0 || count === null) return null;
  return Math.ceil(count / speed);
}
