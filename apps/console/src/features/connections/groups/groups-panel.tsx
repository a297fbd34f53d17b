import type { ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../../ui/index.js';

/** The way to the groups and rooms of an account. */
export function GroupsPanel({ connectionId }: { connectionId: string }): ReactNode {
  const { t } = useTranslation('connections');
  return (
    <Panel title={t('groups.title')}>
      <p className="muted connection-text">{t('groups.text')}</p>
      <p className="connection-buttons">
        <Link to="/connections/$connectionId/groups" params={{ connectionId }}>
          {t('groups.open')}
        </Link>
      </p>
    </Panel>
  );
}
