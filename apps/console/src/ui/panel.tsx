import { type ReactNode, useId } from 'react';

interface PanelProps {
  title?: ReactNode;
  /** for assistive technology, when there is no visible title */
  label?: string;
  /** at the right of the title */
  extra?: ReactNode;
  children: ReactNode;
  /** no padding, for tables that reach the edges */
  flush?: boolean;
  className?: string;
}

/** A box with a name: a landmark of the screen. */
export function Panel({ title, label, extra, children, flush = false, className }: PanelProps): ReactNode {
  const id = useId();
  return (
    <section
      className={['panel', flush && 'panel-flush', className].filter(Boolean).join(' ')}
      aria-labelledby={title ? id : undefined}
      aria-label={title ? undefined : label}
    >
      {title && (
        <div className="panel-head">
          <h2 id={id}>{title}</h2>
          {extra}
        </div>
      )}
      {children}
    </section>
  );
}
