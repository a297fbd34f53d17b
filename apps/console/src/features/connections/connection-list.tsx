import { type ReactNode, useState } from 'react';
import { PlusOutlined } from '@ant-design/icons';
import { Button, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { Allowed, ErrorPanel, Late, PageHead, useCursorPages } from '../../ui/index.js';
import { ConnectDrawer } from './connect/connect-drawer.js';
import { CONNECTIONS_KEY } from './connection.js';
import { ConnectionCard } from './connection-card.js';
import './connections.css';

/** The accounts that campaigns are sent from, and the way to another one. */
export function ConnectionList(): ReactNode {
  const { t } = useTranslation(['connections', 'common']);
  const [isConnecting, setConnecting] = useState(false);
  const pages = useCursorPages({
    key: [...CONNECTIONS_KEY, 'list'],
    fetchPage: async (cursor, signal) => {
      const { data } = await api.GET('/api/v1/connections', {
        params: { query: { cursor, limit: 50 } },
        signal,
      });
      return data ?? { items: [], nextCursor: null };
    },
  });
  const { rows, error } = pages;
  return (
    <>
      <PageHead title={t('list.title')} description={t('list.description')} />
      {error && <ErrorPanel error={error} onRetry={pages.retry} />}
      {!rows && !error && (
        <Late>
          <div className="panel" aria-busy="true">
            <Skeleton active avatar paragraph={{ rows: 3 }} />
          </div>
        </Late>
      )}
      {rows && (
        <section aria-labelledby="line-accounts">
          <h2 id="line-accounts" className="connection-category">
            {t('list.category')}
          </h2>
          <ul className="connection-cards">
            {rows.map((connection) => (
              <li key={connection.id}>
                <ConnectionCard connection={connection} />
              </li>
            ))}
            {!pages.hasNext && (
              <li>
                <ConnectCard isFirst={rows.length === 0} onConnect={() => setConnecting(true)} />
              </li>
            )}
          </ul>
          {(pages.hasNext || pages.hasPrevious) && (
            <nav className="pager" aria-label={t('common:pagesOf', { label: t('list.title') })}>
              <Button disabled={!pages.hasPrevious} onClick={pages.previous}>
                {t('common:previousPage')}
              </Button>
              <Button disabled={!pages.hasNext} onClick={pages.next}>
                {t('common:nextPage')}
              </Button>
            </nav>
          )}
        </section>
      )}
      <ConnectDrawer isOpen={isConnecting} onClose={() => setConnecting(false)} />
    </>
  );
}

function ConnectCard({ isFirst, onConnect }: { isFirst: boolean; onConnect: () => void }): ReactNode {
  const { t } = useTranslation('connections');
  return (
    <div className="connection-card connection-card-new">
      <h3>{t(isFirst ? 'list.firstTitle' : 'list.anotherTitle')}</h3>
      <p className="muted connection-text">{t(isFirst ? 'list.firstText' : 'list.anotherText')}</p>
      <Allowed permission="connect">
        {(disabled) => (
          <Button
            data-shortcut="new"
            type={isFirst ? 'primary' : 'default'}
            icon={<PlusOutlined />}
            disabled={disabled}
            onClick={onConnect}
          >
            {t('connect.title')}
          </Button>
        )}
      </Allowed>
    </div>
  );
}
