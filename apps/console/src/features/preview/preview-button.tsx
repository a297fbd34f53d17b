import { lazy, type ReactNode, useState } from 'react';
import { EyeOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { LazyLayer } from '../../ui/index.js';
import type { PreviewPaneProps } from './preview-types.js';

const PreviewDrawer = lazy(async () => ({ default: (await import('./preview-drawer.js')).PreviewDrawer }));

/** Where there is no room beside the messages: the preview over the whole screen. */
export function PreviewButton(props: PreviewPaneProps): ReactNode {
  const { t } = useTranslation('preview');
  const [isOpen, setOpen] = useState(false);
  const close = (): void => setOpen(false);
  return (
    <>
      <Button icon={<EyeOutlined />} onClick={() => setOpen(true)}>
        {t('open')}
      </Button>
      {isOpen && (
        <LazyLayer shape="drawer" label={t('title')} onClose={close}>
          <PreviewDrawer {...props} onClose={close} />
        </LazyLayer>
      )}
    </>
  );
}
