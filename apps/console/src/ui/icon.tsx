import type { ComponentProps, ReactNode } from 'react';
import DrawnIcon from '@ant-design/icons/es/components/AntdIconLight';

const UNHEARD = { role: undefined, 'aria-label': undefined, 'aria-hidden': true };

/**
 * What every icon is drawn by, antd's own too: vite.config.mjs puts it in the place of the package's, which gives each
 * icon its English file name ("plus", "caret-up") as its name, so that a button is read as "plus New campaign".
 * An icon that stands alone for something says it itself with `aria-label`.
 */
export default function Icon(props: ComponentProps<typeof DrawnIcon>): ReactNode {
  const isNamed = props['aria-label'] !== undefined || props['aria-labelledby'] !== undefined;
  return <DrawnIcon {...(isNamed ? {} : UNHEARD)} {...props} />;
}
