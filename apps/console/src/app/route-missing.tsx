import type { ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

/** An address that leads nowhere; who asks for it may not even be signed in, so there is no shell. */
export function RouteMissing(): ReactNode {
  const { t } = useTranslation('shell');
  return (
    <main className="missing">
      <h1 tabIndex={-1}>{t('missing.title')}</h1>
      <p className="muted">{t('missing.text')}</p>
      <Link to="/overview">{t('missing.back')}</Link>
    </main>
  );
}
