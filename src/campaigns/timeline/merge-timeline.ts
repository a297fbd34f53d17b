import type { PropertyValue } from '../../events/index.js';

export const TIMELINE_KINDS = ['delivery', 'click', 'test', 'event'] as const;
export type TimelineKind = (typeof TIMELINE_KINDS)[number];

/** Something that happened, with the key that pages are cut by. */
export interface Happening {
  /** ISO 8601 in UTC to the microsecond, so that texts compare as times do */
  at: string;
  /** tells apart what happened at once */
  id: string;
  kind: TimelineKind;
  /** null of what no campaign did */
  campaignId: string | null;
  status: string | null;
  reason: string | null;
  url: string | null;
  event: { name: string; properties: Record<string, PropertyValue> } | null;
}

/** A happening of which nothing but these parts is to be told. */
export function happening(parts: Pick<Happening, 'at' | 'id' | 'kind'> & Partial<Happening>): Happening {
  return { campaignId: null, status: null, reason: null, url: null, event: null, ...parts };
}

/** The last `limit` of several lists, each with the last first. */
export function mergeTimeline(lists: readonly (readonly Happening[])[], limit: number): Happening[] {
  return lists.flat().toSorted(lastFirst).slice(0, limit);
}

function lastFirst(a: Happening, b: Happening): number {
  return compare(b.at, a.at) || compare(b.id, a.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
