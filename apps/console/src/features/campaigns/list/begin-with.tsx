import { type ReactNode, useState } from 'react';
import { keepPreviousData } from '@tanstack/react-query';
import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { query } from '../../../api/client.js';
import { useFormats } from '../../../i18n/index.js';
import { useSession } from '../../../api/session.js';
import { problemText, useDebounced } from '../../../ui/index.js';
import { Select } from '../../../ui/select.js';

/** Looks for the template or the campaign to begin with. */
export function BeginWith({ beginning }: { beginning: 'template' | 'campaign' }): ReactNode {
  const { t } = useTranslation(['campaigns', 'common']);
  const { t: tCommon } = useTranslation('common');
  const [text, setText] = useState('');
  const q = useDebounced(text.trim(), 250) || undefined;
  const { options, error, isFetching } = useBeginnings(beginning, q);
  return (
    <Form.Item
      name="from"
      label={t(`new.from.${beginning}`)}
      extra={t(`new.fromHelp.${beginning}`)}
      rules={[{ required: true, message: t(`new.fromMissing.${beginning}`) }]}
    >
      <Select
        loading={isFetching}
        showSearch={{ filterOption: false, searchValue: text, onSearch: setText }}
        placeholder={t('new.search')}
        notFoundContent={error ? problemText(error, tCommon) : isFetching ? null : t('new.notFound')}
        options={options}
      />
    </Form.Item>
  );
}

function useBeginnings(beginning: 'template' | 'campaign', q: string | undefined) {
  const formats = useFormats();
  const { timeZone } = useSession().workspace;
  const templates = query.useQuery(
    'get',
    '/api/v1/message-templates',
    { params: { query: { q, limit: 20 } } },
    { enabled: beginning === 'template', placeholderData: keepPreviousData },
  );
  const campaigns = query.useQuery(
    'get',
    '/api/v1/campaigns',
    { params: { query: { q, sort: '-updatedAt', view: 'summary', limit: 20 } } },
    { enabled: beginning === 'campaign', placeholderData: keepPreviousData },
  );
  const { data, error, isFetching } = beginning === 'template' ? templates : campaigns;
  const options = (data?.items ?? []).map(({ id, name, updatedAt }) => ({
    value: id,
    label: (
      <span className="campaign-option">
        <span lang="">{name}</span>
        <span className="muted">{formats.date(updatedAt, timeZone)}</span>
      </span>
    ),
  }));
  return { options, error, isFetching };
}
