/** What was, is, and was taken back, of one document. */
export interface EditHistory<Whole> {
  now: Whole;
  past: readonly Whole[];
  future: readonly Whole[];
  /** what was changed last, and when: more of the same soon after is the same step */
  last: { name: string; atMs: number } | null;
}

const MOST_STEPS = 100;

/** Changes of one field that follow each other this soon are undone together. */
const SAME_STEP_MS = 1_000;

export const begin = <Whole>(now: Whole): EditHistory<Whole> => ({ now, past: [], future: [], last: null });

export function changed<Whole>(
  { now, past, last }: EditHistory<Whole>,
  next: Whole,
  name: string,
  atMs: number,
): EditHistory<Whole> {
  const isSameStep = last !== null && last.name === name && atMs - last.atMs < SAME_STEP_MS;
  return {
    now: next,
    past: isSameStep ? past : [...past, now].slice(-MOST_STEPS),
    future: [],
    last: { name, atMs },
  };
}

export function undone<Whole>(history: EditHistory<Whole>): EditHistory<Whole> {
  const { now, past, future } = history;
  const before = past.at(-1);
  if (before === undefined) return history;
  return { now: before, past: past.slice(0, -1), future: [now, ...future], last: null };
}

export function redone<Whole>(history: EditHistory<Whole>): EditHistory<Whole> {
  const [next, ...future] = history.future;
  if (next === undefined) return history;
  return { now: next, past: [...history.past, history.now], future, last: null };
}
