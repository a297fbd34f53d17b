import type { ReactNode } from 'react';
import { Skeleton } from 'antd';
import { Late } from '../../ui/index.js';

/** The page as it will be, for who has to wait. */
export function ReportSkeleton(): ReactNode {
  return (
    <Late>
      <div className="stack" aria-busy="true">
        <div className="numbers">
          {[1, 2, 3, 4, 5].map((one) => (
            <div key={one} className="number">
              <Skeleton active title={false} paragraph={{ rows: 2 }} />
            </div>
          ))}
        </div>
        <div className="panel">
          <Skeleton active title={false} paragraph={{ rows: 5 }} />
        </div>
      </div>
    </Late>
  );
}
