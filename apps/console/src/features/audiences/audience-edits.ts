/** What of an audience is edited. */
export interface AudienceParts {
  name: string;
  filter: object;
  /** at most so many contacts; null for all */
  limit: number | null;
}

/** The audience as it is on screen, how it was saved, and the way back through its changes. */
export interface AudienceEdits {
  saved: AudienceParts;
  now: AudienceParts;
  /** the oldest first */
  past: readonly AudienceParts[];
  /** the next to be done again first */
  future: readonly AudienceParts[];
  lastChange: { of: keyof AudienceParts; at: number } | null;
}

export type AudienceEvent =
  | { kind: 'change'; patch: Partial<AudienceParts>; of: keyof AudienceParts; at: number }
  | { kind: 'undo' }
  | { kind: 'redo' }
  | { kind: 'saved'; parts: AudienceParts };

const MOST_STEPS = 100;
/** Changes of the same part that follow so soon are one step of undo. */
const ONE_STEP_MS = 1_000;

/** @param saved  what is kept so far; less than `now` when an audience begins with conditions from elsewhere */
export const beginEdits = (now: AudienceParts, saved: AudienceParts = now): AudienceEdits => ({
  saved,
  now,
  past: [],
  future: [],
  lastChange: null,
});

export function reduceEdits(edits: AudienceEdits, event: AudienceEvent): AudienceEdits {
  const { now, past, future, lastChange } = edits;
  switch (event.kind) {
    case 'change': {
      const { of, at, patch } = event;
      const goesOn = lastChange?.of === of && at - lastChange.at < ONE_STEP_MS && past.length > 0;
      return {
        ...edits,
        now: { ...now, ...patch },
        past: goesOn ? past : [...past, now].slice(-MOST_STEPS),
        future: [],
        lastChange: { of, at },
      };
    }
    case 'undo': {
      const before = past.at(-1);
      if (!before) return edits;
      return { ...edits, now: before, past: past.slice(0, -1), future: [now, ...future], lastChange: null };
    }
    case 'redo': {
      const [after, ...rest] = future;
      if (!after) return edits;
      return { ...edits, now: after, past: [...past, now], future: rest, lastChange: null };
    }
    case 'saved':
      return { ...edits, saved: event.parts, lastChange: null };
  }
}

/** Whether leaving would lose something. */
export const hasUnsaved = ({ saved, now }: AudienceEdits): boolean =>
  saved.name !== now.name ||
  saved.limit !== now.limit ||
  JSON.stringify(saved.filter) !== JSON.stringify(now.filter);
