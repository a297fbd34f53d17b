import { type ReactNode, useState } from 'react';
import { Button, Segmented, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { Late } from '../../ui/index.js';
import { ExactPreview } from './exact-preview.js';
import { PreviewAs } from './preview-as.js';
import { PreviewChat, PreviewReading } from './preview-chat.js';
import './preview.css';
import type { PreviewPaneProps } from './preview-types.js';
import { usePreview } from './use-preview.js';
import { usePreviewContacts } from './use-preview-contacts.js';
import { useWho } from './use-who.js';

/** The messages as a real contact would get them, made by the engine that sends, while they are written. */
export function PreviewPane(props: PreviewPaneProps): ReactNode {
  const { messages, sender, audience, localization, focused, onFocused, serverPreview } = props;
  const { t } = useTranslation('preview');
  const [typed, setTyped] = useState('');
  const [stored, choose] = useWho();
  const [theme, setTheme] = useState<'light' | 'dark'>('light');
  const [isRead, setRead] = useState(false);
  const contacts = usePreviewContacts(audience, typed, stored ?? { kind: 'nobody' });
  const first = contacts.examples[0];
  const isFirst = (stored === undefined || contacts.isGone) && first !== undefined;
  const who = isFirst
    ? { kind: 'contact' as const, externalId: first.externalId }
    : (stored ?? { kind: 'nobody' as const });
  const contact = isFirst ? first : contacts.chosen;
  const made = usePreview(props, contact);
  // As somebody without data they would begin with complaints that the first contact does not bear out.
  const shown = stored === undefined && contacts.isComing ? undefined : made;
  const lang = contact?.language ?? localization?.language;
  const hasProblem = shown?.some(({ kind }) => kind === 'problem') ?? false;
  return (
    <section className="preview" aria-label={t('title')}>
      <div className="preview-tools">
        <PreviewAs
          {...contacts}
          chosen={contact}
          who={who}
          typed={typed}
          onType={setTyped}
          onChoose={choose}
        />
        <Segmented
          size="small"
          aria-label={t('theme.label')}
          value={theme}
          onChange={setTheme}
          options={[
            { value: 'light', label: t('theme.light') },
            { value: 'dark', label: t('theme.dark') },
          ]}
        />
      </div>
      {hasProblem && <p className="preview-verdict">{t(contact ? 'verdict.contact' : 'verdict.nobody')}</p>}
      {messages.length === 0 && <p className="muted">{t('noMessages')}</p>}
      {!shown && (
        <Late>
          <Skeleton active title={false} />
        </Late>
      )}
      {shown && shown.length > 0 && (
        <PreviewChat
          messages={shown}
          sender={sender}
          theme={theme}
          lang={lang}
          focused={focused}
          onFocused={onFocused}
          label={t('chat')}
        />
      )}
      {shown && isRead && <PreviewReading messages={shown} lang={lang} />}
      <div className="preview-foot">
        <Button type="link" size="small" aria-expanded={isRead} onClick={() => setRead(!isRead)}>
          {t(isRead ? 'reading.hide' : 'reading.show')}
        </Button>
        {serverPreview && messages.length > 0 && (
          <ExactPreview who={who} sender={sender} theme={theme} lang={lang} ask={serverPreview} />
        )}
      </div>
      <p className="muted preview-note">{t('differs')}</p>
    </section>
  );
}
