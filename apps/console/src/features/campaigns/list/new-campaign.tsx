import { lazy, type ReactNode, useState } from 'react';
import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Allowed, LazyLayer } from '../../../ui/index.js';

interface NewCampaignProps {
  audienceId?: string;
  variant?: 'primary' | 'default';
}

const NewCampaignDialog = lazy(async () => ({
  default: (await import('./new-campaign-dialog.js')).NewCampaignDialog,
}));

/**
 * The button that begins a campaign, with its dialog.
 *
 * @param audienceId whom it is for, where it begins at an audience
 */
export function NewCampaign({ audienceId, variant = 'primary' }: NewCampaignProps): ReactNode {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <NewCampaignButton variant={variant} onPress={() => setOpen(true)} />
      <NewCampaignLayer isOpen={isOpen} audienceId={audienceId} onClose={() => setOpen(false)} />
    </>
  );
}

interface NewCampaignButtonProps {
  variant?: NewCampaignProps['variant'];
  onPress: () => void;
}

/** Alone where the button changes its place while its dialog is open. */
export function NewCampaignButton({ variant = 'primary', onPress }: NewCampaignButtonProps): ReactNode {
  const { t } = useTranslation('campaigns');
  return (
    <Allowed permission="edit">
      {(disabled) => (
        <Button type={variant} icon={<PlusOutlined />} disabled={disabled} onClick={onPress}>
          {t('new.button')}
        </Button>
      )}
    </Allowed>
  );
}

interface NewCampaignLayerProps {
  isOpen: boolean;
  audienceId?: string;
  onClose: () => void;
}

export function NewCampaignLayer({ isOpen, audienceId, onClose }: NewCampaignLayerProps): ReactNode {
  const { t } = useTranslation('campaigns');
  if (!isOpen) return null;
  return (
    <LazyLayer shape="dialog" label={t('new.button')} onClose={onClose}>
      <NewCampaignDialog audienceId={audienceId} onClose={onClose} />
    </LazyLayer>
  );
}
