import type { ReactNode } from 'react';
import { UserAddOutlined } from '@ant-design/icons';
import { Button, Skeleton } from 'antd';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import {
  Allowed,
  Banner,
  ErrorPanel,
  Late,
  NumberCell,
  Panel,
  TimeCell,
  useFindingText,
} from '../../../ui/index.js';
import type { Connection } from '../connection.js';
import { type FollowerImport, useFollowerImport } from './use-follower-import.js';

/** Brings in the friends that the account already has, and says how far that is. */
export function FollowersPanel({ connection }: { connection: Connection }): ReactNode {
  const { t } = useTranslation('connections');
  const { latest, error, retry, start, cancel } = useFollowerImport(connection.id);
  const isRunning = latest?.status === 'running';
  return (
    <Panel title={t('followers.title')}>
      <p className="muted connection-text">{t('followers.text')}</p>
      {error && <ErrorPanel error={error} onRetry={retry} />}
      {latest === undefined && !error && (
        <Late>
          <Skeleton active title={false} paragraph={{ rows: 2 }} />
        </Late>
      )}
      {latest && <LastImport job={latest} connection={connection} />}
      <div className="connection-buttons">
        <Allowed permission="edit">
          {(disabled) =>
            isRunning ? (
              <Button
                key="cancel"
                danger
                disabled={disabled}
                loading={cancel.isPending}
                onClick={() => cancel.mutate(latest)}
              >
                {t('followers.cancel')}
              </Button>
            ) : (
              <Button
                key="start"
                icon={<UserAddOutlined />}
                disabled={disabled}
                loading={start.isPending}
                onClick={() => start.mutate()}
              >
                {t('followers.start')}
              </Button>
            )
          }
        </Allowed>
      </div>
    </Panel>
  );
}

function LastImport({ job, connection }: { job: FollowerImport; connection: Connection }): ReactNode {
  const { t } = useTranslation('connections');
  const findingText = useFindingText();
  const { status, found, created, waitsUntil, problem } = job;
  return (
    <>
      {problem && (
        <Banner tone="error">
          {t('followers.failed')} {findingText(problem)}
        </Banner>
      )}
      {status === 'running' && waitsUntil !== null && <Banner tone="warning">{t('followers.waits')}</Banner>}
      <dl className="facts webhook-facts" aria-busy={status === 'running'}>
        <dt>{t('followers.last')}</dt>
        <dd>
          {t(`followers.statuses.${status}`)}{' '}
          <span className="muted">
            <TimeCell at={job.finishedAt ?? job.createdAt} zone={connection.timeZone} />
          </span>
        </dd>
        <dt>{t('followers.found')}</dt>
        <dd>
          <NumberCell value={found} />
        </dd>
        <dt>{t('followers.created')}</dt>
        <dd>
          <NumberCell value={created} />{' '}
          {status === 'done' && <Link to="/contacts">{t('followers.contacts')}</Link>}
        </dd>
      </dl>
    </>
  );
}
