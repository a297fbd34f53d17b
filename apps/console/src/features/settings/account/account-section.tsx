import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '../../../ui/index.js';
import { NamePanel } from './name-panel.js';
import { PasswordPanel } from './password-panel.js';
import { PreferencesPanel } from './preferences-panel.js';
import { SessionsPanel } from './sessions-panel.js';

/** What belongs to whoever is signed in, whatever the role. */
export function AccountSection(): ReactNode {
  const { t } = useTranslation('settings');
  const { t: tShell } = useTranslation('shell');
  return (
    <div className="stack">
      <PageHead title={tShell('sections.account')} description={t('account.description')} />
      <NamePanel />
      <PreferencesPanel />
      <PasswordPanel />
      <SessionsPanel />
    </div>
  );
}
