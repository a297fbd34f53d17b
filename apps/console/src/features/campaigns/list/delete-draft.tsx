import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../ui/dialog.js';
import type { CampaignRow } from '../campaign.js';
import { useCampaignActions } from './use-campaign-actions.js';

/** Asks before a draft is deleted with its history. */
export function DeleteDraft({
  campaign,
  onClose,
}: {
  campaign: CampaignRow;
  onClose: () => void;
}): ReactNode {
  const { t } = useTranslation(['campaigns', 'common']);
  const { remove } = useCampaignActions();
  return (
    <Dialog
      title={t('delete.title', { name: campaign.name })}
      onCancel={onClose}
      onOk={() => remove.mutate(campaign, { onSettled: onClose })}
      okText={t('delete.confirm')}
      okButtonProps={{ danger: true, loading: remove.isPending }}
      cancelText={t('common:cancel')}
    >
      {t('delete.text')}
    </Dialog>
  );
}
