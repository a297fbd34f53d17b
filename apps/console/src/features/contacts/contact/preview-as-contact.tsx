import { type ReactNode, useState } from 'react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Drawer, Skeleton } from 'antd';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, query, type Schema } from '../../../api/client.js';
import { isProblem } from '../../../api/problem.js';
import { LinePreview } from '../../../line-preview/index.js';
import '../../../line-preview/line-preview.css';
import { Banner, ErrorPanel, Late, Soon, useDebounced } from '../../../ui/index.js';
import { Select } from '../../../ui/select.js';
import { usePreviewWords } from '../../preview/index.js';
import { type Contact, nameOf } from '../contact.js';

type Campaign = Pick<Schema<'CampaignSummary'>, 'id' | 'name' | 'connectionName' | 'isEditable'>;

interface PreviewAsContactProps {
  contact: Contact;
  isOpen: boolean;
  onClose: () => void;
}

/** A campaign's messages exactly as this contact would get them. */
export function PreviewAsContact({ contact, isOpen, onClose }: PreviewAsContactProps): ReactNode {
  const { t } = useTranslation('contacts');
  const [campaign, setCampaign] = useState<Campaign | null>(null);
  return (
    <Drawer
      open={isOpen}
      onClose={onClose}
      title={<span lang="">{t('preview.title', { name: nameOf(contact) })}</span>}
      size={440}
      destroyOnHidden
    >
      <div className="stack">
        <CampaignChoice chosen={campaign} onChoose={setCampaign} />
        {campaign === null ? (
          <p className="muted contact-none">{t('preview.choose')}</p>
        ) : (
          <Soon>
            <Messages campaign={campaign} contact={contact} />
          </Soon>
        )}
        {campaign?.isEditable && (
          <Link to="/campaigns/$campaignId/edit/$step" params={{ campaignId: campaign.id, step: 'message' }}>
            {t('preview.open')}
          </Link>
        )}
        {campaign && !campaign.isEditable && (
          <Link to="/campaigns/$campaignId" params={{ campaignId: campaign.id }}>
            {t('preview.openReport')}
          </Link>
        )}
      </div>
    </Drawer>
  );
}

interface CampaignChoiceProps {
  chosen: Campaign | null;
  onChoose: (campaign: Campaign | null) => void;
}

function CampaignChoice({ chosen, onChoose }: CampaignChoiceProps): ReactNode {
  const { t } = useTranslation('contacts');
  const [text, setText] = useState('');
  const q = useDebounced(text.trim(), 250);
  const { data, error, isFetching, refetch } = query.useQuery(
    'get',
    '/api/v1/campaigns',
    { params: { query: { ...(q !== '' && { q }), view: 'summary', sort: '-updatedAt', limit: 20 } } },
    { placeholderData: keepPreviousData },
  );
  const campaigns: readonly Campaign[] = data?.items ?? [];
  if (error && !data) return <ErrorPanel error={error} onRetry={() => void refetch()} />;
  return (
    <Select<string>
      aria-label={t('preview.campaign')}
      placeholder={t('preview.campaign')}
      loading={isFetching}
      value={chosen?.id}
      showSearch={{ filterOption: false, searchValue: text, onSearch: setText }}
      notFoundContent={isFetching ? null : t('preview.noCampaign')}
      onChange={(id) => onChoose(campaigns.find((campaign) => campaign.id === id) ?? null)}
      options={campaigns.map(({ id, name }) => ({ value: id, label: <span lang="">{name}</span> }))}
    />
  );
}

function Messages({ campaign, contact }: { campaign: Campaign; contact: Contact }): ReactNode {
  const { t } = useTranslation('contacts');
  const words = usePreviewWords();
  const { data, error, refetch } = useQuery({
    queryKey: ['preview-as', campaign.id, contact.externalId],
    queryFn: async ({ signal }) => {
      const params = { path: { id: campaign.id } };
      const body = { externalId: contact.externalId };
      return (await api.POST('/api/v1/campaigns/{id}/preview', { params, body, signal })).data;
    },
    staleTime: 0,
  });
  if (error) return <Refused error={error} onRetry={() => void refetch()} />;
  if (!data)
    return (
      <Late>
        <Skeleton active title={false} />
      </Late>
    );
  if (data.messages === null) return <Problems problems={data.problems} />;
  return (
    <section className="contact-preview" aria-label={t('preview.messages')}>
      <LinePreview
        messages={data.messages}
        sender={{ name: campaign.connectionName ?? '', pictureUrl: null }}
        lang={contact.language ?? ''}
        words={words}
      />
    </section>
  );
}

function Refused({ error, onRetry }: { error: Error; onRetry: () => void }): ReactNode {
  if (isProblem(error) && error.errors.length > 0) return <Problems problems={error.errors} />;
  return <ErrorPanel error={error} onRetry={onRetry} />;
}

function Problems({ problems }: { problems: readonly { path: string; message: string }[] }): ReactNode {
  const { t } = useTranslation('contacts');
  return (
    <Banner tone="warning">
      <p className="contact-none">{t('preview.problems')}</p>
      <ul>
        {problems.map(({ path, message }, index) => (
          <li key={index} lang="en">
            <code className="mono">{path}</code> {message}
          </li>
        ))}
      </ul>
    </Banner>
  );
}
