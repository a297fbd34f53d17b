const KINDS = ['group', 'room'] as const;
const STATES = ['joined', 'left'] as const;

export type GroupKind = (typeof KINDS)[number];
export type GroupState = (typeof STATES)[number];

/** What the list of groups shows, as its address says it. */
export interface GroupSearch {
  q?: string;
  kind?: GroupKind;
  state?: GroupState;
}

export const GROUP_KINDS: readonly GroupKind[] = KINDS;
export const GROUP_STATES: readonly GroupState[] = STATES;

/** An address that somebody typed may hold anything; what is not known does not matter. */
export function readGroupSearch(search: Record<string, unknown>): GroupSearch {
  const { q, kind, state } = search;
  return {
    ...(typeof q === 'string' && q.trim() !== '' && { q: q.trim().slice(0, 255) }),
    ...(KINDS.some((known) => known === kind) && { kind: kind as GroupKind }),
    ...(STATES.some((known) => known === state) && { state: state as GroupState }),
  };
}

export const isFiltered = ({ q, kind, state }: GroupSearch): boolean =>
  [q, kind, state].some((value) => value !== undefined);
