import { type ReactNode, useState } from 'react';
import { RedoOutlined, UndoOutlined } from '@ant-design/icons';
import { Button, Tooltip } from 'antd';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Allowed } from '../../ui/index.js';
import type { Audience } from './audience.js';
import { DeleteAudience } from './delete-audience.js';
import { useAudienceActions } from './use-audience-actions.js';
import type { AudienceEditing } from './use-audience-edits.js';

interface AudienceHeadActionsProps {
  audience: Audience | null;
  edits: AudienceEditing;
  onSave: () => void;
}

export function AudienceHeadActions({ audience, edits, onSave }: AudienceHeadActionsProps): ReactNode {
  const { t } = useTranslation(['audiences', 'common']);
  return (
    <>
      <Tooltip title={t('common:undo')}>
        <Button
          icon={<UndoOutlined />}
          aria-label={t('common:undo')}
          disabled={!edits.canUndo}
          onClick={edits.undo}
        />
      </Tooltip>
      <Tooltip title={t('common:redo')}>
        <Button
          icon={<RedoOutlined />}
          aria-label={t('common:redo')}
          disabled={!edits.canRedo}
          onClick={edits.redo}
        />
      </Tooltip>
      {audience && <OfSaved audience={audience} />}
      <Allowed permission="edit">
        {(disabled) => (
          <Button
            type="primary"
            disabled={disabled || (audience !== null && !edits.isUnsaved)}
            loading={edits.isSaving}
            onClick={onSave}
          >
            {t('screen.save')}
          </Button>
        )}
      </Allowed>
    </>
  );
}

function OfSaved({ audience }: { audience: Audience }): ReactNode {
  const { t } = useTranslation('audiences');
  const navigate = useNavigate();
  const { duplicate } = useAudienceActions();
  const [isDeleting, setDeleting] = useState(false);
  return (
    <>
      <Allowed permission="edit">
        {(disabled) => (
          <Button
            disabled={disabled}
            loading={duplicate.isPending}
            onClick={() => duplicate.mutate(audience)}
          >
            {t('actions.duplicate')}
          </Button>
        )}
      </Allowed>
      <Allowed permission="edit">
        {(disabled) => (
          <Button danger disabled={disabled} onClick={() => setDeleting(true)}>
            {t('actions.delete')}
          </Button>
        )}
      </Allowed>
      {isDeleting && (
        <DeleteAudience
          audience={audience}
          onClose={() => setDeleting(false)}
          onDeleted={() => void navigate({ to: '/audiences', ignoreBlocker: true })}
        />
      )}
    </>
  );
}
