import type { ReactNode } from 'react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/index.js';
import { EmptyState } from '../../../ui/index.js';
import { type ContactListSearch, statusesIn } from '../contact-search.js';
import { useLanguageName } from '../use-language-name.js';

interface NothingFoundProps {
  search: ContactListSearch;
  onClear: () => void;
}

/** Names the filters that nobody meets, so that the one to be removed is found. */
export function NothingFound({ search, onClear }: NothingFoundProps): ReactNode {
  const { t } = useTranslation(['contacts', 'common']);
  const formats = useFormats();
  const filters = useFiltersInWords(search);
  return (
    <EmptyState
      title={t('list.nothing.title')}
      actions={<Button onClick={onClear}>{t('common:clearFilters')}</Button>}
    >
      {t('list.nothing.text', { filters: formats.list(filters) })}
    </EmptyState>
  );
}

function useFiltersInWords({ q, friendStatus, language, hasLineId }: ContactListSearch): string[] {
  const { t } = useTranslation('contacts');
  const formats = useFormats();
  const languageName = useLanguageName();
  const words: string[] = [];
  const add = (name: string, value: string): number => words.push(t('list.nothing.filter', { name, value }));
  if (q !== undefined) words.push(t('list.nothing.search', { q }));
  if (friendStatus !== undefined) {
    const statuses = statusesIn(friendStatus).map((status) => t(`friend.${status}`));
    add(t('list.filters.friend'), formats.list(statuses));
  }
  if (language !== undefined) add(t('list.filters.language'), languageName(language));
  if (hasLineId !== undefined) words.push(t(`list.hasLineId.${hasLineId}`));
  return words;
}
