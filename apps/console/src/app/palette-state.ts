import { openState } from './open-state.js';

/** Whether the search over everything is open. */
export const { open: openPalette, close: closePalette, useIsOpen: usePalette } = openState();
