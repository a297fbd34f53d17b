import { type ReactNode, useState } from 'react';
import { ImportOutlined, UserAddOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { Allowed, DataTable, EmptyState, PageHead, Panel, useCursorPages } from '../../ui/index.js';
import { CONTACTS_KEY } from './contact.js';
import { DEFAULT_SORT, isFiltered, queryOf } from './contact-search.js';
import './contacts.css';
import { useContactColumns } from './list/contact-columns.js';
import { ContactCount } from './list/contact-count.js';
import { ContactToolbar } from './list/contact-toolbar.js';
import { NewContact } from './list/new-contact.js';
import { NothingFound } from './list/nothing-found.js';
import { useShownAttributes } from './list/use-shown-attributes.js';

const route = getRouteApi('/shell/contacts');

/** Everybody who may be reached: found by name, filtered, and opened. */
export function ContactList(): ReactNode {
  const { t } = useTranslation('contacts');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [shown, setShown] = useShownAttributes();
  const columns = useContactColumns(shown);
  const query = { ...queryOf(search), sort: search.sort ?? DEFAULT_SORT };
  const pages = useCursorPages({
    key: [...CONTACTS_KEY, 'list', query],
    fetchPage: async (cursor, signal) => {
      const { data } = await api.GET('/api/v1/contacts', {
        params: { query: { ...query, cursor, limit: 50 } },
        signal,
      });
      return data ?? { items: [], nextCursor: null };
    },
  });
  const isNew = pages.isEmpty && !isFiltered(search);
  return (
    <>
      <PageHead
        title={t('list.title')}
        description={t('list.description')}
        actions={<Actions isNew={isNew} />}
      />
      <Panel label={t('list.title')} flush>
        {!isNew && (
          <>
            <ContactToolbar
              search={search}
              onChange={(change) =>
                void navigate({ search: (before) => ({ ...before, ...change }), replace: true })
              }
              shown={shown}
              onShown={setShown}
            />
            <ContactCount search={search} pages={pages} />
          </>
        )}
        <DataTable
          label={t('list.title')}
          columns={columns}
          rowKey={(contact) => contact.id}
          pages={pages}
          empty={
            isFiltered(search) ? (
              <NothingFound
                search={search}
                onClear={() => void navigate({ search: ({ sort }) => ({ sort }) })}
              />
            ) : (
              <FirstUse />
            )
          }
        />
      </Panel>
    </>
  );
}

function Actions({ isNew }: { isNew: boolean }): ReactNode {
  const { t } = useTranslation('contacts');
  const [isAdding, setAdding] = useState(false);
  return (
    <>
      <Link to="/imports">{t('list.imports')}</Link>
      <Allowed permission="edit">
        {(disabled) => (
          <Button icon={<UserAddOutlined />} disabled={disabled} onClick={() => setAdding(true)}>
            {t('list.add')}
          </Button>
        )}
      </Allowed>
      {!isNew && <ImportButton />}
      <NewContact isOpen={isAdding} onClose={() => setAdding(false)} />
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

function FirstUse(): ReactNode {
  const { t } = useTranslation('contacts');
  return (
    <EmptyState title={t('list.empty.title')} actions={<ImportButton />}>
      {t('list.empty.text')}
    </EmptyState>
  );
}
