import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type Schema } from '../../../api/client.js';
import { useCan } from '../../../api/session.js';
import {
  type DataColumns,
  DataTable,
  EmptyState,
  Panel,
  TimeCell,
  useCursorPages,
} from '../../../ui/index.js';
import type { ShownReport } from '../report-data.js';

type Entry = Schema<'AuditEntryView'>;

const ACTIONS = [
  'published',
  'unpublished',
  'tested',
  'paused',
  'resumed',
  'stopped',
  'retried',
  'archived',
  'deleted',
] as const;

/** Who did what with this campaign; the audit log is the owners'. */
export function AuditPanel({ shown }: { shown: ShownReport }): ReactNode {
  const { t } = useTranslation('report');
  const { t: tCommon } = useTranslation('common');
  const mayRead = useCan('administer');
  if (mayRead) return <AuditTable shown={shown} />;
  return (
    <Panel title={t('history.title')}>
      <p className="muted report-note">
        {t('history.forbidden')} {tCommon('forbidden.ask.administer')}
      </p>
    </Panel>
  );
}

function AuditTable({ shown: { campaign, zone } }: { shown: ShownReport }): ReactNode {
  const { t } = useTranslation('report');
  const pages = useCursorPages<Entry>({
    key: ['audit-log', { subjectId: campaign.id }],
    fetchPage: async (cursor, signal) => {
      const { data } = await api.GET('/api/v1/audit-log', {
        params: { query: { subjectId: campaign.id, cursor } },
        signal,
      });
      return data ?? { items: [], nextCursor: null };
    },
  });
  const columns: DataColumns<Entry> = [
    { title: t('history.when'), key: 'when', render: (_, { at }) => <TimeCell at={at} zone={zone} /> },
    { title: t('history.who'), key: 'who', render: (_, entry) => <Who entry={entry} /> },
    { title: t('history.what'), key: 'what', render: (_, { action }) => <What action={action} /> },
  ];
  return (
    <Panel title={t('history.title')} flush>
      <DataTable<Entry>
        label={t('history.list')}
        columns={columns}
        rowKey={({ id }) => id}
        pages={pages}
        empty={<EmptyState title={t('history.none')} />}
      />
    </Panel>
  );
}

function Who({ entry: { userName, apiKeyName } }: { entry: Entry }): ReactNode {
  const { t } = useTranslation('report');
  if (userName) return <span lang="">{userName}</span>;
  return (
    <span className="muted">
      {apiKeyName ? t('history.byKeyNamed', { name: apiKeyName }) : t('history.byNobody')}
    </span>
  );
}

function What({ action }: { action: string }): ReactNode {
  const { t } = useTranslation('report');
  const known = ACTIONS.find((one) => action === `campaign.${one}`);
  return known ? t(`history.actions.${known}`) : <code className="mono">{action}</code>;
}
