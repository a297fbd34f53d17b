import type { ReactNode } from 'react';
import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { query } from '../../../api/client.js';
import { Select } from '../../../ui/select.js';
import {
  CONTACT_SORTS,
  type ContactListSearch,
  DEFAULT_SORT,
  FRIEND_STATUSES,
  statusesIn,
  statusText,
} from '../contact-search.js';
import { useLanguageName } from '../use-language-name.js';
import { useAttributes } from '../use-contact-fields.js';
import { MOST_SHOWN } from './shown-attributes.js';
import { CLEARABLE } from '../../../ui/index.js';

interface ContactToolbarProps {
  search: ContactListSearch;
  onChange: (change: ContactListSearch) => void;
  shown: string[];
  onShown: (names: string[]) => void;
}

/** Search, filters, order and columns of the list. */
export function ContactToolbar({ search, onChange, shown, onShown }: ContactToolbarProps): ReactNode {
  const { t } = useTranslation('contacts');
  return (
    <div className="toolbar contact-toolbar" role="search">
      <Input.Search
        key={search.q}
        className="contact-search"
        allowClear={CLEARABLE}
        defaultValue={search.q}
        aria-label={t('list.search')}
        placeholder={t('list.search')}
        onSearch={(text) => onChange({ q: text.trim() || undefined })}
      />
      <Select
        className="contact-filter"
        mode="multiple"
        allowClear
        showSearch={false}
        aria-label={t('list.filters.friend')}
        placeholder={t('list.filters.friend')}
        value={statusesIn(search.friendStatus)}
        onChange={(statuses) => onChange({ friendStatus: statusText(statuses) })}
        options={FRIEND_STATUSES.map((value) => ({ value, label: t(`friend.${value}`) }))}
      />
      <LanguageFilter value={search.language} onChange={(language) => onChange({ language })} />
      <Select
        className="contact-filter"
        allowClear
        aria-label={t('list.filters.lineId')}
        placeholder={t('list.filters.lineId')}
        value={search.hasLineId}
        onChange={(hasLineId?: 'true' | 'false') => onChange({ hasLineId })}
        options={(['true', 'false'] as const).map((value) => ({
          value,
          label: t(`list.hasLineId.${value}`),
        }))}
      />
      <span className="contact-toolbar-gap" />
      <ColumnChoice shown={shown} onShown={onShown} />
      <Select
        aria-label={t('list.sortBy')}
        value={search.sort ?? DEFAULT_SORT}
        popupMatchSelectWidth={false}
        onChange={(sort) => onChange({ sort: sort === DEFAULT_SORT ? undefined : sort })}
        options={CONTACT_SORTS.map((value) => ({ value, label: t(`list.sorts.${value}`) }))}
      />
    </div>
  );
}

interface LanguageFilterProps {
  value: string | undefined;
  onChange: (language: string | undefined) => void;
}

/** Of the languages that contacts have. */
function LanguageFilter({ value, onChange }: LanguageFilterProps): ReactNode {
  const { t } = useTranslation('contacts');
  const languageName = useLanguageName();
  const { data, isFetching } = query.useQuery(
    'get',
    '/api/v1/contact-fields/{name}/values',
    { params: { path: { name: 'language' } } },
    { staleTime: 60_000 },
  );
  const tags = new Set(data?.items);
  if (value !== undefined) tags.add(value);
  return (
    <Select
      className="contact-filter"
      allowClear
      loading={isFetching}
      aria-label={t('list.filters.language')}
      placeholder={t('list.filters.language')}
      value={value}
      showSearch={{ optionFilterProp: 'label' }}
      notFoundContent={isFetching ? null : t('list.filters.noLanguage')}
      onChange={(language?: string) => onChange(language)}
      options={[...tags].map((tag) => ({ value: tag, label: `${languageName(tag)} (${tag})` }))}
      popupMatchSelectWidth={false}
    />
  );
}

function ColumnChoice({ shown, onShown }: Pick<ContactToolbarProps, 'shown' | 'onShown'>): ReactNode {
  const { t } = useTranslation('contacts');
  const { attributes } = useAttributes();
  if (attributes.length === 0) return null;
  return (
    <Select
      className="contact-columns"
      mode="multiple"
      allowClear
      maxCount={MOST_SHOWN}
      maxTagCount="responsive"
      aria-label={t('list.shown')}
      placeholder={t('list.shown')}
      value={shown.filter((name) => attributes.some((known) => known.name === name))}
      onChange={onShown}
      options={attributes.map(({ name }) => ({ value: name, label: name }))}
      popupMatchSelectWidth={false}
    />
  );
}
