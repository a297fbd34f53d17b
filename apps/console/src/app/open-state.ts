import { useSyncExternalStore } from 'react';

interface OpenState {
  open: () => void;
  close: () => void;
  useIsOpen: () => boolean;
}

/** Whether a layer over the page is open; one that anything on the page may open. */
export function openState(): OpenState {
  let isOpen = false;
  const listeners = new Set<() => void>();
  const set = (next: boolean): void => {
    isOpen = next;
    for (const listener of listeners) listener();
  };
  const subscribe = (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  return {
    open: () => set(true),
    close: () => set(false),
    useIsOpen: () => useSyncExternalStore(subscribe, () => isOpen),
  };
}
