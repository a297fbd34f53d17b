import type { ReactNode } from 'react';
import { Modal, type ModalProps } from 'antd';
import { useReturnFocus } from './use-return-focus.js';

/** A dialog that is open for as long as it is there; antd gives the focus back only to who closes one that stays. */
export function Dialog(props: Omit<ModalProps, 'open'>): ReactNode {
  useReturnFocus();
  return <Modal {...props} open />;
}
