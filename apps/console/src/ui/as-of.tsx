import type { ReactNode } from 'react';
import { ReloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../i18n/index.js';
import { useNow } from './use-now.js';

/** Older numbers are marked: they may be others by now. */
const STALE_AFTER_MS = 5 * 60_000;

interface AsOfProps {
  readAt: Date;
  zone: string;
  pending: boolean;
  onRefresh: () => void;
}

/** When the numbers were read, and the way to newer ones. */
export function AsOf({ readAt, zone, pending, onRefresh }: AsOfProps): ReactNode {
  const { t } = useTranslation('common');
  const formats = useFormats();
  const now = useNow(30_000);
  const isStale = now.getTime() - readAt.getTime() > STALE_AFTER_MS;
  return (
    <span className={isStale ? 'as-of as-of-stale' : 'as-of muted'}>
      <time dateTime={readAt.toISOString()}>
        {t('asOf', { time: formats.dateTimeWithZone(readAt, zone) })}
      </time>
      <Button
        className="no-print"
        size="small"
        type="text"
        icon={<ReloadOutlined />}
        loading={pending}
        onClick={onRefresh}
      >
        {t('refresh')}
      </Button>
    </span>
  );
}
