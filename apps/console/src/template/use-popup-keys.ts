import { type RefObject, useEffect } from 'react';

/**
 * What opens over the page takes the focus into its first field, and Escape closes it and nothing under it.
 *
 * @param root what opened; it is there for as long as the component is
 */
export function usePopupKeys(root: RefObject<HTMLElement | null>, onClose: () => void): void {
  useEffect(() => {
    const element = root.current;
    const close = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      onClose();
    };
    element?.addEventListener('keydown', close);
    return () => element?.removeEventListener('keydown', close);
  }, [root, onClose]);
  useEffect(() => root.current?.querySelector('input')?.focus({ preventScroll: true }), [root]);
}
