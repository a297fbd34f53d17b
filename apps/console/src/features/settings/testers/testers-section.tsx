import { type ReactNode, useState } from 'react';
import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, type Schema } from '../../../api/client.js';
import { useSession } from '../../../api/session.js';
import {
  Allowed,
  CopyText,
  type DataColumns,
  DataTable,
  EmptyState,
  PageHead,
  Panel,
  shortId,
  TimeCell,
  useCursorPages,
} from '../../../ui/index.js';
import { LineIdHelp } from './line-id-help.js';
import { TesterActions } from './tester-actions.js';
import { TesterDialog } from './tester-dialog.js';

export type Tester = Schema<'TestRecipientView'>;
export const TESTERS_KEY = ['test-recipients'] as const;

/** Whom test messages go to. */
export function TestersSection(): ReactNode {
  const { t } = useTranslation('settings');
  const { t: tShell } = useTranslation('shell');
  const [open, setOpen] = useState<'new' | Tester | null>(null);
  const pages = useCursorPages<Tester>({
    key: TESTERS_KEY,
    fetchPage: async (cursor, signal) => {
      const { data } = await api.GET('/api/v1/test-recipients', { params: { query: { cursor } }, signal });
      return data ?? { items: [], nextCursor: null };
    },
  });
  const add = (
    <Allowed permission="edit">
      {(disabled) => (
        <Button type="primary" icon={<PlusOutlined />} disabled={disabled} onClick={() => setOpen('new')}>
          {t('testers.add')}
        </Button>
      )}
    </Allowed>
  );
  return (
    <div className="stack">
      <PageHead
        title={tShell('sections.testers')}
        description={t('testers.description')}
        actions={pages.isEmpty ? undefined : add}
      />
      <Panel label={tShell('sections.testers')} flush>
        <DataTable<Tester>
          label={tShell('sections.testers')}
          columns={useColumns(setOpen)}
          rowKey={({ id }) => id}
          pages={pages}
          empty={
            <EmptyState title={t('testers.none')} actions={add}>
              {t('testers.noneText')}
            </EmptyState>
          }
        />
      </Panel>
      <Panel title={t('testers.howTitle')}>
        <LineIdHelp />
      </Panel>
      <TesterDialog open={open} onClose={() => setOpen(null)} />
    </div>
  );
}

function useColumns(onEdit: (tester: Tester) => void): DataColumns<Tester> {
  const { t } = useTranslation('settings');
  const { workspace } = useSession();
  return [
    { title: t('testers.name'), key: 'name', render: (_, { name }) => <span lang="">{name}</span> },
    {
      title: t('testers.lineId'),
      key: 'lineId',
      render: (_, { lineId, name }) => (
        <CopyText text={lineId} short={shortId(lineId)} label={t('testers.copyLineId', { name })} />
      ),
    },
    {
      title: t('testers.added'),
      key: 'added',
      render: (_, { createdAt }) => <TimeCell at={createdAt} zone={workspace.timeZone} form="short" />,
    },
    {
      title: <span className="visually-hidden">{t('actions')}</span>,
      key: 'actions',
      align: 'end',
      render: (_, tester) => <TesterActions tester={tester} onEdit={() => onEdit(tester)} />,
    },
  ];
}
