import type { ReactNode } from 'react';
import { Tooltip } from 'antd';
import { ownZone, useFormats } from '../i18n/index.js';
import { useNow } from './use-now.js';

interface TimeCellProps {
  at: string | null | undefined;
  /** IANA zone it is shown in: the connection's, else the workspace's */
  zone: string;
  /** in full, or as short as a list has room for */
  form?: 'full' | 'short';
}

/** An instant in a named zone; pointing at it tells the reader's own time too. */
export function TimeCell({ at, zone, form = 'full' }: TimeCellProps): ReactNode {
  const formats = useFormats();
  const now = useNow(60_000);
  if (!at) return <span className="muted">–</span>;
  const hint = (): string => {
    const zones = new Set([zone, ownZone()]);
    return [...zones].map((one) => formats.dateTimeWithZone(at, one)).join(' · ');
  };
  return (
    <Tooltip title={hint}>
      <time dateTime={at} className="tabular">
        {form === 'short' ? formats.short(at, zone, now) : formats.dateTime(at, zone)}
      </time>
    </Tooltip>
  );
}
