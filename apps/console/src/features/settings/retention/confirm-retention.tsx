import type { ReactNode } from 'react';
import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import {
  type Retention,
  RETENTION_SETTINGS,
  type RetentionSetting,
} from '../../../../../../libs/retention/index.js';
import { query, type Schema } from '../../../api/client.js';
import { useFormats } from '../../../i18n/index.js';
import { Dialog } from '../../../ui/dialog.js';
import { Banner } from '../../../ui/index.js';

type Outdated = Schema<'OutdatedView'>;

const PARTS = {
  eventsDays: ['events'],
  contentsDays: ['sentMessages', 'receivedMessages'],
} as const satisfies Record<RetentionSetting, readonly (keyof Outdated)[]>;

interface ConfirmRetentionProps {
  /** the settings that keep less than until now, with their days */
  shorter: Partial<Record<RetentionSetting, number>>;
  isPending: boolean;
  onConfirm: () => void;
  onClose: () => void;
}

/** What goes, and how much that is, before it does: it cannot be taken back. */
export function ConfirmRetention({
  shorter,
  isPending,
  onConfirm,
  onClose,
}: ConfirmRetentionProps): ReactNode {
  const { t } = useTranslation('settings');
  const { t: tCommon } = useTranslation('common');
  const { data, error } = query.useQuery(
    'get',
    '/api/v1/settings/retention/outdated',
    { params: { query: shorter } },
    { gcTime: 0, staleTime: 0 },
  );
  return (
    <Dialog
      title={t('retention.confirmTitle')}
      okText={t('retention.confirmAct')}
      okButtonProps={{ danger: true, loading: isPending }}
      cancelText={tCommon('cancel')}
      onOk={onConfirm}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <p>{t('retention.confirmText')}</p>
      {error && <Banner tone="warning">{t('retention.countFailed')}</Banner>}
      {!data && !error && <Skeleton active title={false} paragraph={{ rows: 3 }} />}
      {data && <Goes shorter={shorter} outdated={data} />}
    </Dialog>
  );
}

function Goes({ shorter, outdated }: { shorter: Partial<Retention>; outdated: Outdated }): ReactNode {
  const { t } = useTranslation('settings');
  const formats = useFormats();
  return RETENTION_SETTINGS.map((setting) => {
    const days = shorter[setting] ?? null;
    if (days === null) return null;
    return (
      <div key={setting} className="retention-goes">
        <p>{t(`retention.older.${setting}`, { count: days })}</p>
        <ul>
          {PARTS[setting].map((part) => {
            const { count = 0, isExact = true } = outdated[part] ?? {};
            const number = formats.number(count);
            return (
              <li key={part}>
                {isExact
                  ? t(`retention.goes.${part}`, { count, number })
                  : t(`retention.more.${part}`, { number })}
              </li>
            );
          })}
        </ul>
      </div>
    );
  });
}
