import type { ReactNode } from 'react';
import { Button, Skeleton } from 'antd';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { query } from '../../api/client.js';
import { isProblem } from '../../api/problem.js';
import { EmptyState, ErrorPanel, Late, PageHead } from '../../ui/index.js';
import { AttributesPanel } from './attributes/attributes-panel.js';
import { type Contact, nameOf } from './contact.js';
import { AccountsPanel } from './contact/accounts-panel.js';
import { ContactActions } from './contact/contact-actions.js';
import { ProfilePanel } from './contact/profile-panel.js';
import { TimelinePanel } from './contact/timeline-panel.js';
import './contacts.css';
import { FriendChip } from './friend-chip.js';

const route = getRouteApi('/shell/contacts/$externalId');

/** One contact: who it is, what is known, what was sent. */
export function ContactScreen(): ReactNode {
  const { t } = useTranslation('contacts');
  const { externalId } = route.useParams();
  const { data, error, refetch } = query.useQuery('get', '/api/v1/contacts/{externalId}', {
    params: { path: { externalId } },
  });
  if (data) return <Loaded contact={data} />;
  if (isProblem(error) && error.status === 404) return <Missing externalId={externalId} />;
  return (
    <>
      <PageHead title={t('screen.title')} back={<BackLink />} />
      {error ? (
        <ErrorPanel error={error} onRetry={() => void refetch()} />
      ) : (
        <Late>
          <div className="panel" aria-busy="true">
            <Skeleton active title={false} paragraph={{ rows: 8 }} />
          </div>
        </Late>
      )}
    </>
  );
}

function Loaded({ contact }: { contact: Contact }): ReactNode {
  return (
    <>
      <PageHead
        title={<span lang={contact.language ?? ''}>{nameOf(contact)}</span>}
        back={<BackLink />}
        status={<FriendChip status={contact.friendStatus} />}
        actions={<ContactActions contact={contact} />}
      />
      <div className="contact-parts">
        <div className="stack">
          <ProfilePanel contact={contact} />
          <AccountsPanel contact={contact} />
          <AttributesPanel contact={contact} />
        </div>
        <TimelinePanel contact={contact} />
      </div>
    </>
  );
}

function Missing({ externalId }: { externalId: string }): ReactNode {
  const { t } = useTranslation('contacts');
  const navigate = route.useNavigate();
  return (
    <>
      <PageHead title={t('screen.title')} back={<BackLink />} />
      <EmptyState
        title={t('screen.missing', { id: externalId })}
        actions={<Button onClick={() => void navigate({ to: '/contacts' })}>{t('screen.toList')}</Button>}
      >
        {t('screen.missingText')}
      </EmptyState>
    </>
  );
}

function BackLink(): ReactNode {
  const { t } = useTranslation('contacts');
  return <Link to="/contacts">{t('list.title')}</Link>;
}
