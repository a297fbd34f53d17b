import type { Permission } from '../api/session.js';
import { PLACE_LETTERS } from './place-letters.js';

export const GROUPS = ['actions', 'places', 'campaigns', 'audiences', 'contacts'] as const;
export type Group = (typeof GROUPS)[number];

export interface Entry {
  /** of its own in the whole list */
  id: string;
  group: Group;
  label: string;
  /** in which language the label is, when it is not the console's */
  isName?: boolean;
  /** less important, such as the id of a contact; not searched */
  hint?: string;
  /** absent: everybody who sees it may */
  needs?: Permission;
  run: () => void;
}

export const ACTIONS = [
  { name: 'newCampaign', area: 'campaigns', needs: 'edit' },
  { name: 'importContacts', area: 'contacts', needs: 'edit' },
  { name: 'newAudience', area: 'audiences', needs: 'edit' },
  { name: 'connect', area: 'connections', needs: 'connect' },
] as const;

export const placesInOrder = Object.values(PLACE_LETTERS);

/** Full-width letters are as good as half-width ones, and capitals as small ones. */
const fold = (text: string): string => text.normalize('NFKC').toLowerCase().trim();

/** Those whose label has every word of the text somewhere, in the order they were in; all for no text. */
export function matching(entries: readonly Entry[], text: string): Entry[] {
  const words = fold(text).split(/\s+/).filter(Boolean);
  return entries.filter(({ label }) => words.every((word) => fold(label).includes(word)));
}

/** By group, and only the groups that have any. */
export function grouped(entries: readonly Entry[]): [Group, Entry[]][] {
  return GROUPS.map((group): [Group, Entry[]] => [
    group,
    entries.filter((entry) => entry.group === group),
  ]).filter(([, those]) => those.length > 0);
}

/** The place after or before another in a list that is a ring; the first or last when none is chosen yet. */
export function step(count: number, at: number, by: 1 | -1): number {
  if (count === 0) return -1;
  if (at < 0) return by === 1 ? 0 : count - 1;
  return (at + by + count) % count;
}
