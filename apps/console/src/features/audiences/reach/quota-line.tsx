import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { query } from '../../../api/client.js';
import { useFormats } from '../../../i18n/index.js';
import { quotaAfter } from './quota-after.js';

/** What is left of the account's monthly messages once this was sent. */
export function QuotaLine({
  connectionId,
  recipients,
}: {
  connectionId: string;
  recipients: number;
}): ReactNode {
  const { t } = useTranslation('audiences');
  const formats = useFormats();
  const { data } = query.useQuery('get', '/api/v1/connections/{id}', {
    params: { path: { id: connectionId } },
  });
  if (!data) return null;
  const after = quotaAfter(data.quota, recipients);
  if (after.kind === 'unlimited') return <p className="reach-note">{t('reach.quota.unlimited')}</p>;
  if (after.kind === 'left')
    return (
      <p className="reach-note tabular">
        {t('reach.quota.left', {
          left: formats.number(after.left),
          limit: formats.number(data.quota.limit ?? 0),
        })}
      </p>
    );
  return (
    <p className="reach-note reach-short tabular">
      {t('reach.quota.short', { count: after.by, by: formats.number(after.by) })}
    </p>
  );
}
