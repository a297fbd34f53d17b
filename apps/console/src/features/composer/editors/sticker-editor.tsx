import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MessageEditorProps } from '../message-editor.js';
import { put, textOf } from '../json.js';
import { PlainField } from './plain-field.js';

const STICKER_LIST = 'https://developers.line.biz/en/docs/messaging-api/sticker-list/';

/** A sticker by its two numbers: accounts may send those of LINE's list only. */
export function StickerEditor({
  message,
  onChange,
  path,
  mistakes,
  readOnly,
}: MessageEditorProps): ReactNode {
  const { t } = useTranslation('composer');
  return (
    <>
      <p className="field-help">
        {t('sticker.help')}{' '}
        <a href={STICKER_LIST} target="_blank" rel="noreferrer">
          {t('sticker.list')}
        </a>
      </p>
      <div className="field-columns">
        {(['packageId', 'stickerId'] as const).map((key) => (
          <PlainField
            key={key}
            label={t(`sticker.${key}`)}
            inputMode="numeric"
            placeholder={key === 'packageId' ? '446' : '1988'}
            value={textOf(message[key])}
            path={`${path}.${key}`}
            mistakes={mistakes}
            readOnly={readOnly}
            onChange={(value) => onChange(put(message, key, value), `${path}.${key}`)}
          />
        ))}
      </div>
    </>
  );
}
