import { useEffect, useState } from 'react';
import { perSecondOf, type Sample, secondsLeftOf, withSample } from './pace.js';
import type { Progress } from './report-data.js';

interface Pace {
  perSecond: number;
  /** null: nobody can say */
  secondsLeft: number | null;
}

/** The speed as this page has seen it, steadier than the server's word of the last seconds, which serves until then. */
export function usePace(progress: Progress): Pace {
  const [samples, setSamples] = useState<readonly Sample[]>([]);
  useEffect(() => {
    const { at, failed, sent } = progress;
    setSamples((before) => withSample(before, { atMs: new Date(at).getTime(), done: failed + sent }));
  }, [progress]);
  if (progress.phase === 'paused') return { perSecond: 0, secondsLeft: null };
  const seen = perSecondOf(samples);
  if (seen === null || progress.phase !== 'sending')
    return { perSecond: seen ?? progress.perSecond, secondsLeft: progress.secondsLeft };
  return { perSecond: seen, secondsLeft: secondsLeftOf(progress.pending, seen) };
}
