import type { ReactNode } from 'react';
import { Input } from 'antd';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../../api/client.js';
import { Select } from '../../../ui/select.js';
import { CAMPAIGN_SORTS, type CampaignListSearch } from '../routes.js';
import { CLEARABLE } from '../../../ui/index.js';

const route = getRouteApi('/shell/campaigns');

/** Search, connection and order: all of them in the address. */
export function ListToolbar({
  connections,
}: {
  connections: readonly Schema<'ConnectionView'>[];
}): ReactNode {
  const { t } = useTranslation('campaigns');
  const navigate = route.useNavigate();
  const { q, connectionId, sort = '-updatedAt' } = route.useSearch();
  const change = (search: CampaignListSearch): void =>
    void navigate({ search: (before) => ({ ...before, ...search }), replace: true });
  return (
    <div className="toolbar campaign-toolbar" role="search">
      <Input.Search
        key={q}
        className="campaign-search"
        allowClear={CLEARABLE}
        defaultValue={q}
        aria-label={t('list.search')}
        placeholder={t('list.search')}
        onSearch={(text) => change({ q: text.trim() || undefined })}
      />
      {connections.length > 1 && (
        <Select
          aria-label={t('list.connection')}
          value={connectionId ?? ''}
          popupMatchSelectWidth={false}
          onChange={(id) => change({ connectionId: id || undefined })}
          options={[
            { value: '', label: t('list.everyConnection') },
            ...connections.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      )}
      <Select
        aria-label={t('list.sortBy')}
        value={sort}
        popupMatchSelectWidth={false}
        onChange={(next) => change({ sort: next === '-updatedAt' ? undefined : next })}
        options={CAMPAIGN_SORTS.map((value) => ({ value, label: t(`list.sorts.${value}`) }))}
      />
    </div>
  );
}
