import type { ReactNode } from 'react';
import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client.js';
import { useQuery } from '@tanstack/react-query';
import { LinePreview } from '../../../line-preview/index.js';
import '../../../line-preview/line-preview.css';
import { usePreviewWords } from '../../preview/index.js';
import { Late } from '../../../ui/index.js';
import { useBuilder } from '../builder/builder-context.js';
import { useConnection } from '../builder/use-connection.js';

/** The first message as a contact of the audience gets it, made by the server. */
export function FirstMessage(): ReactNode {
  const { t } = useTranslation('campaigns');
  const words = usePreviewWords();
  const { campaign, draft } = useBuilder();
  const connection = useConnection(draft.connectionId);
  const { data, isPending } = useQuery({
    queryKey: ['campaign-check', campaign.id, campaign.version, 'first-message'],
    queryFn: async ({ signal }) => {
      const params = { path: { id: campaign.id } };
      const body = { pick: 'random' as const };
      return (await api.POST('/api/v1/campaigns/{id}/preview', { params, body, signal })).data ?? null;
    },
    retry: false,
    refetchOnWindowFocus: false,
  });
  if (isPending)
    return (
      <Late>
        <Skeleton active title={false} paragraph={{ rows: 4 }} />
      </Late>
    );
  // Where the server cannot tell, as it was written.
  const first = data?.messages?.[0] ?? draft.messages[0];
  if (!first) return null;
  return (
    <section className="publish-message" aria-label={t('publish.message')}>
      <LinePreview
        messages={[first]}
        sender={{ name: connection?.bot.displayName ?? '', pictureUrl: connection?.bot.pictureUrl ?? null }}
        lang={draft.localization.language}
        words={words}
      />
      {draft.messages.length > 1 && (
        <p className="muted">{t('publish.more', { count: draft.messages.length - 1 })}</p>
      )}
    </section>
  );
}
