import { PLACE_LETTERS, type PlaceName } from './place-letters.js';

export const IS_MAC = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.userAgent);

/** What of a key press counts here. */
export interface Press {
  key: string;
  hasCommand: boolean;
  hasOther: boolean;
  /** into a field, a menu, or a dialog: single letters belong there */
  isTyping: boolean;
}

export type Shortcut =
  | { kind: 'palette' }
  | { kind: 'search' }
  | { kind: 'new' }
  | { kind: 'list' }
  /** `g`: the next letter says where to */
  | { kind: 'wait_for_place' }
  | { kind: 'go'; place: PlaceName };

/**
 * What a key press asks for, if anything.
 *
 * @param afterG     whether `g` was pressed just before
 * @param singleKeys whether single letters are shortcuts for this person
 */
export function shortcutOf(press: Press, afterG: boolean, singleKeys: boolean): Shortcut | undefined {
  const key = press.key.toLowerCase();
  if (press.hasCommand && !press.hasOther) return key === 'k' ? { kind: 'palette' } : undefined;
  if (press.hasCommand || press.hasOther || press.isTyping || !singleKeys) return undefined;
  const place = PLACE_LETTERS[key];
  if (afterG && place) return { kind: 'go', place };
  switch (key) {
    case '/':
      return { kind: 'search' };
    case 'n':
      return { kind: 'new' };
    case '?':
      return { kind: 'list' };
    case 'g':
      return { kind: 'wait_for_place' };
    default:
      return undefined;
  }
}
