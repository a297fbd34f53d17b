import { type ReactNode, useState } from 'react';
import { PlusOutlined } from '@ant-design/icons';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, query, type Schema } from '../../../api/client.js';
import { useSession } from '../../../api/session.js';
import {
  type DataColumns,
  DataTable,
  EmptyState,
  PageHead,
  Panel,
  TimeCell,
  useToast,
  wholeList,
} from '../../../ui/index.js';
import { NewKeyDialog } from './new-key-dialog.js';

type ApiKey = Schema<'ApiKeyView'>;

const keysQuery = query.queryOptions('get', '/api/v1/api-keys');

export function KeysSection(): ReactNode {
  const { t } = useTranslation('settings');
  const { t: tShell } = useTranslation('shell');
  const { t: tCommon } = useTranslation('common');
  const { workspace } = useSession();
  const pages = wholeList(useQuery(keysQuery));
  const [isMaking, setMaking] = useState(false);
  const create = (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => setMaking(true)}>
      {t('keys.create')}
    </Button>
  );
  const columns: DataColumns<ApiKey> = [
    { title: t('keys.name'), key: 'name', render: (_, { name }) => <span lang="">{name}</span> },
    {
      title: t('members.role'),
      key: 'role',
      render: (_, { role }) => (role ? tCommon(`roles.${role}.name`) : t('keys.ownRights')),
    },
    {
      title: t('keys.created'),
      key: 'created',
      render: (_, { createdAt }) => <TimeCell at={createdAt} zone={workspace.timeZone} form="short" />,
    },
    {
      title: t('keys.lastUsed'),
      key: 'lastUsed',
      render: (_, { lastUsedAt }) =>
        lastUsedAt ? (
          <TimeCell at={lastUsedAt} zone={workspace.timeZone} form="short" />
        ) : (
          t('keys.neverUsed')
        ),
    },
    {
      title: <span className="visually-hidden">{t('actions')}</span>,
      key: 'actions',
      align: 'end',
      render: (_, apiKey) =>
        apiKey.isAdminKey ? <span className="muted">{t('keys.admin')}</span> : <Revoke apiKey={apiKey} />,
    },
  ];
  return (
    <div className="stack">
      <PageHead
        title={tShell('sections.keys')}
        description={t('keys.description')}
        actions={pages.isEmpty ? undefined : create}
      />
      <Panel label={tShell('sections.keys')} flush>
        <DataTable<ApiKey>
          label={tShell('sections.keys')}
          columns={columns}
          rowKey={({ id }) => id}
          pages={pages}
          empty={
            <EmptyState title={t('keys.none')} actions={create}>
              {t('keys.noneText')}
            </EmptyState>
          }
        />
      </Panel>
      <NewKeyDialog isOpen={isMaking} onClose={() => setMaking(false)} />
    </div>
  );
}

function Revoke({ apiKey: { id, name } }: { apiKey: ApiKey }): ReactNode {
  const { t } = useTranslation('settings');
  const { t: tCommon } = useTranslation('common');
  const { modal } = App.useApp();
  const toast = useToast();
  const queryClient = useQueryClient();
  const { mutateAsync } = useMutation({
    mutationFn: () => api.DELETE('/api/v1/api-keys/{id}', { params: { path: { id } } }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: keysQuery.queryKey }),
  });
  const ask = (): void => {
    modal.confirm({
      title: t('keys.revokeTitle', { name }),
      content: t('keys.revokeText'),
      okText: t('keys.revokeAct'),
      okButtonProps: { danger: true },
      cancelText: tCommon('cancel'),
      onOk: () => mutateAsync().then(() => toast.done(t('keys.revoked', { name })), toast.failed),
    });
  };
  return (
    <Button type="text" danger onClick={ask} aria-label={t('keys.revokeOf', { name })}>
      {t('keys.revoke')}
    </Button>
  );
}
