import type { ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Reach } from './use-reach.js';

/** Some of the contacts that match, so that conditions can be held against people one knows. */
export function SampleContacts({ contacts }: { contacts: Reach['sample'] }): ReactNode {
  const { t } = useTranslation('audiences');
  if (contacts.length === 0) return null;
  return (
    <details className="reach-sample">
      <summary>{t('reach.sample', { count: contacts.length })}</summary>
      <ul>
        {contacts.map((contact) => (
          <li key={contact.id}>
            <Link
              to="/contacts/$externalId"
              params={{ externalId: contact.externalId }}
              lang={contact.language ?? undefined}
            >
              {contact.displayName ?? contact.externalId}
            </Link>
            <span className="muted">
              {contact.lineId === null ? t('reach.noLineId') : t(`statuses.${contact.friendStatus}`)}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
