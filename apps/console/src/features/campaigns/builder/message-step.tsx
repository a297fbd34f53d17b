import { type ReactNode, useState } from 'react';
import { Button } from 'antd';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, query } from '../../../api/client.js';
import { Allowed, Banner, useMedia } from '../../../ui/index.js';
import { Composer } from '../../composer/index.js';
import {
  PreviewButton,
  PreviewPane,
  type PreviewPaneProps,
  type ServerPreview,
  type Who,
} from '../../preview/index.js';
import type { CampaignDraft } from '../draft/campaign-draft.js';
import { useBuilder } from './builder-context.js';
import { LibraryTools } from './library-tools.js';
import { useConnection, useLocalUrl } from './use-connection.js';
import { useCoverage } from './use-coverage.js';
import { useSettled } from './use-settled.js';

const NO_FIELDS: readonly [] = [];

/** The second step: the messages, and how a contact sees them. */
export function MessageStep(): ReactNode {
  const { t } = useTranslation('campaigns');
  const { draft, mistakes, change, readOnly } = useBuilder();
  const [focused, setFocused] = useState(0);
  const { data } = query.useQuery('get', '/api/v1/contact-fields', undefined, {
    staleTime: 5 * 60_000,
    refetchOnWindowFocus: false,
  });
  const coverage = useCoverage(draft);
  const preview = usePreviewProps(focused, setFocused);
  const localUrl = useLocalUrl(draft.connectionId);
  const hasRoom = useMedia('(width >= 1180px)');
  return (
    <div className={hasRoom ? 'message-columns' : undefined}>
      <section className="stack" aria-label={t('steps.message')} data-path="messages">
        <div className="toolbar">
          {!hasRoom && <PreviewButton {...preview} />}
          {!draft.messageTemplate && <LibraryTools />}
        </div>
        {draft.messageTemplate ? (
          <FromLibrary id={draft.messageTemplate.id} />
        ) : (
          <Composer
            messages={draft.messages}
            onChange={(messages, name) => change({ messages }, name)}
            mistakes={mistakes}
            fields={data?.items ?? NO_FIELDS}
            coverage={coverage}
            links={{
              tracking: draft.links.tracking,
              onTracking: (tracking) => change({ links: { tracking } }, 'links.tracking'),
              localUrl,
            }}
            readOnly={readOnly}
            focused={focused}
            onFocused={setFocused}
          />
        )}
      </section>
      {hasRoom && (
        <aside className="message-preview">
          <PreviewPane {...preview} />
        </aside>
      )}
    </div>
  );
}

/** Messages of the library are changed there, or copied into the campaign. */
function FromLibrary({ id }: { id: string }): ReactNode {
  const { t } = useTranslation('campaigns');
  const { change } = useBuilder();
  const { data } = useTemplate(id);
  return (
    <Banner
      tone="info"
      action={
        <span className="toolbar">
          <Link to="/content/$templateId" params={{ templateId: id }}>
            {t('library.open')}
          </Link>
          <Allowed permission="edit">
            {(disabled) => (
              <Button
                disabled={disabled || !data}
                onClick={() =>
                  change({ messages: [...(data?.messages ?? [])], messageTemplate: null }, 'library')
                }
              >
                {t('library.copy')}
              </Button>
            )}
          </Allowed>
        </span>
      }
    >
      {t('library.used', { name: data?.name ?? '…' })}
    </Banner>
  );
}

function useTemplate(id: string | undefined) {
  return query.useQuery(
    'get',
    '/api/v1/message-templates/{id}',
    { params: { path: { id: id ?? '' } } },
    { enabled: id !== undefined },
  );
}

function usePreviewProps(focused: number, onFocused: (index: number) => void): PreviewPaneProps {
  const { draft, campaign } = useBuilder();
  const settled = useSettled();
  const connection = useConnection(draft.connectionId);
  const { data: template } = useTemplate(draft.messageTemplate?.id);
  const { t } = useTranslation('campaigns');
  return {
    messages: draft.messageTemplate ? (template?.messages ?? []) : draft.messages,
    sender: {
      name: connection?.bot.displayName ?? connection?.name ?? t('builder.noSender'),
      pictureUrl: connection?.bot.pictureUrl ?? null,
    },
    audience: draft.audience,
    localization: draft.localization,
    focused,
    onFocused,
    campaign: { id: campaign.id, name: draft.name },
    links: { utm: utmOf(draft) },
    serverPreview: async (who) => {
      await settled();
      return previewBy(campaign.id, who);
    },
  };
}

function utmOf({ utm, name }: CampaignDraft) {
  return utm.enabled ? { ...utm, campaign: utm.campaign ?? name } : null;
}

async function previewBy(id: string, who: Who): Promise<ServerPreview> {
  const body = who.kind === 'contact' ? { externalId: who.externalId } : { attributes: {} };
  const { data } = await api.POST('/api/v1/campaigns/{id}/preview', { params: { path: { id } }, body });
  return data ?? { messages: null, problems: [] };
}
