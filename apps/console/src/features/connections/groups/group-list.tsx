import type { ReactNode } from 'react';
import { Button, Input } from 'antd';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, query } from '../../../api/client.js';
import { CLEARABLE, DataTable, EmptyState, PageHead, Panel, useCursorPages } from '../../../ui/index.js';
import { Select } from '../../../ui/select.js';
import { CONNECTIONS_KEY } from '../connection.js';
import '../connections.css';
import { useGroupColumns } from './group-columns.js';
import { GROUP_KINDS, GROUP_STATES, type GroupSearch, isFiltered } from './group-search.js';

const route = getRouteApi('/shell/connections/$connectionId/groups');

/** The groups and rooms that an account is or was in. */
export function GroupList(): ReactNode {
  const { t } = useTranslation('connections');
  const { connectionId: id } = route.useParams();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { data: connection } = query.useQuery('get', '/api/v1/connections/{id}', {
    params: { path: { id } },
  });
  const columns = useGroupColumns(connection?.timeZone ?? 'UTC');
  const pages = useCursorPages({
    key: [...CONNECTIONS_KEY, 'groups', id, search],
    fetchPage: async (cursor, signal) => {
      const params = { path: { id }, query: { ...search, cursor, limit: 50 } };
      const { data } = await api.GET('/api/v1/connections/{id}/groups', { params, signal });
      return data ?? { items: [], nextCursor: null };
    },
  });
  const change = (next: Partial<GroupSearch>): void =>
    void navigate({ search: (before) => ({ ...before, ...next }), replace: true });
  return (
    <>
      <PageHead
        title={t('groups.title')}
        description={t('groups.description')}
        back={
          <Link to="/connections/$connectionId" params={{ connectionId: id }} lang={connection && ''}>
            {connection?.name ?? t('screen.title')}
          </Link>
        }
      />
      <Panel label={t('groups.title')} flush>
        {(isFiltered(search) || !pages.isEmpty) && <Toolbar search={search} onChange={change} />}
        <DataTable
          label={t('groups.title')}
          columns={columns}
          rowKey={({ lineId }) => lineId}
          pages={pages}
          empty={
            isFiltered(search) ? (
              <EmptyState
                title={t('groups.noneFound')}
                actions={<Button onClick={() => void navigate({ search: {} })}>{t('groups.clear')}</Button>}
              />
            ) : (
              <EmptyState title={t('groups.none')}>{t('groups.noneText')}</EmptyState>
            )
          }
        />
      </Panel>
    </>
  );
}

interface ToolbarProps {
  search: GroupSearch;
  onChange: (change: Partial<GroupSearch>) => void;
}

function Toolbar({ search, onChange }: ToolbarProps): ReactNode {
  const { t } = useTranslation('connections');
  return (
    <div className="toolbar group-toolbar" role="search">
      <Input.Search
        key={search.q}
        className="group-search"
        allowClear={CLEARABLE}
        defaultValue={search.q}
        aria-label={t('groups.search')}
        placeholder={t('groups.search')}
        onSearch={(text) => onChange({ q: text.trim() || undefined })}
      />
      <Select
        className="group-filter"
        allowClear
        aria-label={t('groups.columns.kind')}
        placeholder={t('groups.columns.kind')}
        value={search.kind}
        onChange={(kind?: GroupSearch['kind']) => onChange({ kind })}
        options={GROUP_KINDS.map((value) => ({ value, label: t(`groups.kinds.${value}`) }))}
      />
      <Select
        className="group-filter"
        allowClear
        aria-label={t('groups.columns.state')}
        placeholder={t('groups.columns.state')}
        value={search.state}
        onChange={(state?: GroupSearch['state']) => onChange({ state })}
        options={GROUP_STATES.map((value) => ({ value, label: t(`groups.states.${value}`) }))}
      />
    </div>
  );
}
