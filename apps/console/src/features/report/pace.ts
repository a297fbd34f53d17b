/** How many had an outcome, at one moment. */
export interface Sample {
  atMs: number;
  done: number;
}

/** The outcomes of so long make the speed: outcomes come by batches, and shorter windows jump with each. */
const WINDOW_MS = 30_000;
/** Two samples that are close together say little. */
const SHORTEST_SPAN_MS = 4_000;

/** Adds a sample; those too old to matter, or of another run, are dropped. */
export function withSample(samples: readonly Sample[], sample: Sample): readonly Sample[] {
  const last = samples.at(-1);
  if (last && sample.atMs <= last.atMs) return samples;
  if (last && sample.done < last.done) return [sample];
  return [...samples.filter(({ atMs }) => atMs > sample.atMs - WINDOW_MS), sample];
}

/** Outcomes a second over the samples; null when they are too few to say. */
export function perSecondOf(samples: readonly Sample[]): number | null {
  const first = samples[0];
  const last = samples.at(-1);
  if (!first || !last || last.atMs - first.atMs < SHORTEST_SPAN_MS) return null;
  return ((last.done - first.done) * 1_000) / (last.atMs - first.atMs);
}

/** Whole seconds until all have an outcome; null when nothing moves, so that nobody can say. */
export function secondsLeftOf(pending: number, perSecond: number): number | null {
  if (pending <= 0) return 0;
  return perSecond > 0 ? Math.ceil(pending / perSecond) : null;
}

interface Counted {
  audience: { total: number | null };
  phase: 'planning' | 'sending' | 'paused' | 'ended' | null;
  qualified: number;
  removed: number;
  failed: number;
  sent: number;
}

/**
 * How much of the run is done, 0 to 1: contacts with an outcome, those removed too, of all that are or will be planned.
 *
 * @returns null while it is planned and nobody counted how many there will be
 */
export function shareDone({ audience, phase, qualified, removed, failed, sent }: Counted): number | null {
  if (phase === 'planning' && audience.total === null) return null;
  const all = phase === 'planning' ? Math.max(audience.total ?? 0, qualified) : qualified;
  if (all === 0) return phase === 'ended' ? 1 : 0;
  return Math.min(1, (removed + failed + sent) / all);
}

/** The tenth that was reached since the share before, such as 0.4; null when none was. */
export function tenthReached(before: number, now: number): number | null {
  const tenth = Math.floor(now * 10 + 1e-9);
  return tenth > Math.floor(before * 10 + 1e-9) ? tenth / 10 : null;
}
