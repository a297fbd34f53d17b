import { lazy, type ReactNode, Suspense } from 'react';
import { Skeleton } from 'antd';
import { Late } from '../../../../ui/index.js';
import type { FlexJsonProps } from './flex-json-props.js';

const JsonEditor = lazy(async () => ({ default: (await import('./json-editor.js')).JsonEditor }));

/** The editor of JSON, fetched when it is first asked for. */
export function FlexJson(props: FlexJsonProps): ReactNode {
  return (
    <Suspense
      fallback={
        <Late>
          <Skeleton active title={false} paragraph={{ rows: 8 }} />
        </Late>
      }
    >
      <JsonEditor {...props} />
    </Suspense>
  );
}
