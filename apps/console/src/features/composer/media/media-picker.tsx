import { type ReactNode, useDeferredValue, useState } from 'react';
import { Button, Input, Modal, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, type Schema } from '../../../api/client.js';
import { useFormats } from '../../../i18n/index.js';
import {
  CLEARABLE,
  EmptyState,
  ErrorPanel,
  Late,
  useCursorPages,
  useFindingText,
} from '../../../ui/index.js';
import { type ImageUse, judgeMedia } from './judge-media.js';
import { MEDIA_KEY } from './use-upload.js';

interface MediaPickerProps {
  use: ImageUse;
  onChoose: (media: Schema<'MediaView'>) => void;
  onClose: () => void;
}

/** The images of the library; what cannot stand in the place says why. */
export function MediaPicker({ use, onChoose, onClose }: MediaPickerProps): ReactNode {
  const { t } = useTranslation('composer');
  const { t: common } = useTranslation('common');
  const [typed, setTyped] = useState('');
  const q = useDeferredValue(typed.trim());
  const pages = useCursorPages<Schema<'MediaView'>>({
    key: [...MEDIA_KEY, q],
    fetchPage: async (cursor, signal) => {
      const query = { limit: 48, ...(q && { q }), ...(cursor && { cursor }) };
      const { data } = await api.GET('/api/v1/media', { params: { query }, signal });
      return data ?? { items: [], nextCursor: null };
    },
  });
  return (
    <Modal open title={t('image.library')} footer={null} width={760} onCancel={onClose}>
      <Input
        allowClear={CLEARABLE}
        value={typed}
        aria-label={t('image.search')}
        placeholder={t('image.search')}
        onChange={(event) => setTyped(event.target.value)}
      />
      {pages.error && <ErrorPanel error={pages.error} onRetry={pages.retry} />}
      {!pages.rows && !pages.error && (
        <Late>
          <Skeleton active title={false} paragraph={{ rows: 6 }} />
        </Late>
      )}
      {pages.rows?.length === 0 &&
        (q ? (
          <EmptyState
            title={t('image.noMatch', { wanted: q })}
            actions={<Button onClick={() => setTyped('')}>{common('clearFilters')}</Button>}
          />
        ) : (
          <EmptyState title={t('image.empty')}>{t('image.emptyText')}</EmptyState>
        ))}
      <ul className="media-grid">
        {pages.rows?.map((media) => (
          <li key={media.id}>
            <MediaTile
              media={media}
              use={use}
              onChoose={() => {
                onChoose(media);
                onClose();
              }}
            />
          </li>
        ))}
      </ul>
      {(pages.hasNext || pages.hasPrevious) && (
        <div className="toolbar">
          <Button disabled={!pages.hasPrevious} onClick={pages.previous}>
            {common('previousPage')}
          </Button>
          <Button disabled={!pages.hasNext} onClick={pages.next}>
            {common('nextPage')}
          </Button>
        </div>
      )}
    </Modal>
  );
}

interface MediaTileProps {
  media: Schema<'MediaView'>;
  use: ImageUse;
  onChoose: () => void;
}

function MediaTile({ media, use, onChoose }: MediaTileProps): ReactNode {
  const formats = useFormats();
  const findingText = useFindingText();
  const { url, faults } = judgeMedia(media, use, findingText);
  return (
    <button type="button" className="media-tile" disabled={url === ''} onClick={onChoose}>
      <img src={media.urls.preview} alt="" loading="lazy" />
      <span>{media.name}</span>
      <span className="muted tabular">
        {formats.number(media.width)} × {formats.number(media.height)}
      </span>
      {faults.map((fault) => (
        <span key={fault} className="media-fault">
          {fault}
        </span>
      ))}
    </button>
  );
}
