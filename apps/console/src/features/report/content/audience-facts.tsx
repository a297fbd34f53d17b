import { type ReactNode, useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { query } from '../../../api/client.js';
import { useFormats } from '../../../i18n/index.js';
import { FilterSentence, useContactFields } from '../../audiences/index.js';
import type { Campaign } from '../report-data.js';

type Audience = Campaign['audience'];

const isEveryone = (filter: object | undefined): boolean => !filter || Object.keys(filter).length === 0;

/** Whom it went to: in words, and as the server keeps it for who wants to look. */
export function AudienceFacts({ audience }: { audience: Audience }): ReactNode {
  const { t } = useTranslation('report');
  const formats = useFormats();
  const { fields } = useContactFields();
  const [isOpen, setOpen] = useState(false);
  const { audienceId, filter, exclude, limit } = audience;
  return (
    <>
      <dl className="facts">
        <dt>{t('content.to')}</dt>
        <dd>
          {audienceId ? (
            <SavedAudience id={audienceId} />
          ) : isEveryone(filter) ? (
            t('content.everyone')
          ) : (
            <FilterSentence filter={filter} fields={fields} />
          )}
        </dd>
        {!isEveryone(exclude) && (
          <>
            <dt>{t('content.exclude')}</dt>
            <dd>
              <FilterSentence filter={exclude} fields={fields} />
            </dd>
          </>
        )}
        {limit !== null && limit !== undefined && (
          <>
            <dt>{t('content.limit')}</dt>
            <dd className="tabular">
              {t('content.limitOf', { count: limit, number: formats.number(limit) })}
            </dd>
          </>
        )}
      </dl>
      <Button
        type="link"
        size="small"
        className="no-print"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {t(isOpen ? 'content.hideJson' : 'content.showJson')}
      </Button>
      {isOpen && <pre className="mono content-json">{JSON.stringify(audience, null, 2)}</pre>}
    </>
  );
}

function SavedAudience({ id }: { id: string }): ReactNode {
  const { t } = useTranslation('report');
  const { data } = useQuery(
    query.queryOptions('get', '/api/v1/audiences/{id}', { params: { path: { id } } }),
  );
  return (
    <Link to="/audiences/$audienceId" params={{ audienceId: id }}>
      {data?.name ?? t('content.savedAudience')}
    </Link>
  );
}
