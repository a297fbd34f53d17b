import type { ReactNode } from 'react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../../api/client.js';
import { useSession } from '../../../api/session.js';
import { StatusChip, TimeCell } from '../../../ui/index.js';
import { revisionNote } from './revision-note.js';

interface RevisionRowProps {
  revision: Schema<'RevisionSummary'>;
  /** it is what the campaign is now */
  isNow: boolean;
  onCompare: () => void;
}

export function RevisionRow({ revision, isNow, onCompare }: RevisionRowProps): ReactNode {
  const { t } = useTranslation('campaigns');
  const { timeZone } = useSession().workspace;
  const { savedAt, savedBy, version } = revision;
  const note = revisionNote(revision.note);
  return (
    <li className="revision">
      <span>
        <TimeCell at={savedAt} zone={timeZone} />
        <span className="muted">
          <span lang={savedBy?.name ? '' : undefined}>{savedBy?.name ?? t('history.byKey')}</span>
          {' · '}
          {t('history.version', { version })}
        </span>
        {note && <span className="muted">{t(`history.notes.${note.kind}`, note)}</span>}
      </span>
      {isNow ? (
        <StatusChip tone="info">{t('history.now')}</StatusChip>
      ) : (
        <Button size="small" aria-label={t('history.compareVersion', { version })} onClick={onCompare}>
          {t('conflict.differences')}
        </Button>
      )}
    </li>
  );
}
