import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { StatusChip } from '../../ui/index.js';
import { type CampaignStatus, STATUS_TONES } from './campaign.js';

/** The state of a campaign in a word. */
export function CampaignChip({ status }: { status: CampaignStatus }): ReactNode {
  const { t } = useTranslation('campaigns');
  return <StatusChip tone={STATUS_TONES[status]}>{t(`statuses.${status}`)}</StatusChip>;
}
