import { type ReactNode, useState } from 'react';
import { Skeleton } from 'antd';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { query } from '../../api/client.js';
import { ErrorPanel, Late, PageHead, Panel } from '../../ui/index.js';
import type { Connection } from './connection.js';
import { healthOf } from './connection-health.js';
import './connections.css';
import { FollowersPanel } from './followers/followers-panel.js';
import { GroupsPanel } from './groups/groups-panel.js';
import { AccountPanel } from './panels/account-panel.js';
import { CredentialPanel } from './panels/credential-panel.js';
import { DisconnectPanel } from './panels/disconnect-panel.js';
import { QuarantinePanel } from './panels/quarantine-panel.js';
import { QuotaPanel } from './panels/quota-panel.js';
import { TroubleBanner } from './panels/trouble-banner.js';
import { RelaysPanel } from './relays/relays-panel.js';
import { StateChip } from './state-chip.js';
import { WebhookSetup } from './webhook/webhook-setup.js';
import { WebhookFacts } from './webhook/webhook-facts.js';

const route = getRouteApi('/shell/connections/$connectionId');

/** One account: how it stands at LINE, and all that can be set about it. */
export function ConnectionScreen(): ReactNode {
  const { t } = useTranslation('connections');
  const { connectionId } = route.useParams();
  const { data, error, refetch } = query.useQuery('get', '/api/v1/connections/{id}', {
    params: { path: { id: connectionId } },
  });
  if (data) return <Loaded connection={data} />;
  return (
    <>
      <PageHead title={t('screen.title')} back={<BackLink />} />
      {error ? (
        <ErrorPanel error={error} onRetry={() => void refetch()} />
      ) : (
        <Late>
          <div className="panel" aria-busy="true">
            <Skeleton active avatar paragraph={{ rows: 6 }} />
          </div>
        </Late>
      )}
    </>
  );
}

function Loaded({ connection }: { connection: Connection }): ReactNode {
  const { t } = useTranslation('connections');
  const [isRotating, setRotating] = useState(false);
  const health = healthOf(connection);
  return (
    <>
      <PageHead
        title={<span lang="">{connection.name}</span>}
        back={<BackLink />}
        status={<StateChip health={health} />}
      />
      {health.state === 'attention' && (
        <TroubleBanner connection={connection} health={health} onRotate={() => setRotating(true)} />
      )}
      <div className="connection-panels">
        <div className="stack">
          <AccountPanel connection={connection} />
          <QuotaPanel connection={connection} />
          <CredentialPanel
            connection={connection}
            isRotating={isRotating}
            onRotate={() => setRotating(true)}
            onDone={() => setRotating(false)}
          />
          <FollowersPanel connection={connection} />
          <GroupsPanel connectionId={connection.id} />
        </div>
        <div className="stack">
          <Panel title={t('webhook.title')}>
            <p className="muted connection-text">{t('webhook.why')}</p>
            <WebhookFacts connection={connection} />
            <WebhookSetup connection={connection} onSecret={() => setRotating(true)} />
          </Panel>
          <RelaysPanel connection={connection} />
          <QuarantinePanel connection={connection} />
          <DisconnectPanel connection={connection} />
        </div>
      </div>
    </>
  );
}

function BackLink(): ReactNode {
  const { t } = useTranslation('connections');
  return <Link to="/connections">{t('list.title')}</Link>;
}
