import { openState } from './open-state.js';

/** Whether the list of shortcuts is open. */
export const { open: openShortcutList, close: closeShortcutList, useIsOpen: useShortcutList } = openState();
