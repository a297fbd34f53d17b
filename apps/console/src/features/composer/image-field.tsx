import { type ReactNode, useState } from 'react';
import { Button, Input, Progress } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/client.js';
import { FieldFrame } from '../../template/index.js';
import type { Mistake } from './message-editor.js';
import { MediaPicker } from './media/media-picker.js';
import { ImageThumb } from './media/image-thumb.js';
import { type ImageUse, judgeMedia, type MediaVerdict } from './media/judge-media.js';
import { ACCEPTED_IMAGES } from './media/upload-image.js';
import { useUpload } from './media/use-upload.js';
import { useFindingText } from '../../ui/index.js';
import { useCan } from '../../api/session.js';

interface ImageFieldProps {
  label: string;
  /** the address in the message */
  value: string;
  /**
   * @param media the image of the library that was uploaded or chosen; absent when an address was typed
   */
  onChange: (url: string, media?: Schema<'MediaView'>) => void;
  /** where the image stands: LINE asks for other sizes in each place */
  use: ImageUse;
  path: string;
  mistakes: readonly Mistake[];
  readOnly: boolean;
  help?: ReactNode;
}

/** An image: uploaded, chosen from the library, or by its address. Checked for where it is to stand. */
export function ImageField(props: ImageFieldProps): ReactNode {
  const { label, value, onChange, use, path, mistakes, readOnly, help } = props;
  const { t } = useTranslation('composer');
  const findingText = useFindingText();
  const mayUpload = useCan('edit');
  const [isChoosing, setChoosing] = useState(false);
  const [judged, setJudged] = useState<MediaVerdict | null>(null);
  const take = (media: Schema<'MediaView'>): void => {
    const verdict = judgeMedia(media, use, findingText);
    setJudged(verdict);
    if (verdict.url !== '') onChange(verdict.url, media);
  };
  const upload = useUpload(use, take);
  const isCurrent = judged !== null && (judged.url === '' || judged.url === value);
  const faults = [...(upload.error ? [upload.error] : []), ...(isCurrent ? judged.faults : [])];
  const notes = isCurrent ? [...judged.notes] : [];
  if (isCurrent && judged.localUrl !== null) notes.push(t('image.local', { url: judged.localUrl }));
  return (
    <FieldFrame
      label={label}
      path={path}
      mistakes={mistakes}
      faults={faults}
      help={notes.length > 0 ? notes.join(' ') : help}
    >
      {({ id, describedBy, invalid }) => (
        <div className="image-field">
          <ImageThumb url={use === 'imagemap' && value !== '' ? `${value}/240` : value} />
          <div className="image-field-side">
            <Input
              id={id}
              type="url"
              inputMode="url"
              value={value}
              placeholder="https://"
              readOnly={readOnly}
              status={invalid ? 'error' : ''}
              aria-invalid={invalid}
              aria-describedby={describedBy}
              onChange={(event) => onChange(event.target.value.trim())}
            />
            {!readOnly && (
              <span className="toolbar">
                <UploadButton
                  label={t('image.uploadFor', { field: label })}
                  disabled={!mayUpload}
                  pending={upload.progress !== null}
                  onFile={upload.start}
                />
                <Button
                  size="small"
                  aria-label={t('image.chooseFor', { field: label })}
                  onClick={() => setChoosing(true)}
                >
                  {t('image.choose')}
                </Button>
                {value !== '' && (
                  <Button
                    size="small"
                    type="text"
                    aria-label={t('image.clearOf', { field: label })}
                    onClick={() => onChange('')}
                  >
                    {t('image.clear')}
                  </Button>
                )}
              </span>
            )}
            {upload.progress !== null && (
              <Progress
                percent={Math.round(upload.progress * 100)}
                size="small"
                aria-label={t('image.uploading')}
              />
            )}
          </div>
          {isChoosing && <MediaPicker use={use} onChoose={take} onClose={() => setChoosing(false)} />}
        </div>
      )}
    </FieldFrame>
  );
}

interface UploadButtonProps {
  label: string;
  disabled: boolean;
  pending: boolean;
  onFile: (file: File) => void;
}

function UploadButton({ label, disabled, pending, onFile }: UploadButtonProps): ReactNode {
  const { t } = useTranslation('composer');
  const choose = (): void => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = ACCEPTED_IMAGES.join(',');
    input.addEventListener('change', () => input.files?.[0] && onFile(input.files[0]));
    input.click();
  };
  return (
    <Button size="small" aria-label={label} disabled={disabled} loading={pending} onClick={choose}>
      {t('image.upload')}
    </Button>
  );
}
