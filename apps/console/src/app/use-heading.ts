import { useEffect, useRef } from 'react';
import { useRouterState } from '@tanstack/react-router';

/**
 * A new screen begins at its heading, also for who cannot see that it changed; not at the very first. The window is
 * called by the heading, whatever that becomes: of a thing that is loaded, or in another language.
 */
export function useHeading(main: { current: HTMLElement | null }): void {
  const path = useRouterState({ select: (state) => state.resolvedLocation?.pathname });
  const previous = useRef<string>(undefined);
  useEffect(() => {
    const place = main.current;
    if (!place || path === undefined) return;
    const isFirst = previous.current === undefined;
    const isOther = path !== previous.current;
    previous.current = path;
    return followHeading(place, isOther && !isFirst);
  }, [path, main]);
}

/** @returns what ends it */
function followHeading(place: HTMLElement, isFocused: boolean): () => void {
  let focused: Element | null = isFocused ? document.activeElement : null;
  const follow = (): void => {
    const heading = place.querySelector<HTMLElement>('h1');
    if (!heading) return;
    const title = `${heading.textContent} – Hikyaku`;
    if (document.title !== title) document.title = title;
    if (!focused || heading === focused) return;
    // While it loads a screen may draw its heading anew; who went on to something else stays there.
    const { activeElement, body } = document;
    if (activeElement === focused || activeElement === body) {
      heading.focus();
      focused = heading;
    } else focused = null;
  };
  follow();
  const watch = new MutationObserver(follow);
  watch.observe(place, { childList: true, characterData: true, subtree: true });
  return () => watch.disconnect();
}
