import { type ReactNode, useState } from 'react';
import {
  CaretRightOutlined,
  CopyOutlined,
  DownloadOutlined,
  MoreOutlined,
  PauseOutlined,
  StopOutlined,
} from '@ant-design/icons';
import { Button, Dropdown, type MenuProps } from 'antd';
import { useTranslation } from 'react-i18next';
import { useCan } from '../../api/session.js';
import { Allowed } from '../../ui/index.js';
import { StopCampaign } from '../campaigns/index.js';
import { actionsOf } from './action-rules.js';
import { deliveriesFile } from './deliveries/delivery-search.js';
import type { Campaign } from './report-data.js';
import { useReportActions } from './use-report-actions.js';

/**
 * Pause, resume and stop are always in sight while it goes. None is a primary button: the shortcut for "new" presses the
 * primary one of a page's head.
 */
export function ReportActions({ campaign }: { campaign: Campaign }): ReactNode {
  const { t } = useTranslation('report');
  const { run, duplicate, pending } = useReportActions(campaign.id);
  const [isStopping, setStopping] = useState(false);
  const actions = actionsOf(campaign);
  return (
    <>
      <More campaign={campaign} canArchive={actions.includes('archive')} onArchive={() => run('archive')} />
      {campaign.runId && (
        <Button icon={<DownloadOutlined />} href={deliveriesFile(campaign.id, {})} download>
          {t('actions.export')}
        </Button>
      )}
      <Allowed permission="edit">
        {(disabled) => (
          <Button
            icon={<CopyOutlined />}
            disabled={disabled}
            loading={pending === 'duplicate'}
            onClick={duplicate}
          >
            {t('actions.duplicate')}
          </Button>
        )}
      </Allowed>
      {actions.includes('pause') && (
        <Allowed permission="publish">
          {(disabled) => (
            <Button
              icon={<PauseOutlined />}
              disabled={disabled}
              loading={pending === 'pause'}
              onClick={() => run('pause')}
            >
              {t('actions.pause')}
            </Button>
          )}
        </Allowed>
      )}
      {actions.includes('resume') && (
        <Allowed permission="publish">
          {(disabled) => (
            <Button
              icon={<CaretRightOutlined />}
              disabled={disabled}
              loading={pending === 'resume'}
              onClick={() => run('resume')}
            >
              {t('actions.resume')}
            </Button>
          )}
        </Allowed>
      )}
      {actions.includes('stop') && (
        <Allowed permission="publish">
          {(disabled) => (
            <Button danger icon={<StopOutlined />} disabled={disabled} onClick={() => setStopping(true)}>
              {t('actions.stop')}
            </Button>
          )}
        </Allowed>
      )}
      {isStopping && <StopCampaign campaign={campaign} onClose={() => setStopping(false)} />}
    </>
  );
}

interface MoreProps {
  campaign: Campaign;
  canArchive: boolean;
  onArchive: () => void;
}

function More({ campaign, canArchive, onArchive }: MoreProps): ReactNode {
  const { t } = useTranslation('report');
  const { t: tCommon } = useTranslation('common');
  const mayEdit = useCan('edit');
  const items: MenuProps['items'] = [
    { key: 'print', label: t('actions.print'), onClick: () => window.print() },
    ...(canArchive
      ? [
          {
            key: 'archive',
            label: mayEdit
              ? t('actions.archive')
              : `${t('actions.archive')} – ${tCommon('forbidden.ask.edit')}`,
            disabled: !mayEdit,
            onClick: onArchive,
          },
        ]
      : []),
  ];
  return (
    <Dropdown menu={{ items }} trigger={['click']}>
      <Button icon={<MoreOutlined />} aria-label={t('actions.moreOf', { name: campaign.name })} />
    </Dropdown>
  );
}
