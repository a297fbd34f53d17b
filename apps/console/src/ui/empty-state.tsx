import type { ReactNode } from 'react';

interface EmptyStateProps {
  title: ReactNode;
  /** one sentence: why it matters, or what was looked for */
  children?: ReactNode;
  /** the one button, then at most one link */
  actions?: ReactNode;
}

/** Nothing is here yet, or nothing matches: says which, and what to do. */
export function EmptyState({ title, children, actions }: EmptyStateProps): ReactNode {
  return (
    <div className="empty">
      <h2>{title}</h2>
      {children && <p>{children}</p>}
      {actions && <div className="empty-actions">{actions}</div>}
    </div>
  );
}
