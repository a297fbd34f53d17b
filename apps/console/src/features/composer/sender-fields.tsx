import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { MAX_SENDER_NAME_UNITS } from '../../../../../libs/line/limits.js';
import { TemplateField } from '../../template/index.js';
import { ImageField } from './image-field.js';
import type { MessageEditorProps } from './message-editor.js';
import { objectOf, put, textOf } from './json.js';

/** Name and face instead of the account's own, for this message only. */
export function SenderFields({ message, onChange, path, ...context }: MessageEditorProps): ReactNode {
  const { t } = useTranslation('composer');
  const sender = objectOf(message['sender']);
  const change = (key: string, value: string): void => {
    const changed = put(sender, key, value === '' ? undefined : value);
    const isEmpty = Object.keys(changed).length === 0;
    onChange(put(message, 'sender', isEmpty ? undefined : changed), `${path}.sender.${key}`);
  };
  return (
    <div className="field-columns">
      <TemplateField
        {...context}
        label={t('sender.name')}
        help={t('sender.nameHelp')}
        value={textOf(sender['name'])}
        path={`${path}.sender.name`}
        limit={{ units: MAX_SENDER_NAME_UNITS }}
        onChange={(name) => change('name', name)}
      />
      <ImageField
        label={t('sender.icon')}
        help={t('image.iconHelp')}
        use="icon"
        value={textOf(sender['iconUrl'])}
        path={`${path}.sender.iconUrl`}
        mistakes={context.mistakes}
        readOnly={context.readOnly}
        onChange={(url) => change('iconUrl', url)}
      />
    </div>
  );
}
