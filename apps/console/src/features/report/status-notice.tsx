import type { ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../ui/index.js';
import { isStopping } from './action-rules.js';
import { failedRunReason, pauseReason } from './reasons.js';
import type { Campaign, Connection } from './report-data.js';

/** Why it stands still, and what to do next. */
export function StatusNotice({
  campaign,
  connection,
}: {
  campaign: Campaign;
  connection: Connection | undefined;
}): ReactNode {
  const { t } = useTranslation('report');
  const { status, statusReason } = campaign;
  if (isStopping(campaign)) return <Banner tone="info">{t('notice.stopping')}</Banner>;
  if (status === 'paused') {
    const reason = pauseReason(statusReason);
    const isOfConnection = reason === 'token_revoked' || reason === 'monthly_quota_exceeded';
    return (
      <Banner tone="warning" action={isOfConnection && <ToConnection connection={connection} />}>
        {t(`notice.paused.${reason}`, { code: statusReason ?? '–' })}
      </Banner>
    );
  }
  if (status === 'failed')
    return (
      <Banner tone="error">
        {t(`notice.failed.${failedRunReason(statusReason)}`, { code: statusReason ?? '–' })}
      </Banner>
    );
  return null;
}

function ToConnection({ connection }: { connection: Connection | undefined }): ReactNode {
  const { t } = useTranslation('report');
  if (!connection) return <Link to="/connections">{t('notice.openConnections')}</Link>;
  return (
    <Link to="/connections/$connectionId" params={{ connectionId: connection.id }}>
      {t('notice.openConnection', { name: connection.name })}
    </Link>
  );
}
