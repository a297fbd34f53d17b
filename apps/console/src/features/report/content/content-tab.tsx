import type { ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../../ui/index.js';
import type { ShownReport } from '../report-data.js';
import { AudienceFacts } from './audience-facts.js';
import { SentMessages } from './sent-messages.js';
import { SettingFacts } from './setting-facts.js';
import { useTemplateMessages } from './use-template-messages.js';

/** What was sent, to whom, and how. */
export function ContentTab({ shown }: { shown: ShownReport }): ReactNode {
  const { t } = useTranslation('report');
  return (
    <div className="content-grid">
      <Messages shown={shown} />
      <div className="stack">
        <Panel title={t('content.audience')}>
          <AudienceFacts audience={shown.campaign.audience} />
        </Panel>
        <Panel title={t('content.settings')}>
          <SettingFacts shown={shown} />
        </Panel>
      </div>
    </div>
  );
}

function Messages({ shown }: { shown: ShownReport }): ReactNode {
  const { t } = useTranslation('report');
  const { messageTemplate } = shown.campaign;
  const template = useTemplateMessages(messageTemplate);
  const messages = messageTemplate ? template.messages : shown.campaign.messages;
  return (
    <Panel title={t('content.messages')}>
      {messageTemplate && (
        <p>
          <Link to="/content/$templateId" params={{ templateId: messageTemplate.id }}>
            {template.name ?? t('content.template')}
          </Link>
        </p>
      )}
      {messages.length > 0 && <SentMessages messages={messages} shown={shown} />}
      <p className="muted report-note">{t('content.fieldsNote', { open: '{{ }}' })}</p>
    </Panel>
  );
}
