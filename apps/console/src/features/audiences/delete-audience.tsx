import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/dialog.js';
import { ErrorPanel } from '../../ui/index.js';
import type { Audience } from './audience.js';
import { AudienceUses, useAudienceUses } from './audience-uses.js';
import { useAudienceActions } from './use-audience-actions.js';

interface DeleteAudienceProps {
  audience: Audience;
  onClose: () => void;
  onDeleted?: () => void;
}

/** Asks before an audience is deleted. One that campaigns use cannot be: says which they are. */
export function DeleteAudience({ audience, onClose, onDeleted }: DeleteAudienceProps): ReactNode {
  const { t } = useTranslation(['audiences', 'common']);
  const { uses, audiences, error, retry } = useAudienceUses(audience.id);
  const { remove } = useAudienceActions();
  const isUsed = (uses?.length ?? audience.usedBy) > 0 || audiences.length > 0;
  const confirm = (): void =>
    remove.mutate(audience, {
      onSuccess: () => {
        onClose();
        onDeleted?.();
      },
    });
  return (
    <Dialog
      title={t(isUsed ? 'delete.usedTitle' : 'delete.title', { name: audience.name })}
      onCancel={onClose}
      onOk={confirm}
      okText={t('delete.confirm')}
      okButtonProps={{ danger: true, disabled: isUsed || !uses, loading: remove.isPending }}
      cancelText={t('common:cancel')}
    >
      <p>{t(isUsed ? 'delete.usedText' : 'delete.text')}</p>
      {error && <ErrorPanel error={error} onRetry={retry} />}
      {uses && <AudienceUses uses={uses} audiences={audiences} />}
    </Dialog>
  );
}
