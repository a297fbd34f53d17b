import type { ReactNode } from 'react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { MAX_TEXT_UNITS } from '../../../../../../libs/line/limits.js';
import { TemplateField } from '../../../template/index.js';
import type { MessageEditorProps } from '../message-editor.js';
import { objectsOf, put, textOf } from '../json.js';
import { moveEmojis } from './move-emojis.js';

/** A text message. Its LINE emojis, if it came with some, move along with the text. */
export function TextEditor({ message, onChange, path, ...context }: MessageEditorProps): ReactNode {
  const { t } = useTranslation('composer');
  const text = textOf(message['text']);
  const emojis = objectsOf(message['emojis']);
  const changeText = (changed: string): void => {
    const moved = emojis.length === 0 ? message : put(message, 'emojis', moveEmojis(emojis, text, changed));
    onChange(put(moved, 'text', changed), `${path}.text`);
  };
  return (
    <>
      <TemplateField
        {...context}
        label={t('text.label')}
        help={t('text.help')}
        value={text}
        path={`${path}.text`}
        limit={{ units: MAX_TEXT_UNITS }}
        multiline
        onChange={changeText}
      />
      {emojis.length > 0 && (
        <p className="muted">
          {t('text.emojis', { count: emojis.length })}{' '}
          {!context.readOnly && (
            <Button
              size="small"
              onClick={() => onChange(put(message, 'emojis', undefined), `${path}.emojis`)}
            >
              {t('text.dropEmojis')}
            </Button>
          )}
        </p>
      )}
    </>
  );
}
