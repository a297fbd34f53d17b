import type { ReactNode } from 'react';
import { Button, Checkbox } from 'antd';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, type Schema } from '../../api/client.js';
import { useSession } from '../../api/session.js';
import {
  Allowed,
  DataTable,
  EmptyState,
  NumberCell,
  Panel,
  StatusChip,
  TimeCell,
  useCursorPages,
} from '../../ui/index.js';
import { SearchField } from './search-field.js';

type Summary = Schema<'MessageTemplateSummary'>;

const route = getRouteApi('/shell/content');

/** The message templates, newest first. */
export function TemplateList(): ReactNode {
  const { t } = useTranslation('content');
  const { q, archived } = route.useSearch();
  const navigate = route.useNavigate();
  const { workspace } = useSession();
  const pages = useCursorPages<Summary>({
    key: ['message-templates', 'list', q, archived],
    fetchPage: async (cursor, signal) => {
      const search = { limit: 50, archived: archived === 'yes', ...(q && { q }), ...(cursor && { cursor }) };
      const { data } = await api.GET('/api/v1/message-templates', { params: { query: search }, signal });
      return data ?? { items: [], nextCursor: null };
    },
  });
  return (
    <div className="stack">
      <div className="toolbar content-toolbar">
        <SearchField
          label={t('templates.search')}
          value={q ?? ''}
          onSearch={(text) => void navigate({ search: (before) => ({ ...before, q: text || undefined }) })}
        />
        <Checkbox
          checked={archived === 'yes'}
          onChange={({ target }) =>
            void navigate({
              search: (before) => ({ ...before, archived: target.checked ? 'yes' : undefined }),
            })
          }
        >
          {t('templates.archived')}
        </Checkbox>
        {(q !== undefined || !pages.isEmpty) && (
          <span className="content-toolbar-end">
            <NewTemplate />
          </span>
        )}
      </div>
      <Panel label={t('tabs.templates')} flush>
        <DataTable<Summary>
          label={t('tabs.templates')}
          rowKey={({ id }) => id}
          pages={pages}
          empty={<NoTemplates q={q} hidesArchived={archived !== 'yes'} />}
          columns={[
            {
              title: t('templates.name'),
              render: (_, { id, name }) => (
                <Link to="/content/$templateId" params={{ templateId: id }}>
                  {name}
                </Link>
              ),
            },
            {
              title: t('templates.status'),
              render: (_, { archivedAt }) => (
                <StatusChip tone={archivedAt ? 'neutral' : 'success'}>
                  {t(archivedAt ? 'templates.isArchived' : 'templates.inUse')}
                </StatusChip>
              ),
            },
            {
              title: t('templates.version'),
              align: 'end',
              render: (_, { version }) => <NumberCell value={version} />,
            },
            {
              title: t('templates.updated'),
              render: (_, { updatedAt }) => (
                <TimeCell at={updatedAt} zone={workspace.timeZone} form="short" />
              ),
            },
          ]}
        />
      </Panel>
    </div>
  );
}

function NewTemplate(): ReactNode {
  const { t } = useTranslation('content');
  const navigate = useNavigate();
  return (
    <Allowed permission="edit">
      {(disabled) => (
        <Button
          type="primary"
          disabled={disabled}
          onClick={() => void navigate({ to: '/content/$templateId', params: { templateId: 'new' } })}
        >
          {t('templates.new')}
        </Button>
      )}
    </Allowed>
  );
}

function NoTemplates({ q, hidesArchived }: { q: string | undefined; hidesArchived: boolean }): ReactNode {
  const { t } = useTranslation('content');
  const { t: common } = useTranslation('common');
  const navigate = route.useNavigate();
  if (q === undefined)
    return (
      <EmptyState title={t('templates.empty')} actions={<NewTemplate />}>
        {t('templates.emptyText')}
      </EmptyState>
    );
  return (
    <EmptyState
      title={t('templates.noMatch', { q })}
      actions={<Button onClick={() => void navigate({ search: {} })}>{common('clearFilters')}</Button>}
    >
      {hidesArchived && t('templates.noMatchArchived')}
    </EmptyState>
  );
}
