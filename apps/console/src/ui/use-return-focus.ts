import { useEffect, useState } from 'react';

/** Gives the focus back to what had it before, when a layer goes that is taken off the page at once. */
export function useReturnFocus(): void {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      // Unless it is somewhere already: on the heading of another page, or where a mistake is to be mended.
      if (document.activeElement !== document.body) return;
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    },
    [before],
  );
}
