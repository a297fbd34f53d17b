import { type RefObject, useLayoutEffect } from 'react';

const SMALLEST_PX = 8;

/** LINE's `adjustMode: shrink-to-fit`: a line that is too wide gets smaller letters instead of dots. */
export function useShrinkToFit(
  element: RefObject<HTMLElement | null>,
  isWanted: boolean,
  contents: string,
): void {
  useLayoutEffect(() => {
    const { current } = element;
    if (!isWanted || current === null) return;
    current.style.fontSize = '';
    const size = Number.parseFloat(getComputedStyle(current).fontSize);
    const ratio = current.clientWidth / current.scrollWidth;
    if (ratio < 1) current.style.fontSize = `${Math.max(SMALLEST_PX, Math.floor(size * ratio * 10) / 10)}px`;
  }, [element, isWanted, contents]);
}
