import type { CampaignDraft } from './campaign-draft.js';

/** A draft with the way back through its changes. */
export interface DraftHistory<Draft = CampaignDraft> {
  now: Draft;
  /** the oldest first */
  past: readonly Draft[];
  /** the next to be done again first */
  future: readonly Draft[];
  /** the change that `now` came by; null after undo and redo, which no change may be joined to */
  last: { name: string; at: number } | null;
}

export type HistoryEvent<Draft = CampaignDraft> =
  /** @property at milliseconds of the clock */
  { kind: 'change'; patch: Partial<Draft>; name: string; at: number } | { kind: 'undo' } | { kind: 'redo' };

/** Documents share what did not change, so that many steps cost little. */
const MOST_STEPS = 200;
/** Changes of the same name that follow so soon are one step of undo. */
const ONE_STEP_MS = 1_000;

export function beginHistory<Draft>(now: Draft): DraftHistory<Draft> {
  return { now, past: [], future: [], last: null };
}

export function reduceHistory<Draft extends object>(
  history: DraftHistory<Draft>,
  event: HistoryEvent<Draft>,
): DraftHistory<Draft> {
  const { now, past, future, last } = history;
  switch (event.kind) {
    case 'change': {
      const { patch, name, at } = event;
      const goesOn = last !== null && last.name === name && at - last.at < ONE_STEP_MS;
      return {
        now: { ...now, ...patch },
        past: goesOn ? past : [...past, now].slice(-MOST_STEPS),
        future: [],
        last: { name, at },
      };
    }
    case 'undo': {
      const before = past.at(-1);
      if (!before) return history;
      return { now: before, past: past.slice(0, -1), future: [now, ...future], last: null };
    }
    case 'redo': {
      const [after, ...rest] = future;
      if (!after) return history;
      return { now: after, past: [...past, now], future: rest, last: null };
    }
  }
}
