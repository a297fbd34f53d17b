import { type ReactNode, useMemo, useState } from 'react';
import { ImportOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { useSession } from '../../api/session.js';
import {
  Allowed,
  type DataColumns,
  DataTable,
  EmptyState,
  NumberCell,
  PageHead,
  Panel,
  StatusChip,
  TimeCell,
  useCursorPages,
} from '../../ui/index.js';
import { type Import, IMPORTS_KEY } from './contact.js';
import './contacts.css';
import { IMPORT_TONES, isChanging } from './imports/import-status.js';

const WATCH_EVERY_MS = 3_000;

/** Files of contacts, the last first; watched while one is under way. */
export function ImportList(): ReactNode {
  const { t } = useTranslation('contacts');
  const [isWatching, setWatching] = useState(false);
  const pages = useCursorPages({
    key: [...IMPORTS_KEY, 'list'],
    fetchPage: async (cursor, signal) => {
      const { data } = await api.GET('/api/v1/imports', { params: { query: { cursor, limit: 50 } }, signal });
      setWatching(data?.items.some(isChanging) ?? false);
      return data ?? { items: [], nextCursor: null };
    },
    refetchInterval: isWatching && WATCH_EVERY_MS,
  });
  const columns = useColumns();
  return (
    <>
      <PageHead
        title={t('imports.title')}
        back={<Link to="/contacts">{t('list.title')}</Link>}
        description={t('imports.description')}
        actions={pages.isEmpty ? undefined : <ImportButton />}
      />
      <Panel label={t('imports.title')} flush>
        <DataTable
          label={t('imports.title')}
          columns={columns}
          rowKey={(job) => job.id}
          pages={pages}
          empty={
            <EmptyState title={t('imports.empty.title')} actions={<ImportButton />}>
              {t('imports.empty.text')}
            </EmptyState>
          }
        />
      </Panel>
    </>
  );
}

function ImportButton(): ReactNode {
  const { t } = useTranslation('contacts');
  const navigate = useNavigate();
  return (
    <Allowed permission="edit">
      {(disabled) => (
        <Button
          type="primary"
          icon={<ImportOutlined />}
          disabled={disabled}
          onClick={() => void navigate({ to: '/imports/new' })}
        >
          {t('list.import')}
        </Button>
      )}
    </Allowed>
  );
}

function useColumns(): DataColumns<Import> {
  const { t } = useTranslation('contacts');
  const { timeZone } = useSession().workspace;
  return useMemo(() => {
    const count = (key: 'rowsRead' | 'created' | 'updated' | 'unchanged' | 'rejected') => ({
      title: t(`imports.counts.${key}`),
      key,
      align: 'right' as const,
      render: (_: unknown, job: Import) => <NumberCell value={job[key]} />,
    });
    return [
      {
        title: t('imports.file'),
        key: 'file',
        render: (_, job) => (
          <Link className="contact-file" to="/imports/$importId" params={{ importId: job.id }} lang="">
            {job.fileName}
          </Link>
        ),
      },
      {
        title: t('imports.status'),
        key: 'status',
        render: (_, job) => (
          <StatusChip tone={IMPORT_TONES[job.status]}>{t(`imports.statuses.${job.status}`)}</StatusChip>
        ),
      },
      count('rowsRead'),
      count('created'),
      count('updated'),
      count('unchanged'),
      count('rejected'),
      {
        title: t('imports.startedAt'),
        key: 'createdAt',
        render: (_, job) => <TimeCell at={job.createdAt} zone={timeZone} form="short" />,
      },
    ];
  }, [t, timeZone]);
}
