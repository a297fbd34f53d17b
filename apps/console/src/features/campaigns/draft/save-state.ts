import type { Schema } from '../../../api/client.js';
import { ApiProblem } from '../../../api/problem.js';
import { type CampaignDraft, draftOf, isSame, patchBetween } from './campaign-draft.js';

export type Campaign = Schema<'CampaignView'>;

/** How far the draft on screen is from the one in store. */
export interface SaveState {
  /** what is in store, as it was last heard of; changes are based on its version */
  stored: Campaign;
  /** the draft that `stored` was made of: the server may write the same in another way */
  saved: CampaignDraft;
  work: SaveWork;
}

export type SaveWork =
  | { kind: 'resting' }
  /** one at a time: what is changed meanwhile waits for the next */
  | { kind: 'saving'; draft: CampaignDraft }
  /** the server is away; the draft is kept in this browser */
  | { kind: 'offline' }
  /** refused, for another reason than a change by somebody else */
  | { kind: 'failed'; problem: ApiProblem | null }
  /** somebody else changed it: a person decides */
  | { kind: 'conflict'; theirs: Campaign };

export type SaveEvent =
  | { kind: 'begun'; draft: CampaignDraft }
  | { kind: 'saved'; campaign: Campaign }
  | { kind: 'refused'; problem: ApiProblem | null }
  /** mine over theirs: the next save is based on their version */
  | { kind: 'kept_mine' }
  /** what is in store is now this, on screen too */
  | { kind: 'adopted'; campaign: Campaign }
  /** another try, or a change that may mend what was refused */
  | { kind: 'eased' };

export function beginSaving(stored: Campaign): SaveState {
  return { stored, saved: draftOf(stored), work: { kind: 'resting' } };
}

export function reduceSaving(state: SaveState, event: SaveEvent): SaveState {
  const { work } = state;
  switch (event.kind) {
    case 'begun':
      return { ...state, work: { kind: 'saving', draft: event.draft } };
    case 'saved':
      return {
        stored: event.campaign,
        saved: work.kind === 'saving' ? work.draft : state.saved,
        work: { kind: 'resting' },
      };
    case 'refused':
      return { ...state, work: refusal(event.problem) };
    case 'kept_mine':
      return work.kind === 'conflict'
        ? { stored: work.theirs, saved: draftOf(work.theirs), work: { kind: 'resting' } }
        : state;
    case 'adopted':
      return beginSaving(event.campaign);
    case 'eased':
      return work.kind === 'failed' || work.kind === 'offline'
        ? { ...state, work: { kind: 'resting' } }
        : state;
  }
}

function refusal(problem: ApiProblem | null): SaveWork {
  if (problem?.isOffline) return { kind: 'offline' };
  const theirs = problem?.code === 'campaign_changed' ? problem.extensions.current : undefined;
  return theirs ? { kind: 'conflict', theirs: theirs as Campaign } : { kind: 'failed', problem };
}

/** Whether something on screen is not in store. */
export function isUnsaved({ saved }: SaveState, now: CampaignDraft): boolean {
  return now !== saved && !isSame(now, saved);
}

/** What to send now, and the version it is based on; null when there is nothing to send or it has to wait. */
export function nextSave(
  state: SaveState,
  now: CampaignDraft,
): { patch: Partial<CampaignDraft>; version: number } | null {
  if (state.work.kind !== 'resting' || !isUnsaved(state, now)) return null;
  return { patch: patchBetween(state.saved, now), version: state.stored.version };
}

export type SaveStatus = 'saved' | 'saving' | 'offline' | 'failed' | 'conflict';

/** In one word, as the head of the builder tells it. */
export function saveStatus(state: SaveState, now: CampaignDraft): SaveStatus {
  const { kind } = state.work;
  if (kind === 'resting') return isUnsaved(state, now) ? 'saving' : 'saved';
  return kind;
}

/**
 * Why what is on screen could not be saved, for an act that needs it saved. The mistakes of the draft are not those of the
 * act, so they are left out.
 *
 * @param words what to say where neither the network nor the session is the reason
 */
export function whyUnsaved({ work }: SaveState, words: string): ApiProblem {
  const problem = work.kind === 'failed' ? work.problem : null;
  const status = work.kind === 'offline' ? 0 : (problem?.status ?? 409);
  return new ApiProblem(status, 'draft_not_saved', words, [], problem?.requestId);
}

/** Whether another try may succeed without a change: the server was away, or does not know who asks. */
export function isWorthRetrying({ work }: SaveState): boolean {
  if (work.kind === 'offline') return true;
  if (work.kind !== 'failed' || !work.problem) return false;
  const { status } = work.problem;
  return status === 401 || status === 429 || status >= 500;
}
