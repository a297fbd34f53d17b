import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/index.js';
import type { Quota } from './connection.js';

/** `1,234 of 5,000 messages used this month`. */
export function QuotaWords({ quota }: { quota: Pick<Quota, 'limit' | 'used'> }): ReactNode {
  const { t } = useTranslation('connections');
  const formats = useFormats();
  const used = formats.number(quota.used);
  return (
    <span className="tabular">
      {quota.limit === null
        ? t('quota.unlimited', { count: quota.used, used })
        : t('quota.of', { count: quota.limit, used, limit: formats.number(quota.limit) })}
    </span>
  );
}
