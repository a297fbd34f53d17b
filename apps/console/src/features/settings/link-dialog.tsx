import type { ReactNode } from 'react';
import { Button, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/session.js';
import { useFormats } from '../../i18n/index.js';
import { useNow } from '../../ui/index.js';
import { ShownOnce } from './shown-once.js';

interface LinkDialogProps {
  title: string;
  /** what happens with the link */
  text: string;
  link: { url: string; expiresAt: string } | null;
  onClose: () => void;
}

/** A one-time link to hand on: we send no e-mail, and show it this once. */
export function LinkDialog({ title, text, link, onClose }: LinkDialogProps): ReactNode {
  const { t } = useTranslation('settings');
  return (
    <Modal
      open={link !== null}
      title={title}
      onCancel={onClose}
      mask={{ closable: false }}
      destroyOnHidden
      footer={
        <Button type="primary" onClick={onClose}>
          {t('link.done')}
        </Button>
      }
    >
      {link && <LinkToHandOn text={text} link={link} />}
    </Modal>
  );
}

export function LinkToHandOn({
  text,
  link,
}: {
  text: string;
  link: { url: string; expiresAt: string };
}): ReactNode {
  const { t } = useTranslation('settings');
  const formats = useFormats();
  const { workspace } = useSession();
  const now = useNow(60_000);
  return (
    <>
      <p>{text}</p>
      <ShownOnce label={t('link.label')} value={link.url} />
      <p className="muted">
        {t('link.expires', {
          time: formats.dateTimeWithZone(link.expiresAt, workspace.timeZone),
          ago: formats.ago(link.expiresAt, now),
        })}
      </p>
    </>
  );
}
