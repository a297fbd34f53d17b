import { type ReactNode, useEffect } from 'react';
import {
  CheckOutlined,
  CloudSyncOutlined,
  DisconnectOutlined,
  LoadingOutlined,
  WarningOutlined,
} from '@ant-design/icons';
import { Button, Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../api/session.js';
import { useFormats } from '../../../i18n/index.js';
import { announce, problemText } from '../../../ui/index.js';
import { saveStatus, type SaveStatus as Status } from '../draft/save-state.js';
import { useBuilder } from './builder-context.js';

const ICONS: Record<Status, ReactNode> = {
  saved: <CheckOutlined />,
  saving: <LoadingOutlined />,
  offline: <DisconnectOutlined />,
  failed: <WarningOutlined />,
  conflict: <CloudSyncOutlined />,
};

/** Whether the draft is in store, since when, and what to do when it is not. */
export function SaveStatus(): ReactNode {
  const { t } = useTranslation('campaigns');
  const { t: tCommon } = useTranslation('common');
  const formats = useFormats();
  const { timeZone } = useSession().workspace;
  const { state, store, campaign } = useBuilder();
  const status = saveStatus(state.saving, state.history.now);
  const { work } = state.saving;
  const words = t(`save.${status}`, { time: formats.time(campaign.updatedAt, timeZone) });
  useAnnounced(status, words);
  const why = work.kind === 'failed' ? problemText(work.problem, tCommon) : undefined;
  return (
    <span className={`save-status save-status-${status}`}>
      {ICONS[status]}
      <Tooltip title={why}>
        <span className="tabular">{words}</span>
      </Tooltip>
      {(status === 'failed' || status === 'offline') && (
        <Button size="small" onClick={store.retry}>
          {tCommon('retry')}
        </Button>
      )}
    </span>
  );
}

/** Saving itself goes on all the time; only where it ends is worth a word. */
function useAnnounced(status: Status, words: string): void {
  const ended = status === 'saving' ? null : words;
  useEffect(() => {
    if (ended !== null) announce(ended);
  }, [ended]);
}
