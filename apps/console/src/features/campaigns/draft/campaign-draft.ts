import type { Schema } from '../../../api/client.js';
import type { Mistake } from '../../../api/mistake.js';

export type { Mistake };

type View = Schema<'CampaignView'>;

/** The one document that the builder edits; its parts are saved and undone together. */
export type CampaignDraft = Pick<
  View,
  | 'name'
  | 'connectionId'
  | 'audience'
  | 'messages'
  | 'messageTemplate'
  | 'localization'
  | 'delivery'
  | 'utm'
  | 'links'
  | 'frequencyCap'
  | 'quietHours'
  | 'controlGroupPercent'
>;

/**
 * What every step of the builder gets.
 *
 * @property change what is to be another way, and what it is called; changes of the same name within a second are one
 *   step of undo
 */
export interface StepProps {
  draft: CampaignDraft;
  mistakes: readonly Mistake[];
  change: (patch: Partial<CampaignDraft>, name: string) => void;
  readOnly: boolean;
}

export const DRAFT_PARTS = [
  'name',
  'connectionId',
  'audience',
  'messages',
  'messageTemplate',
  'localization',
  'delivery',
  'utm',
  'links',
  'frequencyCap',
  'quietHours',
  'controlGroupPercent',
] as const satisfies (keyof CampaignDraft)[];
export type DraftPart = (typeof DRAFT_PARTS)[number];

/** What of a campaign the builder edits. */
export function draftOf(campaign: CampaignDraft): CampaignDraft {
  return pick(campaign, DRAFT_PARTS) as CampaignDraft;
}

/** The parts that differ, in the order of the steps. */
export function changedParts(one: CampaignDraft, other: CampaignDraft): DraftPart[] {
  return DRAFT_PARTS.filter((part) => !isSame(one[part], other[part]));
}

/** What makes the one the other; nothing when they are the same. */
export function patchBetween(from: CampaignDraft, to: CampaignDraft): Partial<CampaignDraft> {
  return pick(to, changedParts(from, to));
}

function pick(draft: CampaignDraft, parts: readonly DraftPart[]): Partial<CampaignDraft> {
  return Object.fromEntries(parts.map((part) => [part, draft[part]]));
}

/** As documents: the order of names does not count, nor does what is left out. */
export function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) || Array.isArray(other))
    return (
      Array.isArray(one) &&
      Array.isArray(other) &&
      one.length === other.length &&
      one.every((item, index) => isSame(item, other[index]))
    );
  const [left, right] = [one as Record<string, unknown>, other as Record<string, unknown>];
  return [...new Set([...Object.keys(left), ...Object.keys(right)])].every((name) =>
    isSame(left[name], right[name]),
  );
}
