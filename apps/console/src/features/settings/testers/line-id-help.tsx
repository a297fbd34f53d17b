import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** A LINE id is not the name one chooses in the app; where to find it. */
export function LineIdHelp(): ReactNode {
  const { t } = useTranslation('settings');
  return (
    <div className="settings-help">
      <p className="muted">{t('testers.howText')}</p>
      <ol>
        <li>{t('testers.howByChat')}</li>
        <li>{t('testers.howByConsole')}</li>
        <li>{t('testers.howByContact')}</li>
      </ol>
    </div>
  );
}
