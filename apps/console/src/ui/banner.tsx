import type { ReactNode } from 'react';

/** A standing problem or notice, over what it is about. */
export function Banner({
  tone,
  children,
  action,
}: {
  tone: 'info' | 'warning' | 'error';
  children: ReactNode;
  action?: ReactNode;
}): ReactNode {
  return (
    <div className={`banner banner-${tone}`} role={tone === 'error' ? 'alert' : 'status'}>
      <div>{children}</div>
      {action}
    </div>
  );
}
