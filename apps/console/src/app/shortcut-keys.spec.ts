import { describe, expect, it } from '@jest/globals';
import { areaOf, PLACE_LETTERS } from './place-letters.js';
import { type Press, shortcutOf } from './shortcut-keys.js';

const press = (key: string, more: Partial<Press> = {}): Press => ({
  key,
  hasCommand: false,
  hasOther: false,
  isTyping: false,
  ...more,
});

describe('shortcutOf', () => {
  it('opens the search over everything from anywhere, also while one types', () => {
    expect(shortcutOf(press('k', { hasCommand: true, isTyping: true }), false, false)).toEqual({
      kind: 'palette',
    });
  });

  it('leaves other keys with Ctrl to the browser', () => {
    expect(shortcutOf(press('n', { hasCommand: true }), false, true)).toBeUndefined();
    expect(shortcutOf(press('k', { hasCommand: true, hasOther: true }), false, true)).toBeUndefined();
  });

  it.each([
    ['/', 'search'],
    ['n', 'new'],
    ['?', 'list'],
    ['g', 'wait_for_place'],
  ])('knows %s', (key, kind) => {
    expect(shortcutOf(press(key), false, true)).toEqual({ kind });
  });

  it('goes to every place by its letter after g, and by nothing else', () => {
    for (const [letter, place] of Object.entries(PLACE_LETTERS))
      expect(shortcutOf(press(letter), true, true)).toEqual({ kind: 'go', place });
    expect(shortcutOf(press('x'), true, true)).toBeUndefined();
    expect(shortcutOf(press('c'), false, true)).toBeUndefined();
  });

  it('takes no letter from who is typing, or has turned them off', () => {
    expect(shortcutOf(press('n', { isTyping: true }), false, true)).toBeUndefined();
    expect(shortcutOf(press('c', { isTyping: true }), true, true)).toBeUndefined();
    expect(shortcutOf(press('n'), false, false)).toBeUndefined();
  });
});

describe('areaOf', () => {
  it('finds the area of a page', () => {
    expect(areaOf('/campaigns/1/edit/message')).toBe('campaigns');
    expect(areaOf('/imports/new')).toBe('contacts');
    expect(areaOf('/settings/general')).toBe('settings');
    expect(areaOf('/')).toBeUndefined();
  });
});
