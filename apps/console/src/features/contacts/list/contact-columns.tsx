import { type ReactNode, useMemo } from 'react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../api/session.js';
import { CopyText, type DataColumns, shortId, TimeCell } from '../../../ui/index.js';
import { AttributeValue } from '../attributes/attribute-value.js';
import { type Contact, nameOf } from '../contact.js';
import { FriendChip } from '../friend-chip.js';
import { useAttributes } from '../use-contact-fields.js';
import { useLanguageName } from '../use-language-name.js';

export function useContactColumns(shown: readonly string[]): DataColumns<Contact> {
  const { t } = useTranslation('contacts');
  const { timeZone } = useSession().workspace;
  const { typeOf } = useAttributes();
  const languageName = useLanguageName();
  return useMemo(
    () => [
      {
        title: t('list.columns.name'),
        key: 'name',
        render: (_, contact) => <Name contact={contact} />,
      },
      {
        title: t('list.columns.lineId'),
        key: 'lineId',
        render: (_, contact) => <LineIdCell contact={contact} />,
      },
      {
        title: t('list.columns.friend'),
        key: 'friend',
        render: (_, contact) => <FriendChip status={contact.friendStatus} />,
      },
      {
        title: t('list.columns.language'),
        key: 'language',
        render: (_, { language }) =>
          language === null ? <span className="muted">–</span> : languageName(language),
      },
      ...shown.map((name) => ({
        title: <span lang="">{name}</span>,
        key: `attribute ${name}`,
        render: (_: unknown, { attributes, language }: Contact) => (
          <div className="contact-cell">
            <AttributeValue value={attributes[name]} type={typeOf(name)} lang={language} />
          </div>
        ),
      })),
      {
        title: t('list.columns.lastSeen'),
        key: 'lastSeen',
        render: (_, contact) => <TimeCell at={contact.lastInteractionAt} zone={timeZone} form="short" />,
      },
    ],
    [t, timeZone, typeOf, languageName, shown],
  );
}

function Name({ contact }: { contact: Contact }): ReactNode {
  return (
    <div className="contact-name">
      <Link
        to="/contacts/$externalId"
        params={{ externalId: contact.externalId }}
        lang={contact.language ?? ''}
      >
        {nameOf(contact)}
      </Link>
      {contact.displayName !== null && <span className="muted">{contact.externalId}</span>}
    </div>
  );
}

function LineIdCell({ contact }: { contact: Contact }): ReactNode {
  const { t } = useTranslation('contacts');
  if (contact.lineId === null) return <span className="muted">{t('list.noLineId')}</span>;
  return (
    <CopyText
      text={contact.lineId}
      short={shortId(contact.lineId)}
      label={t('list.copyLineId', { name: nameOf(contact) })}
    />
  );
}
