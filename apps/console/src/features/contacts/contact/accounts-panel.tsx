import type { ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { query, type Schema } from '../../../api/client.js';
import { useSession } from '../../../api/session.js';
import { ErrorPanel, Panel, TimeCell } from '../../../ui/index.js';
import type { Contact } from '../contact.js';
import { FriendChip } from '../friend-chip.js';

type Friendship = Schema<'FriendshipView'>;

/** Those of LINE's events that say how somebody came, in words; the others are only "an event". */
const WAYS = ['follow', 'unfollow', 'message', 'postback', 'join', 'beacon'] as const;

/** What each connected account knows of the contact by LINE's webhooks; nothing when none knows anything. */
export function AccountsPanel({ contact }: { contact: Contact }): ReactNode {
  const { t } = useTranslation('contacts');
  const { data, error, refetch } = query.useQuery('get', '/api/v1/contacts/{externalId}/friendships', {
    params: { path: { externalId: contact.externalId } },
  });
  if (!error && (!data || data.items.length === 0)) return null;
  return (
    <Panel title={t('accounts.title')}>
      {error && <ErrorPanel error={error} onRetry={() => void refetch()} />}
      <ul className="contact-accounts">
        {data?.items.map((friendship) => (
          <Account key={friendship.connectionId} friendship={friendship} />
        ))}
      </ul>
    </Panel>
  );
}

function Account({ friendship }: { friendship: Friendship }): ReactNode {
  const { t } = useTranslation('contacts');
  const zone = useSession().workspace.timeZone;
  const { connectionId, connectionName, status, since, firstSeenAt, firstSeenHow, lastInteractionAt } =
    friendship;
  const way = WAYS.find((known) => known === firstSeenHow) ?? 'other';
  return (
    <li>
      <div className="contact-account-head">
        <Link to="/connections/$connectionId" params={{ connectionId }}>
          {connectionName}
        </Link>
        <FriendChip status={status} />
      </div>
      <dl className="facts">
        <dt>{t('accounts.since')}</dt>
        <dd>
          {since === null ? (
            <span className="muted">{t('accounts.notKnown')}</span>
          ) : (
            <TimeCell at={since} zone={zone} />
          )}
        </dd>
        <dt>{t('accounts.firstSeen')}</dt>
        <dd>
          <TimeCell at={firstSeenAt} zone={zone} /> <span className="muted">{t(`accounts.ways.${way}`)}</span>
        </dd>
        <dt>{t('profile.lastSeen')}</dt>
        <dd>
          {lastInteractionAt === null ? (
            <span className="muted">{t('profile.neverSeen')}</span>
          ) : (
            <TimeCell at={lastInteractionAt} zone={zone} />
          )}
        </dd>
      </dl>
    </li>
  );
}
