import type { ReactNode } from 'react';
import { ReloadOutlined } from '@ant-design/icons';
import { Button, Progress } from 'antd';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/index.js';
import { Allowed, Panel, useNow } from '../../../ui/index.js';
import type { Connection } from '../connection.js';
import { LOW_FROM, quotaShare } from '../connection-health.js';
import { QuotaWords } from '../quota-words.js';
import { useVerify } from '../use-verify.js';

const STALE_AFTER_MS = 5 * 60_000;

/** How many messages of the month's plan are used, and when LINE said so. */
export function QuotaPanel({ connection }: { connection: Connection }): ReactNode {
  const { t } = useTranslation(['connections', 'common']);
  const formats = useFormats();
  const now = useNow(60_000);
  const verify = useVerify(connection.id);
  const { quota, timeZone } = connection;
  const share = quotaShare(quota);
  const isStale = quota.readAt === null || now.getTime() - new Date(quota.readAt).getTime() > STALE_AFTER_MS;
  return (
    <Panel title={t('quota.title')}>
      <p className="connection-text">
        <QuotaWords quota={quota} />
      </p>
      {share !== null && (
        <Progress
          strokeColor={share >= LOW_FROM ? 'var(--warning)' : 'var(--primary)'}
          percent={Math.min(100, share * 100)}
          showInfo={false}
          aria-label={t('quota.title')}
        />
      )}
      <div className="quota-foot">
        <span className="muted">
          {quota.readAt === null
            ? t('quota.neverRead')
            : t('common:asOf', { time: formats.short(quota.readAt, timeZone, now) })}
        </span>
        {isStale && (
          <Allowed permission="connect">
            {(disabled) => (
              <Button
                type="link"
                size="small"
                icon={<ReloadOutlined />}
                disabled={disabled}
                loading={verify.isPending}
                onClick={() => verify.mutate()}
              >
                {t('common:refresh')}
              </Button>
            )}
          </Allowed>
        )}
      </div>
      <p className="muted connection-text">{t('quota.help')}</p>
    </Panel>
  );
}
