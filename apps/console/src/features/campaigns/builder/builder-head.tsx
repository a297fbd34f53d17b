import type { ReactNode } from 'react';
import { HistoryOutlined, RedoOutlined, UndoOutlined } from '@ant-design/icons';
import { Button, Tooltip } from 'antd';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { IS_MAC } from '../../../app/shortcut-keys.js';
import { Allowed } from '../../../ui/index.js';
import { CampaignChip } from '../campaign-chip.js';
import { useBuilder } from './builder-context.js';
import { NameField } from './name-field.js';
import { SaveStatus } from './save-status.js';
import { stepAfter } from './steps.js';

interface BuilderHeadProps {
  onUndo: () => void;
  onRedo: () => void;
  onHistory: () => void;
  onTest: () => void;
  onNext: () => void;
}

/** What is edited, whether it is saved, and what can be done with all of it. */
export function BuilderHead(props: BuilderHeadProps): ReactNode {
  const { t } = useTranslation(['campaigns', 'common']);
  const { campaign, draft, readOnly, step } = useBuilder();
  const isEditable = campaign.status === 'draft';
  return (
    <header className="page-head builder-head">
      <div className="page-head-text">
        <Link to="/campaigns">{t('builder.back')}</Link>
        <div className="page-head-title">
          <NameField />
          <CampaignChip status={campaign.status} />
        </div>
      </div>
      <div className="page-head-actions">
        {!readOnly && <SaveStatus />}
        {!readOnly && <UndoButtons {...props} />}
        <Tooltip title={t('history.open')}>
          <Button icon={<HistoryOutlined />} aria-label={t('history.open')} onClick={props.onHistory} />
        </Tooltip>
        <Allowed permission="test">
          {(disabled) => (
            <Button disabled={disabled} onClick={props.onTest}>
              {t('test.open')}
            </Button>
          )}
        </Allowed>
        {stepAfter(step) && (
          <Button type="primary" onClick={props.onNext}>
            {t('common:next')}
          </Button>
        )}
        {!stepAfter(step) && isEditable && (
          <Allowed permission="publish">
            {(disabled) => (
              <Button type="primary" disabled={disabled} onClick={props.onNext}>
                {t(draft.delivery.at === null ? 'publish.open' : 'publish.openLater')}
              </Button>
            )}
          </Allowed>
        )}
      </div>
    </header>
  );
}

function UndoButtons({ onUndo, onRedo }: Pick<BuilderHeadProps, 'onUndo' | 'onRedo'>): ReactNode {
  const { t } = useTranslation('common');
  const { past, future } = useBuilder().state.history;
  const keys = IS_MAC ? ['⌘Z', '⇧⌘Z'] : ['Ctrl+Z', 'Ctrl+Shift+Z'];
  return (
    <>
      <Tooltip title={`${t('undo')} (${keys[0]})`}>
        <Button
          icon={<UndoOutlined />}
          aria-label={t('undo')}
          disabled={past.length === 0}
          onClick={onUndo}
        />
      </Tooltip>
      <Tooltip title={`${t('redo')} (${keys[1]})`}>
        <Button
          icon={<RedoOutlined />}
          aria-label={t('redo')}
          disabled={future.length === 0}
          onClick={onRedo}
        />
      </Tooltip>
    </>
  );
}
