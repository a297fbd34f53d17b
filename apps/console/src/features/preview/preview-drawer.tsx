import type { ReactNode } from 'react';
import { Drawer } from 'antd';
import { useTranslation } from 'react-i18next';
import { PreviewPane } from './preview-pane.js';
import type { PreviewPaneProps } from './preview-types.js';

/** The preview over the whole screen. */
export function PreviewDrawer({ onClose, ...props }: PreviewPaneProps & { onClose: () => void }): ReactNode {
  const { t } = useTranslation('preview');
  return (
    <Drawer open onClose={onClose} title={t('title')} placement="bottom" size="100%">
      <PreviewPane {...props} />
    </Drawer>
  );
}
