import { type ReactNode, useState } from 'react';
import { keepPreviousData } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { query } from '../../../api/client.js';
import { problemText } from '../../../ui/index.js';
import { Select } from '../../../ui/select.js';
import { useDebounced } from '../../../ui/use-debounced.js';

interface FindContactProps {
  id: string;
  onFound: (contact: { lineId: string; name: string }) => void;
}

/** Looks for a contact with a LINE id, by a part of the name or of your own id. */
export function FindContact({ id, onFound }: FindContactProps): ReactNode {
  const { t } = useTranslation('settings');
  const { t: tCommon } = useTranslation('common');
  const [text, setText] = useState('');
  const q = useDebounced(text.trim(), 250);
  const { data, error, isFetching } = query.useQuery(
    'get',
    '/api/v1/contacts',
    { params: { query: { q, hasLineId: true, limit: 10 } } },
    { enabled: q !== '', placeholderData: keepPreviousData },
  );
  const contacts = q === '' ? [] : (data?.items ?? []);
  const nothing = isFetching ? t('testers.searching') : t('testers.noContact');
  return (
    <Select<string>
      id={id}
      value={null}
      loading={isFetching}
      placeholder={t('testers.findPlaceholder')}
      showSearch={{ filterOption: false, searchValue: text, onSearch: setText }}
      // Within the dialog, as its field is.
      getPopupContainer={(field: HTMLElement) => field.parentElement ?? document.body}
      notFoundContent={q === '' ? null : error ? problemText(error, tCommon) : nothing}
      options={contacts.map(({ externalId, displayName }) => ({
        value: externalId,
        label: (
          <>
            <span lang="">{displayName ?? externalId}</span>
            {displayName && <span className="second-line">{externalId}</span>}
          </>
        ),
      }))}
      onSelect={(externalId) => {
        const found = contacts.find((contact) => contact.externalId === externalId);
        setText('');
        if (found?.lineId) onFound({ lineId: found.lineId, name: found.displayName ?? found.externalId });
      }}
    />
  );
}
