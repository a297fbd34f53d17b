import { type ReactNode, useState } from 'react';
import { keepPreviousData } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { query } from '../../../api/client.js';
import { problemText, useDebounced } from '../../../ui/index.js';
import { Select } from '../../../ui/select.js';
import type { TestContact } from './test-choice.js';

interface ContactSearchProps {
  id: string;
  placeholder: string;
  /** only those a message can be sent to */
  withLineId: boolean;
  disabled?: boolean;
  chosen?: TestContact | null;
  onChoose: (contact: TestContact | null) => void;
}

/** Looks for a contact by a part of the name or of the id. */
export function ContactSearch(props: ContactSearchProps): ReactNode {
  const { id, placeholder, withLineId, disabled = false, chosen = null, onChoose } = props;
  const { t } = useTranslation('campaigns');
  const { t: tCommon } = useTranslation('common');
  const [text, setText] = useState('');
  const q = useDebounced(text.trim(), 250);
  const { data, error, isFetching } = query.useQuery(
    'get',
    '/api/v1/contacts',
    { params: { query: { q, ...(withLineId ? { hasLineId: true } : {}), limit: 10 } } },
    { enabled: q !== '', placeholderData: keepPreviousData },
  );
  const found: TestContact[] = (q === '' ? [] : (data?.items ?? [])).map(({ externalId, displayName }) => ({
    externalId,
    name: displayName ?? externalId,
  }));
  const offered =
    chosen && !found.some(({ externalId }) => externalId === chosen.externalId) ? [chosen, ...found] : found;
  return (
    <Select
      id={id}
      className="contact-search"
      disabled={disabled}
      allowClear={chosen !== null}
      value={chosen?.externalId ?? null}
      loading={isFetching}
      placeholder={placeholder}
      showSearch={{ filterOption: false, searchValue: text, onSearch: setText }}
      notFoundContent={
        q === '' ? null : error ? problemText(error, tCommon) : isFetching ? null : t('test.noContact')
      }
      options={offered.map(({ externalId, name }) => ({
        value: externalId,
        label: <span lang="">{name === externalId ? name : `${name} (${externalId})`}</span>,
      }))}
      onChange={(externalId: string | undefined | null) => {
        setText('');
        onChoose(offered.find((contact) => contact.externalId === externalId) ?? null);
      }}
    />
  );
}
