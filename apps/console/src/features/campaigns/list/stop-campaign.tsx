import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../ui/dialog.js';
import type { CampaignRow } from '../campaign.js';
import { useCampaignActions } from './use-campaign-actions.js';

interface StopCampaignProps {
  campaign: Pick<CampaignRow, 'id' | 'name' | 'status'>;
  onClose: () => void;
}

/** Asks before sending is ended for good: what was sent cannot be called back, what was not will not be. */
export function StopCampaign({ campaign, onClose }: StopCampaignProps): ReactNode {
  const { t } = useTranslation(['campaigns', 'common']);
  const { act } = useCampaignActions();
  return (
    <Dialog
      title={t('stop.title', { name: campaign.name })}
      onCancel={onClose}
      onOk={() => act.mutate({ ...campaign, act: 'stop' }, { onSettled: onClose })}
      okText={t('stop.confirm')}
      okButtonProps={{ danger: true, loading: act.isPending }}
      cancelText={t('stop.keep')}
    >
      <p>{t(campaign.status === 'scheduled' ? 'stop.scheduled' : 'stop.sending')}</p>
      <p className="muted">{t('stop.instead')}</p>
    </Dialog>
  );
}
