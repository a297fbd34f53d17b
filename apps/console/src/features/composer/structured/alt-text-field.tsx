import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { MAX_ALT_TEXT_UNITS } from '../../../../../../libs/line/limits.js';
import type { MessageEditorProps } from '../message-editor.js';
import { textOf } from '../json.js';
import { TemplateField } from '../../../template/index.js';

/** What stands in the notification and the list of chats, and is read out to who cannot see the message. */
export function AltTextField({ message, onChange, path, ...context }: MessageEditorProps): ReactNode {
  const { t } = useTranslation('composer');
  return (
    <TemplateField
      label={t('structured.altText.label')}
      help={t('structured.altText.help')}
      value={textOf(message['altText'])}
      onChange={(altText) => onChange({ ...message, altText }, `${path}.altText`)}
      path={`${path}.altText`}
      {...context}
      limit={{ units: MAX_ALT_TEXT_UNITS }}
    />
  );
}
