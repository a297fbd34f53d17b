import { type ReactNode, Suspense } from 'react';
import { Skeleton } from 'antd';
import { Late } from './late.js';

/** A part whose code or texts may be on their way: its own place is held, and nothing around it is hidden. */
export function Soon({ rows = 3, children }: { rows?: number; children: ReactNode }): ReactNode {
  return (
    <Suspense
      fallback={
        <Late>
          <Skeleton active title={false} paragraph={{ rows }} />
        </Late>
      }
    >
      {children}
    </Suspense>
  );
}
