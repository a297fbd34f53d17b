import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ApiProblem } from '../../../api/problem.js';
import { aCampaign } from '../testing/a-campaign.js';
import { draftOf } from './campaign-draft.js';
import {
  beginSaving,
  isUnsaved,
  isWorthRetrying,
  nextSave,
  reduceSaving,
  type SaveEvent,
  saveStatus,
  whyUnsaved,
} from './save-state.js';

const stored = aCampaign({ name: 'Sale', version: 3 });
const renamed = { ...draftOf(stored), name: 'Year-end sale' };
const after = (...events: SaveEvent[]) => events.reduce(reduceSaving, beginSaving(stored));
const offline = new ApiProblem(0, 'offline', 'away');
const conflict = (current: unknown) =>
  new ApiProblem(409, 'campaign_changed', 'changed', [], null, { current });

describe('nextSave', () => {
  it('sends only the parts that changed, with the version they are based on', () => {
    expect(nextSave(beginSaving(stored), renamed)).toEqual({ patch: { name: 'Year-end sale' }, version: 3 });
  });

  it('has nothing to send for a draft that is the same', () => {
    expect(nextSave(beginSaving(stored), structuredClone(draftOf(stored)))).toBeNull();
  });

  it('sends one at a time: what changes meanwhile comes next, based on the new version', () => {
    const saving = after({ kind: 'begun', draft: renamed });
    const again = { ...renamed, name: 'Year-end sale 2026' };
    expect(nextSave(saving, again)).toBeNull();
    const saved = reduceSaving(saving, { kind: 'saved', campaign: { ...stored, ...renamed, version: 4 } });
    expect(nextSave(saved, again)).toEqual({ patch: { name: 'Year-end sale 2026' }, version: 4 });
  });

  it('goes by what was sent, not by how the server writes it', () => {
    const campaign = { ...stored, name: 'YEAR-END SALE', version: 4 };
    expect(isUnsaved(after({ kind: 'begun', draft: renamed }, { kind: 'saved', campaign }), renamed)).toBe(
      false,
    );
  });
});

describe('a refusal', () => {
  it('keeps what is not in store, and tries again when the server is back', () => {
    const state = after({ kind: 'begun', draft: renamed }, { kind: 'refused', problem: offline });
    expect([saveStatus(state, renamed), isWorthRetrying(state), nextSave(state, renamed)]).toEqual([
      'offline',
      true,
      null,
    ]);
    expect(nextSave(reduceSaving(state, { kind: 'eased' }), renamed)?.version).toBe(3);
  });

  it('is not tried again without a change when the draft itself is refused', () => {
    const problem = new ApiProblem(422, 'invalid_input', 'no');
    const state = after({ kind: 'begun', draft: renamed }, { kind: 'refused', problem });
    expect([saveStatus(state, renamed), isWorthRetrying(state)]).toEqual(['failed', false]);
  });

  it('is a conflict when somebody else was first', () => {
    const theirs = aCampaign({ name: 'Theirs', version: 7, links: { tracking: 'contact' } });
    const state = after({ kind: 'begun', draft: renamed }, { kind: 'refused', problem: conflict(theirs) });
    expect(saveStatus(state, renamed)).toBe('conflict');
    expect(reduceSaving(state, { kind: 'eased' })).toBe(state);
    expect(nextSave(reduceSaving(state, { kind: 'kept_mine' }), renamed)).toEqual({
      patch: { name: 'Year-end sale', links: stored.links },
      version: 7,
    });
    expect(reduceSaving(state, { kind: 'adopted', campaign: theirs })).toEqual(beginSaving(theirs));
  });
});

it('never sends over a version that was not heard of', () => {
  const event = fc.constantFrom<SaveEvent>(
    { kind: 'begun', draft: renamed },
    { kind: 'refused', problem: offline },
    { kind: 'refused', problem: conflict(aCampaign({ version: 8 })) },
    { kind: 'saved', campaign: aCampaign({ version: 4 }) },
    { kind: 'kept_mine' },
    { kind: 'eased' },
  );
  fc.assert(
    fc.property(fc.array(event), (events) => {
      const state = after(...events);
      const save = nextSave(state, { ...renamed, name: 'new' });
      expect(save === null || save.version === state.stored.version).toBe(true);
    }),
  );
});

describe('whyUnsaved', () => {
  const why = (...events: SaveEvent[]) => {
    const { status, message, errors, requestId } = whyUnsaved(after(...events), 'Save first.');
    return { status, message, errors, requestId };
  };
  const refused = (problem: ApiProblem | null): SaveEvent => ({ kind: 'refused', problem });

  it('is the network when the server is away, and the session when it has ended', () => {
    expect(why(refused(offline)).status).toBe(0);
    expect(why(refused(new ApiProblem(401, 'unauthorized', 'who?'))).status).toBe(401);
  });

  it('names no mistake of the draft as one of what was asked', () => {
    const problem = new ApiProblem(422, 'invalid', 'no', [{ path: 'name', message: 'too long' }], 'r-1');
    expect(why(refused(problem))).toEqual({
      status: 422,
      message: 'Save first.',
      errors: [],
      requestId: 'r-1',
    });
  });

  it('asks to save first when somebody else changed it', () => {
    expect(why(refused(conflict(stored)))).toEqual({
      status: 409,
      message: 'Save first.',
      errors: [],
      requestId: null,
    });
  });
});
