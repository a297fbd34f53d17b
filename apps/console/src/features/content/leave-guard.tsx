import type { ReactNode } from 'react';
import { Modal } from 'antd';
import { useBlocker } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

/** Asks before changes that are not saved are left behind. */
export function LeaveGuard({ isDirty }: { isDirty: boolean }): ReactNode {
  const { t } = useTranslation('content');
  const blocker = useBlocker({
    shouldBlockFn: () => isDirty,
    enableBeforeUnload: isDirty,
    withResolver: true,
  });
  return (
    <Modal
      open={blocker.status === 'blocked'}
      title={t('template.leaveTitle')}
      okText={t('template.stay')}
      cancelText={t('template.leave')}
      onOk={blocker.reset}
      onCancel={blocker.proceed}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
    >
      {t('template.leaveText')}
    </Modal>
  );
}
