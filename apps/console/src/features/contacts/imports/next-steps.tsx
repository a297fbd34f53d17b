import type { ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../../ui/index.js';
import type { Import } from '../contact.js';

/** What people do after an import. */
export function NextSteps({ job }: { job: Import }): ReactNode {
  const { t } = useTranslation('contacts');
  return (
    <Panel title={t('imports.next.title')}>
      <ul className="import-next">
        {job.status === 'done' && (
          <li>
            <Link to="/audiences/$audienceId" params={{ audienceId: 'new' }}>
              {t('imports.next.audience')}
            </Link>
          </li>
        )}
        {job.status !== 'undone' && job.created + job.updated + job.unchanged > 0 && (
          <li>
            <Link to="/contacts" search={{ sort: '-createdAt' }}>
              {t('imports.next.contacts')}
            </Link>
          </li>
        )}
        <li>
          <Link to="/imports/new">{t('imports.next.another')}</Link>
        </li>
      </ul>
    </Panel>
  );
}
