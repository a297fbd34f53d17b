import type { ReactNode } from 'react';

/** Stands for what is not known here: said, not left out. */
export const UnknownBox = ({ text }: { text: string }): ReactNode => (
  <span className="lp-unknown">{text}</span>
);
