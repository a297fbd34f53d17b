import { lazy, type ReactNode, useState } from 'react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { MAX_MESSAGES } from '../../../../../../libs/line/limits.js';
import { Banner, LazyLayer } from '../../../ui/index.js';
import { SaveAsTemplate } from '../../composer/structured/save-as-template.js';
import { useBuilder } from './builder-context.js';

const LibraryPicker = lazy(async () => ({
  default: (await import('../../composer/structured/library-picker.js')).LibraryPicker,
}));

/** From the content library, and into it. */
export function LibraryTools(): ReactNode {
  const { t } = useTranslation('campaigns');
  const { draft, change, readOnly } = useBuilder();
  const [isPicking, setPicking] = useState(false);
  const [tooMany, setTooMany] = useState(0);
  const close = (): void => setPicking(false);
  const copy = (copied: Record<string, unknown>[]): void => {
    const messages = [...draft.messages, ...copied] as typeof draft.messages;
    close();
    setTooMany(messages.length > MAX_MESSAGES ? messages.length : 0);
    if (messages.length <= MAX_MESSAGES) change({ messages }, 'library');
  };
  if (readOnly) return null;
  return (
    <>
      <Button onClick={() => setPicking(true)}>{t('library.pick')}</Button>
      <SaveAsTemplate messages={draft.messages} suggestedName={draft.name} />
      {tooMany > 0 && (
        <Banner tone="warning">{t('library.tooMany', { count: tooMany, most: MAX_MESSAGES })}</Banner>
      )}
      {isPicking && (
        <LazyLayer shape="dialog" label={t('library.pick')} onClose={close}>
          <LibraryPicker
            onCopy={copy}
            onLink={(template) => {
              close();
              change({ messages: [], messageTemplate: template }, 'library');
            }}
            onClose={close}
          />
        </LazyLayer>
      )}
    </>
  );
}
