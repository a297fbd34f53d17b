import type { ReactNode } from 'react';
import { Modal } from 'antd';
import { useBlocker } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

/** Asks before a page with unsaved changes is left; the browser asks in its own words when it is closed. */
export function LeaveGuard({ isUnsaved }: { isUnsaved: boolean }): ReactNode {
  const { t } = useTranslation('audiences');
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: ({ current, next }) => isUnsaved && current.pathname !== next.pathname,
    enableBeforeUnload: isUnsaved,
    withResolver: true,
  });
  return (
    <Modal
      open={status === 'blocked'}
      title={t('leave.title')}
      okText={t('leave.leave')}
      okButtonProps={{ danger: true }}
      cancelText={t('leave.stay')}
      onOk={proceed}
      onCancel={reset}
    >
      {t('leave.text')}
    </Modal>
  );
}
