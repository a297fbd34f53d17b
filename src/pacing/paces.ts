import { type Pace, paceBelow } from '#libs/line';
import type { Settings } from '../config/index.js';
import type { PacedEndpoint } from './pacing.js';

/** A tenth of what LINE allows: who a person is can wait, and nothing else that asks LINE shall. */
const PROFILES_PER_SECOND = 200;

/** The pace of each endpoint; absent: not limited. */
export type Paces = Record<PacedEndpoint, Pace | undefined>;

export function pacesOf(settings: Pick<Settings, 'linePushPerSecond' | 'lineMulticastPerSecond'>): Paces {
  return {
    push: paceOrNone(settings.linePushPerSecond),
    multicast: paceOrNone(settings.lineMulticastPerSecond),
    profile: paceBelow(PROFILES_PER_SECOND),
  };
}

function paceOrNone(limitPerSecond: number): Pace | undefined {
  return limitPerSecond > 0 ? paceBelow(limitPerSecond) : undefined;
}
