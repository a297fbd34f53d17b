import { type ReactNode, useState } from 'react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../api/session.js';
import { Allowed, CopyText, Panel, TimeCell } from '../../../ui/index.js';
import type { Contact } from '../contact.js';
import { useLanguageName } from '../use-language-name.js';
import { EditProfile } from './edit-profile.js';

/** Who it is: ids, state in words, language and dates. */
export function ProfilePanel({ contact }: { contact: Contact }): ReactNode {
  const { t } = useTranslation(['contacts', 'common']);
  const zone = useSession().workspace.timeZone;
  const [isEditing, setEditing] = useState(false);
  return (
    <Panel
      title={t('profile.title')}
      extra={
        <Allowed permission="edit">
          {(disabled) => (
            <Button
              size="small"
              disabled={disabled}
              aria-label={t('profile.edit')}
              onClick={() => setEditing(true)}
            >
              {t('common:edit')}
            </Button>
          )}
        </Allowed>
      }
    >
      <dl className="facts">
        <dt>{t('fields.displayName')}</dt>
        <dd lang={contact.language ?? ''}>{contact.displayName ?? <None />}</dd>
        <dt>{t('fields.externalId')}</dt>
        <dd>
          <CopyText text={contact.externalId} label={t('profile.copyExternalId')} />
        </dd>
        <dt>{t('fields.lineId')}</dt>
        <dd>
          {contact.lineId === null ? (
            <span className="muted">{t('profile.noLineId')}</span>
          ) : (
            <CopyText text={contact.lineId} label={t('profile.copyLineId')} />
          )}
        </dd>
        <dt>{t('profile.status')}</dt>
        <dd>{t(`friendText.${contact.friendStatus}`)}</dd>
        <Locality contact={contact} />
        {contact.followedAt !== null && (
          <>
            <dt>{t('profile.followedAt')}</dt>
            <dd>
              <TimeCell at={contact.followedAt} zone={zone} />
            </dd>
          </>
        )}
        <dt>{t('profile.lastSeen')}</dt>
        <dd>
          {contact.lastInteractionAt === null ? (
            <span className="muted">{t('profile.neverSeen')}</span>
          ) : (
            <TimeCell at={contact.lastInteractionAt} zone={zone} />
          )}
        </dd>
        <dt>{t('profile.createdAt')}</dt>
        <dd>
          <TimeCell at={contact.createdAt} zone={zone} />
        </dd>
        <dt>{t('profile.updatedAt')}</dt>
        <dd>
          <TimeCell at={contact.updatedAt} zone={zone} />
        </dd>
      </dl>
      <EditProfile contact={contact} isOpen={isEditing} onClose={() => setEditing(false)} />
    </Panel>
  );
}

function Locality({ contact }: { contact: Contact }): ReactNode {
  const { t } = useTranslation('contacts');
  const languageName = useLanguageName();
  return (
    <>
      <dt>{t('fields.language')}</dt>
      <dd>
        {contact.language === null ? (
          <None />
        ) : (
          t('profile.language', { name: languageName(contact.language), tag: contact.language })
        )}
      </dd>
      <dt>{t('fields.timezone')}</dt>
      <dd>{contact.timezone ?? <None />}</dd>
    </>
  );
}

function None(): ReactNode {
  const { t } = useTranslation('contacts');
  return <span className="muted">{t('profile.none')}</span>;
}
