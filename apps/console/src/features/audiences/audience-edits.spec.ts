import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  type AudienceEdits,
  type AudienceEvent,
  beginEdits,
  hasUnsaved,
  reduceEdits,
} from './audience-edits.js';

const after = (events: readonly AudienceEvent[]): AudienceEdits =>
  events.reduce(reduceEdits, beginEdits({ name: '', filter: {}, limit: null }));
const rename = (name: string, at: number): AudienceEvent => ({
  kind: 'change',
  patch: { name },
  of: 'name',
  at,
});

describe('edits of an audience', () => {
  it('calls conditions unsaved that a new one begins with', () => {
    const now = { name: '', filter: { combinator: 'or', rules: [] }, limit: null };
    expect(hasUnsaved(beginEdits(now, { name: '', filter: {}, limit: null }))).toBe(true);
    expect(hasUnsaved(beginEdits(now))).toBe(false);
  });

  it('takes back what was typed in one go together', () => {
    const typed = [rename('V', 0), rename('VI', 300), rename('VIP', 600)];
    expect(after([...typed, { kind: 'undo' }]).now.name).toBe('');
    expect(after([...typed, rename('VIPs', 5_000), { kind: 'undo' }]).now.name).toBe('VIP');
  });

  it('takes back the conditions apart from the name', () => {
    const filter = { combinator: 'or', rules: [] };
    const edits = after([
      rename('V', 0),
      { kind: 'change', patch: { filter }, of: 'filter', at: 1 },
      { kind: 'undo' },
    ]);
    expect(edits.now).toEqual({ name: 'V', filter: {}, limit: null });
  });

  it('gives back by redo all that undo has taken', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 20 }), (names) => {
        const changed = after(names.map((name, index) => rename(name, index * 2_000)));
        const back = names.reduce((edits) => reduceEdits(edits, { kind: 'undo' }), changed);
        const forth = names.reduce((edits) => reduceEdits(edits, { kind: 'redo' }), back);
        expect([back.now.name, forth.now]).toEqual(['', changed.now]);
      }),
    );
  });

  it('has nothing unsaved once saved, and again when that is undone', () => {
    const edits = after([
      rename('VIP', 0),
      { kind: 'saved', parts: { name: 'VIP', filter: {}, limit: null } },
    ]);
    expect(hasUnsaved(edits)).toBe(false);
    expect(hasUnsaved(reduceEdits(edits, { kind: 'undo' }))).toBe(true);
  });
});
