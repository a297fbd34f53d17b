import { type ReactNode, useState } from 'react';
import { Button, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../api/session.js';
import { useFormats } from '../../../i18n/index.js';
import { Differences } from '../history/differences.js';
import { useBuilder } from './builder-context.js';

/** Somebody else changed the campaign meanwhile: says who and when, and lets this person decide. */
export function ConflictDialog(): ReactNode {
  const { t } = useTranslation('campaigns');
  const formats = useFormats();
  const { timeZone } = useSession().workspace;
  const { state, store, draft } = useBuilder();
  const [isComparing, setComparing] = useState(false);
  const { work } = state.saving;
  if (work.kind !== 'conflict') return null;
  const { theirs } = work;
  const time = formats.dateTime(theirs.updatedAt, timeZone);
  const name = theirs.updatedBy?.name;
  return (
    <Modal
      open
      title={t('conflict.title')}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      width={isComparing ? 820 : 520}
      footer={
        <div className="dialog-buttons">
          <Button aria-expanded={isComparing} onClick={() => setComparing(!isComparing)}>
            {t(isComparing ? 'conflict.hideDifferences' : 'conflict.differences')}
          </Button>
          <Button onClick={() => store.adopt(theirs)}>{t('conflict.theirs')}</Button>
          <Button type="primary" disabled={theirs.status !== 'draft'} onClick={store.keepMine}>
            {t('conflict.mine')}
          </Button>
        </div>
      }
    >
      <p>{name ? t('conflict.who', { name, time }) : t('conflict.byKey', { time })}</p>
      <p className="muted">{t('conflict.help')}</p>
      {isComparing && (
        <Differences
          before={{ label: t('conflict.theirLabel'), draft: theirs }}
          after={{ label: t('conflict.myLabel'), draft }}
        />
      )}
    </Modal>
  );
}
