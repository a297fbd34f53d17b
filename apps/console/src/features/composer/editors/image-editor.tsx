import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../../api/client.js';
import { ImageField } from '../image-field.js';
import type { MessageEditorProps } from '../message-editor.js';
import { put, textOf } from '../json.js';

/** An image and the smaller one that the chat shows; the library has both. */
export function ImageEditor({ message, onChange, path, mistakes, readOnly }: MessageEditorProps): ReactNode {
  const { t } = useTranslation('composer');
  const original = textOf(message['originalContentUrl']);
  const preview = textOf(message['previewImageUrl']);
  const changeOriginal = (url: string, media?: Schema<'MediaView'>): void => {
    // A preview that was never set apart goes with the image.
    const isSame = preview === '' || preview === original || preview.startsWith(`${original}/`);
    const small = media ? media.urls.preview : isSame ? url : preview;
    onChange(
      put(put(message, 'originalContentUrl', url), 'previewImageUrl', small),
      `${path}.originalContentUrl`,
    );
  };
  const shared = { use: 'image' as const, mistakes, readOnly };
  return (
    <div className="field-columns">
      <ImageField
        {...shared}
        label={t('image.original')}
        help={t('image.originalHelp')}
        value={original}
        path={`${path}.originalContentUrl`}
        onChange={changeOriginal}
      />
      <ImageField
        {...shared}
        label={t('image.preview')}
        help={t('image.previewHelp')}
        value={preview}
        path={`${path}.previewImageUrl`}
        onChange={(url, media) =>
          onChange(
            put(message, 'previewImageUrl', media ? media.urls.preview : url),
            `${path}.previewImageUrl`,
          )
        }
      />
    </div>
  );
}
