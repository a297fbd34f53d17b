import type { ReactNode } from 'react';
import { PlusOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import {
  CLEARABLE,
  Allowed,
  DataTable,
  EmptyState,
  PageHead,
  Panel,
  useCursorPages,
} from '../../ui/index.js';
import { Select } from '../../ui/select.js';
import { AUDIENCE_LIST_KEY } from './audience.js';
import { useAudienceColumns } from './audience-columns.js';
import './audiences.css';
import { AUDIENCE_SORTS, type AudienceListSearch } from './routes.js';

const route = getRouteApi('/shell/audiences');

/** Saved audiences: how many they reach, since when that is known, and who uses them. */
export function AudienceList(): ReactNode {
  const { t } = useTranslation('audiences');
  const { q, sort = '-updatedAt' } = route.useSearch();
  const pages = useCursorPages({
    key: [...AUDIENCE_LIST_KEY, { q, sort }],
    fetchPage: async (cursor, signal) => {
      const { data } = await api.GET('/api/v1/audiences', {
        params: { query: { q, sort, cursor, limit: 50 } },
        signal,
      });
      return data ?? { items: [], nextCursor: null };
    },
  });
  const columns = useAudienceColumns();
  const isNew = pages.isEmpty && q === undefined;
  return (
    <>
      <PageHead
        title={t('list.title')}
        description={t('list.description')}
        actions={isNew ? undefined : <NewAudience />}
      />
      <Panel flush>
        {!isNew && <Toolbar />}
        <DataTable
          label={t('list.title')}
          columns={columns}
          rowKey={(audience) => audience.id}
          pages={pages}
          empty={q === undefined ? <FirstUse /> : <NothingFound q={q} />}
        />
      </Panel>
    </>
  );
}

function NewAudience(): ReactNode {
  const { t } = useTranslation('audiences');
  const navigate = useNavigate();
  return (
    <Allowed permission="edit">
      {(disabled) => (
        <Button
          type="primary"
          icon={<PlusOutlined />}
          disabled={disabled}
          onClick={() => void navigate({ to: '/audiences/$audienceId', params: { audienceId: 'new' } })}
        >
          {t('list.new')}
        </Button>
      )}
    </Allowed>
  );
}

function Toolbar(): ReactNode {
  const { t } = useTranslation('audiences');
  const navigate = route.useNavigate();
  const { q, sort = '-updatedAt' } = route.useSearch();
  const change = (search: AudienceListSearch): void =>
    void navigate({ search: (before) => ({ ...before, ...search }), replace: true });
  return (
    <div className="toolbar audience-toolbar" role="search">
      <Input.Search
        key={q}
        className="audience-search"
        allowClear={CLEARABLE}
        defaultValue={q}
        aria-label={t('list.search')}
        placeholder={t('list.search')}
        onSearch={(text) => change({ q: text.trim() || undefined })}
      />
      <Select
        aria-label={t('list.sortBy')}
        value={sort}
        popupMatchSelectWidth={false}
        onChange={(next) => change({ sort: next === '-updatedAt' ? undefined : next })}
        options={AUDIENCE_SORTS.map((value) => ({ value, label: t(`list.sorts.${value}`) }))}
      />
    </div>
  );
}

function FirstUse(): ReactNode {
  const { t } = useTranslation('audiences');
  return (
    <EmptyState title={t('list.empty.title')} actions={<NewAudience />}>
      {t('list.empty.text')}
    </EmptyState>
  );
}

function NothingFound({ q }: { q: string }): ReactNode {
  const { t } = useTranslation(['audiences', 'common']);
  const navigate = route.useNavigate();
  return (
    <EmptyState
      title={t('list.nothing.title', { q })}
      actions={<Button onClick={() => void navigate({ search: {} })}>{t('common:clearFilters')}</Button>}
    >
      {t('list.nothing.text')}
    </EmptyState>
  );
}
