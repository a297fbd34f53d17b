import { describe, expect, it } from '@jest/globals';
import { choiceHolds, meantValue, withTypedLanguage } from './meant-value.js';

const TIERS = ['Gold', 'Silver'].map((value) => ({ value, label: value }));
const JAPANESE = { value: 'ja', label: 'Japanese' };
const nameOf = (tag: string): string => ({ ja: 'Japanese', jpn: 'Japanese', ko: 'Korean' })[tag] ?? tag;

describe('meantValue', () => {
  it.each([
    ['gold', 'Gold'],
    ['ＧＯＬＤ ', 'Gold'],
    ['Silver', 'Silver'],
    ['Gol', 'Gol'],
    ['', ''],
  ])('of %j is %j', (typed, meant) => {
    expect(meantValue(typed, TIERS)).toBe(meant);
  });

  it('finds a value by its name', () => {
    expect(meantValue('japanese', [JAPANESE])).toBe('ja');
  });

  it('keeps what is there as it was typed', () => {
    expect(meantValue('gold', [...TIERS, { value: 'gold', label: 'gold' }])).toBe('gold');
  });
});

it('looks for what was typed in values and in their names', () => {
  expect(['JA', 'pan', 'ｊａｐ', 'th'].map((typed) => choiceHolds(JAPANESE, typed))).toEqual([
    true,
    true,
    true,
    false,
  ]);
});

describe('withTypedLanguage', () => {
  it('adds a language that no contact has', () => {
    expect(withTypedLanguage([JAPANESE], 'ko', nameOf)).toEqual([JAPANESE, { value: 'ko', label: 'Korean' }]);
  });

  it.each(['jap', 'ja', 'jpn', '', 'not a tag'])('adds nothing for %j', (typed) => {
    expect(withTypedLanguage([JAPANESE], typed, nameOf)).toEqual([JAPANESE]);
  });
});
