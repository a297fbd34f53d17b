import type { ReactNode } from 'react';

export type Tone = 'neutral' | 'info' | 'success' | 'success-filled' | 'warning' | 'error' | 'struck';

/** A state in a dot and a word; never by colour alone. */
export function StatusChip({ tone, children }: { tone: Tone; children: ReactNode }): ReactNode {
  return (
    <span className={`chip chip-${tone}`}>
      <span className="chip-dot" aria-hidden="true" />
      {children}
    </span>
  );
}
