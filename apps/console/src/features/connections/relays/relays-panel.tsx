import { type ReactNode, useState } from 'react';
import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { ErrorPanel, Late, Panel } from '../../../ui/index.js';
import type { Connection } from '../connection.js';
import { AddRelay } from './add-relay.js';
import { RelayItem } from './relay-item.js';
import { RelaySecret } from './relay-secret.js';
import { MOST_RELAYS, type NewRelay, useRelays } from './use-relays.js';

/** The addresses that LINE's events go on to from here, and how each takes them. */
export function RelaysPanel({ connection }: { connection: Connection }): ReactNode {
  const { t } = useTranslation('connections');
  const relays = useRelays(connection.id);
  const [made, setMade] = useState<NewRelay | null>(null);
  const { items, error } = relays;
  return (
    <Panel title={t('relays.title')}>
      <p className="muted connection-text">{t('relays.text')}</p>
      {error && <ErrorPanel error={error} onRetry={relays.retry} />}
      {!items && !error && (
        <Late>
          <Skeleton active title={false} paragraph={{ rows: 2 }} />
        </Late>
      )}
      {items?.length === 0 && <p className="muted relay-none">{t('relays.none')}</p>}
      {items && items.length > 0 && (
        <ul className="relay-list">
          {items.map((relay) => (
            <li key={relay.id}>
              <RelayItem relay={relay} relays={relays} timeZone={connection.timeZone} />
            </li>
          ))}
        </ul>
      )}
      {items && items.length < MOST_RELAYS && <AddRelay add={relays.add} onMade={setMade} />}
      {items && items.length >= MOST_RELAYS && <p className="muted relay-none">{t('relays.full')}</p>}
      {made && <RelaySecret relay={made} onClose={() => setMade(null)} />}
    </Panel>
  );
}
