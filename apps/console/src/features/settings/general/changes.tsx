import type { ReactNode } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import type { Schema } from '../../../api/client.js';

type Workspace = Schema<'WorkspaceSettingsView'>;

/** What saving will change, and what follows from it. */
export function Changes({ from, changes }: { from: Workspace; changes: Partial<Workspace> }): ReactNode {
  const { t } = useTranslation('settings');
  if (Object.keys(changes).length === 0) return null;
  return (
    <div className="changes" role="status">
      <p>{t('general.changes')}</p>
      <ul>
        {changes.name && (
          <li>
            <Trans
              t={t}
              i18nKey="general.nameChanges"
              values={{ from: from.name, to: changes.name }}
              components={{ s: <s />, b: <strong /> }}
            />
          </li>
        )}
        {changes.timeZone && (
          <li>
            <Trans
              t={t}
              i18nKey="general.timeZoneChanges"
              values={{ from: from.timeZone, to: changes.timeZone }}
              components={{ s: <s />, b: <strong /> }}
            />
            <span className="second-line">{t('general.timeZoneEffect')}</span>
          </li>
        )}
      </ul>
    </div>
  );
}
