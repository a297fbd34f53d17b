import { type RefObject, useEffect, useRef } from 'react';

/**
 * For a row of links that may be wider than a phone: the one that is open is scrolled into view.
 *
 * @param current what is open; the link to it has `aria-current`
 */
export function useCurrentInView(current: string): RefObject<HTMLElement | null> {
  const row = useRef<HTMLElement>(null);
  useEffect(() => {
    row.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [current]);
  return row;
}
