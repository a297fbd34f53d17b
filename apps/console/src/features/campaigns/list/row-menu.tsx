import { type ReactNode, useState } from 'react';
import { MoreOutlined } from '@ant-design/icons';
import { Button, Dropdown, type MenuProps } from 'antd';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../api/session.js';
import { popupPlace } from '../../../ui/index.js';
import type { CampaignRow } from '../campaign.js';
import { DeleteDraft } from './delete-draft.js';
import { type RowAction, rowActions } from './row-actions.js';
import { StopCampaign } from './stop-campaign.js';
import { useCampaignActions } from './use-campaign-actions.js';

const DANGERS: readonly RowAction[] = ['stop', 'delete'];

/** Everything that can be done with one campaign of the list; what may not be says who may. */
export function RowMenu({ campaign }: { campaign: CampaignRow }): ReactNode {
  const { t } = useTranslation(['campaigns', 'common']);
  const { permissions } = useSession();
  const navigate = useNavigate();
  const { act, duplicate } = useCampaignActions();
  const [asking, setAsking] = useState<'stop' | 'delete' | null>(null);
  const offered = rowActions(campaign.status, permissions);
  const lacking = offered.find(({ lacks }) => lacks !== null)?.lacks;

  const carryOut = (action: RowAction): void => {
    const params = { campaignId: campaign.id };
    switch (action) {
      case 'edit':
        return void navigate({
          to: '/campaigns/$campaignId/edit/$step',
          params: { ...params, step: 'audience' },
        });
      case 'report':
        return void navigate({ to: '/campaigns/$campaignId', params });
      case 'duplicate':
        return duplicate.mutate(campaign);
      case 'stop':
      case 'delete':
        return setAsking(action);
      default:
        return act.mutate({ ...campaign, act: action });
    }
  };

  const items: MenuProps['items'] = [
    ...offered.map(({ action, lacks }) => ({
      key: action,
      label: t(`actions.${action}`),
      disabled: lacks !== null,
      danger: DANGERS.includes(action),
    })),
    ...(lacking ? [{ key: 'why', label: t(`common:forbidden.ask.${lacking}`), disabled: true }] : []),
  ];
  return (
    <>
      <Dropdown
        trigger={['click']}
        // A menu takes the focus when it is opened, so that arrow keys work in it.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        placement="bottomRight"
        // Inside a landmark, yet not cut off by the table.
        getPopupContainer={popupPlace}
        menu={{ items, onClick: ({ key }) => carryOut(key as RowAction) }}
      >
        <Button
          type="text"
          size="small"
          icon={<MoreOutlined />}
          aria-haspopup="menu"
          aria-label={t('actions.moreOf', { name: campaign.name })}
        />
      </Dropdown>
      {asking === 'stop' && <StopCampaign campaign={campaign} onClose={() => setAsking(null)} />}
      {asking === 'delete' && <DeleteDraft campaign={campaign} onClose={() => setAsking(null)} />}
    </>
  );
}
