import type { ReactNode } from 'react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { CopyText } from '../../../ui/index.js';
import { Dialog } from '../../../ui/dialog.js';
import type { NewRelay } from './use-relays.js';

/** Shown this once: it closes by its button alone. */
export function RelaySecret({ relay, onClose }: { relay: NewRelay; onClose: () => void }): ReactNode {
  const { t } = useTranslation('connections');
  return (
    <Dialog
      title={t('relays.secretTitle')}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      footer={
        <Button type="primary" onClick={onClose}>
          {t('relays.secretDone')}
        </Button>
      }
    >
      <p>{t('relays.secretText')}</p>
      <p className="relay-url">{relay.url}</p>
      <CopyText text={relay.secret} label={t('relays.secretCopy')} />
    </Dialog>
  );
}
