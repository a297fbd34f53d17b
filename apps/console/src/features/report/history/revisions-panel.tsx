import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type Schema } from '../../../api/client.js';
import {
  type DataColumns,
  DataTable,
  EmptyState,
  NumberCell,
  Panel,
  TimeCell,
  useCursorPages,
} from '../../../ui/index.js';
import { revisionNote } from '../../campaigns/index.js';
import type { ShownReport } from '../report-data.js';

type Revision = Schema<'RevisionSummary'>;

/** How it came to be what was sent. */
export function RevisionsPanel({ shown: { campaign, zone } }: { shown: ShownReport }): ReactNode {
  const { t } = useTranslation('report');
  const pages = useCursorPages<Revision>({
    key: ['revisions', campaign.id],
    fetchPage: async (cursor, signal) => {
      const { data } = await api.GET('/api/v1/campaigns/{id}/revisions', {
        params: { path: { id: campaign.id }, query: { cursor } },
        signal,
      });
      return data ?? { items: [], nextCursor: null };
    },
  });
  const columns: DataColumns<Revision> = [
    {
      title: t('revisions.version'),
      key: 'version',
      render: (_, { version }) => <NumberCell value={version} />,
    },
    {
      title: t('history.when'),
      key: 'when',
      render: (_, { savedAt }) => <TimeCell at={savedAt} zone={zone} />,
    },
    {
      title: t('history.who'),
      key: 'who',
      render: (_, { savedBy }) => savedBy?.name ?? <span className="muted">{t('history.byKey')}</span>,
    },
    { title: t('history.what'), key: 'what', render: (_, { note }) => <Note note={note} /> },
  ];
  return (
    <Panel title={t('revisions.title')} flush>
      <DataTable<Revision>
        label={t('revisions.list')}
        columns={columns}
        rowKey={({ version }) => String(version)}
        pages={pages}
        empty={<EmptyState title={t('revisions.none')} />}
      />
    </Panel>
  );
}

function Note({ note }: { note: string }): ReactNode {
  const { t } = useTranslation('report');
  const read = revisionNote(note);
  if (read === null) return t('revisions.saved');
  switch (read.kind) {
    case 'published':
      return t('revisions.published');
    case 'restored':
      return t('revisions.restored', { version: read.version });
    case 'other':
      return <span lang="">{read.note}</span>;
  }
}
