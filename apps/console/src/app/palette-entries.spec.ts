import { describe, expect, it } from '@jest/globals';
import { type Entry, grouped, matching, step } from './palette-entries.js';

const entry = (label: string, group: Entry['group'] = 'places'): Entry => ({
  id: label,
  group,
  label,
  run: () => undefined,
});
const labels = (entries: readonly Entry[]): string[] => entries.map(({ label }) => label);

describe('matching', () => {
  const entries = ['New campaign', 'Campaigns', 'ＳＡＬＥ 2026', '新しいキャンペーン'].map((label) =>
    entry(label),
  );

  it('finds every word anywhere, in any case', () => {
    expect(labels(matching(entries, 'CAMP new'))).toEqual(['New campaign']);
    expect(labels(matching(entries, 'camp'))).toEqual(['New campaign', 'Campaigns']);
  });

  it('takes full-width and half-width letters for the same', () => {
    expect(labels(matching(entries, 'sale'))).toEqual(['ＳＡＬＥ 2026']);
    expect(labels(matching(entries, 'ｷｬﾝﾍﾟｰﾝ'))).toEqual(['新しいキャンペーン']);
  });

  it('keeps all for no text', () => {
    expect(matching(entries, '  ')).toHaveLength(4);
  });
});

describe('grouped', () => {
  it('puts actions before places, and leaves out what is empty', () => {
    const groups = grouped([entry('Overview'), entry('New campaign', 'actions')]);
    expect(groups.map(([group, those]) => [group, labels(those)])).toEqual([
      ['actions', ['New campaign']],
      ['places', ['Overview']],
    ]);
  });
});

describe('step', () => {
  it('goes round', () => {
    expect([step(3, 2, 1), step(3, 0, -1), step(3, 1, 1)]).toEqual([0, 2, 2]);
  });

  it('begins at an end, and has nowhere to go in an empty list', () => {
    expect([step(3, -1, 1), step(3, -1, -1), step(0, -1, 1)]).toEqual([0, 2, -1]);
  });
});
