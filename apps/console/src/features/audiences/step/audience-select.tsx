import { type ReactNode, useState } from 'react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, query } from '../../../api/client.js';
import { ErrorPanel, useDebounced } from '../../../ui/index.js';
import { Select } from '../../../ui/select.js';
import { AUDIENCE_LIST_KEY } from '../audience.js';
import { FilterSentence } from '../filter-builder/filter-sentence.js';
import { useContactFields } from '../use-contact-fields.js';

interface AudienceSelectProps {
  audienceId: string | undefined;
  isMistaken: boolean;
  readOnly: boolean;
  onChange: (audienceId: string) => void;
}

/** One of the saved audiences, found by its name, with what its conditions say. */
export function AudienceSelect({
  audienceId,
  isMistaken,
  readOnly,
  onChange,
}: AudienceSelectProps): ReactNode {
  const { t } = useTranslation('audiences');
  const { fields } = useContactFields();
  const [typed, setTyped] = useState('');
  const q = useDebounced(typed.trim(), 250);
  const found = useQuery({
    queryKey: [...AUDIENCE_LIST_KEY, 'pick', q],
    queryFn: async ({ signal }) => {
      const search = { sort: 'name' as const, limit: 50, ...(q === '' ? {} : { q }) };
      return (await api.GET('/api/v1/audiences', { params: { query: search }, signal })).data?.items ?? [];
    },
    placeholderData: keepPreviousData,
  });
  const chosen = query.useQuery(
    'get',
    '/api/v1/audiences/{id}',
    { params: { path: { id: audienceId ?? '' } } },
    { enabled: Boolean(audienceId) },
  );
  const options = (found.data ?? []).map(({ id, name }) => ({ value: id, label: name }));
  const isListed = options.some(({ value }) => value === audienceId);
  const own =
    chosen.data && !isListed && q === '' ? [{ value: chosen.data.id, label: chosen.data.name }] : [];
  return (
    <div className="audience-pick">
      <Select
        disabled={readOnly}
        aria-label={t('step.modes.saved')}
        aria-invalid={isMistaken ? true : undefined}
        status={isMistaken ? 'error' : undefined}
        loading={found.isLoading || chosen.isLoading}
        placeholder={!chosen.isLoading && t('step.chooseAudience')}
        // Until its name is known there is nothing to show for it.
        value={isListed || chosen.data ? audienceId : null}
        onChange={onChange}
        showSearch={{ onSearch: setTyped, filterOption: false }}
        options={[...own, ...options]}
        notFoundContent={t('step.noAudience')}
      />
      {isMistaken && <p className="filter-mistake">{t('step.audienceMissing')}</p>}
      {found.error && <ErrorPanel error={found.error} onRetry={() => void found.refetch()} />}
      {chosen.data && (
        <>
          <FilterSentence filter={chosen.data.filter} fields={fields} />
          <Link to="/audiences/$audienceId" params={{ audienceId: chosen.data.id }}>
            {t('step.openAudience')}
          </Link>
        </>
      )}
    </div>
  );
}
