import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { StatusChip } from '../../ui/index.js';
import { CampaignChip } from '../campaigns/index.js';
import { isStopping } from './action-rules.js';
import type { Campaign } from './report-data.js';

/** What the campaign does at present: also that it is being stopped, which is no state of its own. */
export function ReportChip({ campaign }: { campaign: Campaign }): ReactNode {
  const { t } = useTranslation('report');
  if (isStopping(campaign)) return <StatusChip tone="warning">{t('stopping')}</StatusChip>;
  return <CampaignChip status={campaign.status} />;
}
