import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MessageEditorProps } from '../message-editor.js';
import { put, textOf } from '../json.js';
import { NumberField, numberOf } from './number-field.js';
import { PlainField } from './plain-field.js';

/** The longest that can be written here: a day. LINE names no limit but the size of the file. */
const MAX_SECONDS = 86_400;

/** A recording by its address. LINE shows the length it is told, and does not measure it. */
export function AudioEditor({ message, onChange, path, mistakes, readOnly }: MessageEditorProps): ReactNode {
  const { t } = useTranslation('composer');
  const durationMs = numberOf(message['duration']);
  return (
    <div className="field-columns">
      <PlainField
        label={t('audio.url')}
        help={t('audio.urlHelp')}
        type="url"
        inputMode="url"
        placeholder="https://"
        value={textOf(message['originalContentUrl'])}
        path={`${path}.originalContentUrl`}
        mistakes={mistakes}
        readOnly={readOnly}
        onChange={(url) => onChange(put(message, 'originalContentUrl', url), `${path}.originalContentUrl`)}
      />
      <NumberField
        label={t('audio.duration')}
        help={t('audio.durationHelp')}
        value={durationMs === undefined ? undefined : durationMs / 1_000}
        min={0}
        max={MAX_SECONDS}
        step={1}
        path={`${path}.duration`}
        mistakes={mistakes}
        readOnly={readOnly}
        onChange={(seconds) =>
          onChange(
            put(message, 'duration', seconds === undefined ? undefined : Math.round(seconds * 1_000)),
            `${path}.duration`,
          )
        }
      />
    </div>
  );
}
