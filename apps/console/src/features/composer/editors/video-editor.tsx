import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ImageField } from '../image-field.js';
import type { MessageEditorProps } from '../message-editor.js';
import { put, textOf } from '../json.js';
import { PlainField } from './plain-field.js';

/** A video by its address, with the picture shown before it plays. */
export function VideoEditor({ message, onChange, path, mistakes, readOnly }: MessageEditorProps): ReactNode {
  const { t } = useTranslation('composer');
  const change = (key: string, value: string | undefined): void =>
    onChange(put(message, key, value), `${path}.${key}`);
  return (
    <>
      <PlainField
        label={t('video.url')}
        help={t('video.urlHelp')}
        type="url"
        inputMode="url"
        placeholder="https://"
        value={textOf(message['originalContentUrl'])}
        path={`${path}.originalContentUrl`}
        mistakes={mistakes}
        readOnly={readOnly}
        onChange={(url) => change('originalContentUrl', url)}
      />
      <div className="field-columns">
        <ImageField
          label={t('image.preview')}
          help={t('video.previewHelp')}
          use="image"
          value={textOf(message['previewImageUrl'])}
          path={`${path}.previewImageUrl`}
          mistakes={mistakes}
          readOnly={readOnly}
          onChange={(url, media) => change('previewImageUrl', media ? media.urls.preview : url)}
        />
        <PlainField
          label={t('video.trackingId')}
          help={t('video.trackingIdHelp')}
          value={textOf(message['trackingId'])}
          path={`${path}.trackingId`}
          mistakes={mistakes}
          readOnly={readOnly}
          onChange={(id) => change('trackingId', id === '' ? undefined : id)}
        />
      </div>
    </>
  );
}
