import { useEffect } from 'react';

interface BuilderKeys {
  undo: () => void;
  redo: () => void;
  next: () => void;
}

/** Layers over the builder have texts of their own, which the browser undoes. */
const OTHER_LAYERS = '.ant-modal, .ant-drawer, [role="search"], .palette-field';

/** Undo and redo of the whole draft, wherever the focus is; and the way to the next step. */
export function useBuilderKeys({ undo, redo, next }: BuilderKeys): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const { target, key, shiftKey } = event;
      const isCommand = (event.ctrlKey || event.metaKey) && !event.altKey;
      if (!isCommand || event.isComposing || (target instanceof Element && target.closest(OTHER_LAYERS)))
        return;
      const act = { z: shiftKey ? redo : undo, y: redo, enter: next }[key.toLowerCase()];
      if (!act) return;
      event.preventDefault();
      event.stopPropagation();
      act();
    };
    // Before fields with a history of their own, such as the browser's.
    document.addEventListener('keydown', onKey, true);
    return () => document.removeEventListener('keydown', onKey, true);
  }, [undo, redo, next]);
}
