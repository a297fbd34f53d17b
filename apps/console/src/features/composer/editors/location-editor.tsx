import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MAX_LOCATION_UNITS } from '../../../../../../libs/line/limits.js';
import { TemplateField } from '../../../template/index.js';
import { announce } from '../../../ui/index.js';
import type { MessageEditorProps } from '../message-editor.js';
import { put, textOf } from '../json.js';
import { NumberField, numberOf } from './number-field.js';
import { PlainField } from './plain-field.js';
import { readPosition } from './read-position.js';

const DEGREES = [
  { key: 'latitude', max: 90 },
  { key: 'longitude', max: 180 },
] as const;

/** A place on the map, with its name and address. */
export function LocationEditor({ message, onChange, path, ...context }: MessageEditorProps): ReactNode {
  const { t } = useTranslation('composer');
  const [pasted, setPasted] = useState('');
  const { mistakes, readOnly } = context;
  const paste = (text: string): void => {
    setPasted(text);
    const position = readPosition(text);
    if (!position) return;
    onChange({ ...message, ...position }, `${path}.position`);
    announce(t('location.read'));
  };
  return (
    <>
      {(['title', 'address'] as const).map((key) => (
        <TemplateField
          {...context}
          key={key}
          label={t(`location.${key}`)}
          value={textOf(message[key])}
          path={`${path}.${key}`}
          limit={{ units: MAX_LOCATION_UNITS }}
          onChange={(value) => onChange(put(message, key, value), `${path}.${key}`)}
        />
      ))}
      {!readOnly && (
        <PlainField
          label={t('location.paste')}
          help={pasted !== '' && !readPosition(pasted) ? t('location.unread') : t('location.pasteHelp')}
          placeholder="35.6812, 139.7671"
          value={pasted}
          path={`${path}.pasted`}
          mistakes={[]}
          readOnly={false}
          onChange={paste}
        />
      )}
      <div className="field-columns">
        {DEGREES.map(({ key, max }) => (
          <NumberField
            key={key}
            label={t(`location.${key}`)}
            value={numberOf(message[key])}
            min={-max}
            max={max}
            step={0.0001}
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
