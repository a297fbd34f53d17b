import { type CampaignDraft, changedParts, type DraftPart, isSame } from './campaign-draft.js';

/** One place at which two drafts differ. */
export interface Difference {
  part: DraftPart;
  /** of messages: which one, from 1 */
  message: number | null;
  /** inside the part or the message, such as `text`; empty: all of it */
  place: string;
  /** undefined: there is none */
  before: unknown;
  after: unknown;
}

/** Parts of the audience are read as a whole, not by the places inside a condition. */
const WHOLE: readonly string[] = ['filter', 'exclude'];

/** Where two drafts differ, in the order of the steps: as deep as both have the same form. */
export function differences(before: CampaignDraft, after: CampaignDraft): Difference[] {
  return changedParts(before, after).flatMap((part) =>
    part === 'messages'
      ? messageDifferences(before.messages, after.messages)
      : leaves(before[part], after[part], '').map((leaf) => ({ part, message: null, ...leaf })),
  );
}

function messageDifferences(
  before: CampaignDraft['messages'],
  after: CampaignDraft['messages'],
): Difference[] {
  const count = Math.max(before.length, after.length);
  return Array.from({ length: count }, (_, index) => {
    const [one, other] = [before[index], after[index]];
    const found =
      one?.['type'] === other?.['type'] ? leaves(one, other, '') : [{ place: '', before: one, after: other }];
    return found.map((leaf) => ({ part: 'messages' as const, message: index + 1, ...leaf }));
  }).flat();
}

type Leaf = Pick<Difference, 'place' | 'before' | 'after'>;

function leaves(before: unknown, after: unknown, place: string): Leaf[] {
  if (isSame(before, after)) return [];
  const names = WHOLE.includes(place) ? null : namesOfBoth(before, after);
  if (!names) return [{ place, before, after }];
  return names.flatMap((name) =>
    leaves(
      (before as Record<string, unknown>)[name],
      (after as Record<string, unknown>)[name],
      Array.isArray(before) ? `${place}[${name}]` : [place, name].filter(Boolean).join('.'),
    ),
  );
}

/** What both are made of; null when there is nothing to go into. */
function namesOfBoth(one: unknown, other: unknown): string[] | null {
  const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
  if (!isObject(one) || !isObject(other) || Array.isArray(one) !== Array.isArray(other)) return null;
  return [...new Set([...Object.keys(one), ...Object.keys(other)])];
}
