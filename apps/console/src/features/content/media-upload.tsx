import { type DragEvent, type ReactNode, useRef, useState } from 'react';
import { UploadOutlined } from '@ant-design/icons';
import { Button, Progress } from 'antd';
import { useTranslation } from 'react-i18next';
import { useCan } from '../../api/session.js';
import { Allowed } from '../../ui/index.js';
import { ACCEPTED_IMAGES } from '../composer/media/upload-image.js';
import { useUploads } from './use-uploads.js';

/** Images into the library, by a button or by dropping them; each says how far it is and why it was not taken. */
export function MediaUpload(): ReactNode {
  const { t } = useTranslation('content');
  const { t: common } = useTranslation('common');
  const mayUpload = useCan('edit');
  const [isOver, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const { uploads, add, dismiss } = useUploads();
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    if (mayUpload) add([...event.dataTransfer.files]);
  };
  return (
    // Dropping is a shortcut: the button does the same.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      className={isOver ? 'media-drop media-drop-over' : 'media-drop'}
      role="group"
      aria-label={t('media.upload')}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <Allowed permission="edit">
        {(disabled) => (
          <Button
            type="primary"
            icon={<UploadOutlined />}
            disabled={disabled}
            onClick={() => input.current?.click()}
          >
            {t('media.upload')}
          </Button>
        )}
      </Allowed>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept={ACCEPTED_IMAGES.join(',')}
        aria-label={t('media.upload')}
        onChange={(event) => {
          add([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
      <span className="muted">{t('media.drop')}</span>
      {uploads.length > 0 && (
        <ul>
          {uploads.map(({ id, name, share, fault }) => (
            <li key={id}>
              {fault === null ? (
                <>
                  <span>{t('media.uploading', { name })}</span>
                  <Progress
                    percent={Math.round(share * 100)}
                    size="small"
                    aria-label={t('media.uploading', { name })}
                  />
                </>
              ) : (
                <span role="alert" className="field-error">
                  {t('media.failed', { name })}: {fault}{' '}
                  <Button size="small" type="text" onClick={() => dismiss(id)}>
                    {common('close')}
                  </Button>
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
