import type { ReactNode } from 'react';
import { Button, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { Differences, type LabelledDraft } from './differences.js';

interface DifferencesDialogProps {
  open: boolean;
  onClose: () => void;
  before: LabelledDraft;
  after: LabelledDraft;
}

export function DifferencesDialog({ open, onClose, before, after }: DifferencesDialogProps): ReactNode {
  const { t } = useTranslation(['campaigns', 'common']);
  return (
    <Modal
      open={open}
      title={t('differences.title')}
      width={820}
      onCancel={onClose}
      footer={<Button onClick={onClose}>{t('common:close')}</Button>}
      destroyOnHidden
    >
      <Differences before={before} after={after} />
    </Modal>
  );
}
