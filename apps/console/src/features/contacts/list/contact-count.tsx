import type { ReactNode } from 'react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client.js';
import { useSession } from '../../../api/session.js';
import { useFormats } from '../../../i18n/index.js';
import { Allowed, type CursorPages, useNow } from '../../../ui/index.js';
import { CONTACTS_KEY } from '../contact.js';
import { audienceFilterOf, type ContactListSearch, isFiltered, queryOf } from '../contact-search.js';

const STALE_AFTER_MS = 5 * 60_000;

interface ContactCountProps {
  search: ContactListSearch;
  pages: Pick<CursorPages<unknown>, 'total' | 'hasNext' | 'page' | 'isRefreshing'>;
}

/** How many the list has in all its pages, and the way to keep the choice as an audience. */
export function ContactCount({ search, pages }: ContactCountProps): ReactNode {
  const { t } = useTranslation(['contacts', 'common']);
  const { timeZone } = useSession().workspace;
  const formats = useFormats();
  const now = useNow(60_000);
  const query = queryOf(search);
  // To search reads every contact: it is not done twice for what fits on a page.
  const isToldByList = query.q !== undefined && (pages.isRefreshing || !(pages.hasNext || pages.page > 1));
  const counted = useQuery({
    queryKey: [...CONTACTS_KEY, 'count', query],
    queryFn: async ({ signal }) =>
      (await api.GET('/api/v1/contacts/count', { params: { query }, signal })).data,
    placeholderData: keepPreviousData,
    enabled: !isToldByList,
  });
  const { dataUpdatedAt, error, isFetching, refetch } = counted;
  const told = isToldByList && pages.total !== undefined ? { count: pages.total, isExact: true } : undefined;
  const data = told ?? counted.data;
  const isStale = !told && now.getTime() - dataUpdatedAt > STALE_AFTER_MS;
  const filter = audienceFilterOf(search);
  return (
    <div className="contact-count">
      <span className={!told && counted.isPlaceholderData ? 'muted' : undefined} role="status">
        {data && <CountWords {...data} isFiltered={isFiltered(search)} />}
      </span>
      {data && isStale && (
        <span className="muted">
          {t('common:asOf', { time: formats.time(new Date(dataUpdatedAt), timeZone) })}{' '}
          <Button type="link" size="small" loading={isFetching} onClick={() => void refetch()}>
            {t('common:refresh')}
          </Button>
        </span>
      )}
      {error && !data && (
        <span>
          <span className="muted">{t('list.count.failed')}</span>{' '}
          <Button type="link" size="small" onClick={() => void refetch()}>
            {t('list.count.retry')}
          </Button>
        </span>
      )}
      {filter && (
        <Allowed permission="edit">
          {(disabled) =>
            disabled ? (
              <Button type="link" size="small" disabled>
                {t('list.asAudience')}
              </Button>
            ) : (
              <Link to="/audiences/$audienceId" params={{ audienceId: 'new' }} search={{ filter }}>
                {t('list.asAudience')}
              </Link>
            )
          }
        </Allowed>
      )}
    </div>
  );
}

function CountWords(props: { count: number; isExact: boolean; isFiltered: boolean }): ReactNode {
  const { t } = useTranslation('contacts');
  const formats = useFormats();
  const number = formats.number(props.count);
  const words = { count: props.count, number };
  if (props.isFiltered) return t(props.isExact ? 'list.count.found' : 'list.count.foundAbout', words);
  return t(props.isExact ? 'list.count.all' : 'list.count.allAbout', words);
}
