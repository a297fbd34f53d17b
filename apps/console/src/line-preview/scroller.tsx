import type { ReactNode } from 'react';
import { usePreview } from './preview-settings.js';

/** Things side by side, more than the screen holds: scrolled by finger, wheel or arrow keys. */
export function Scroller({ count, children }: { count: number; children: ReactNode }): ReactNode {
  const { words } = usePreview();
  return (
    // A keyboard scrolls what has the focus, so this may have it.
    <div className="lp-scroller" role="group" aria-label={words.carousel(count)} tabIndex={0}>
      {children}
    </div>
  );
}
