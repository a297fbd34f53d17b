import { type ReactNode, useState } from 'react';
import { Button, Drawer, Input } from 'antd';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, type Schema } from '../../api/client.js';
import { useCan, useSession } from '../../api/session.js';
import { useFormats } from '../../i18n/index.js';
import { FieldFrame } from '../../template/index.js';
import { Allowed, Banner, CopyText, StatusChip, TimeCell, useFindingText, useToast } from '../../ui/index.js';
import { DeleteMedia } from './delete-media.js';

type Media = Schema<'MediaView'>;

const MOST_NAME = 255;

interface MediaDrawerProps {
  media: Media | null;
  onClose: () => void;
}

/** Everything about one image, and what can be done with it. */
export function MediaDrawer({ media, onClose }: MediaDrawerProps): ReactNode {
  return (
    <Drawer open={media !== null} title={media?.name} onClose={onClose} size={460}>
      {media && <MediaDetails media={media} onDeleted={onClose} />}
    </Drawer>
  );
}

function MediaDetails({ media, onDeleted }: { media: Media; onDeleted: () => void }): ReactNode {
  const { t } = useTranslation('content');
  const formats = useFormats();
  const { workspace } = useSession();
  const [isDeleting, setDeleting] = useState(false);
  const { name, width, height, bytes, type, animated, createdAt, urls, warnings } = media;
  return (
    <div className="stack">
      <img className="media-large" src={urls.preview} alt={name} />
      {warnings.map((warning) => (
        <Banner key={warning} tone="warning">
          {warning}
        </Banner>
      ))}
      <RenameMedia media={media} />
      <dl className="facts">
        <dt>{t('media.dimensions')}</dt>
        <dd className="tabular">
          {t('media.size', { width: formats.number(width), height: formats.number(height) })}
        </dd>
        <dt>{t('media.bytes')}</dt>
        <dd className="tabular">{formats.bytes(bytes)}</dd>
        <dt>{t('media.type')}</dt>
        <dd>
          {type === 'image/png' ? 'PNG' : 'JPEG'}{' '}
          {animated && <span className="muted">{t('media.animated')}</span>}
        </dd>
        <dt>{t('media.added')}</dt>
        <dd>
          <TimeCell at={createdAt} zone={workspace.timeZone} />
        </dd>
        <dt>{t('media.address')}</dt>
        <dd>
          <CopyText text={urls.original} label={t('media.copyAddress', { name })} />
        </dd>
      </dl>
      <MediaFits media={media} />
      <Allowed permission="edit">
        {(disabled) => (
          <Button danger disabled={disabled} onClick={() => setDeleting(true)}>
            {t('media.delete')}
          </Button>
        )}
      </Allowed>
      {isDeleting && <DeleteMedia media={media} onClose={() => setDeleting(false)} onDeleted={onDeleted} />}
    </div>
  );
}

function MediaFits({ media }: { media: Media }): ReactNode {
  const { t } = useTranslation('content');
  const formats = useFormats();
  const findingText = useFindingText();
  return (
    <section aria-label={t('media.fits')}>
      <p className="field-label">{t('media.fits')}</p>
      <ul className="media-uses">
        {media.fits.map(({ use, ok, remarks }) => (
          <li key={use}>
            <StatusChip tone={ok ? 'success' : 'neutral'}>{t(ok ? 'media.fit' : 'media.fitsNot')}</StatusChip>
            {t(`media.uses.${use}`)}
            {remarks.length > 0 && <span className="muted">{formats.list(remarks.map(findingText))}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function RenameMedia({ media: { id, name } }: { media: Media }): ReactNode {
  const { t } = useTranslation('content');
  const { t: common } = useTranslation('common');
  const toast = useToast();
  const client = useQueryClient();
  const mayEdit = useCan('edit');
  const [typed, setTyped] = useState(name);
  const isNameless = typed.trim() === '';
  const rename = useMutation({
    mutationFn: () =>
      api.PATCH('/api/v1/media/{id}', { params: { path: { id } }, body: { name: typed.trim() } }),
    onSuccess: async () => {
      toast.done(t('media.renamed'));
      await client.invalidateQueries({ queryKey: ['media'] });
    },
    onError: toast.failed,
  });
  return (
    <form
      className="field-row"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isNameless) rename.mutate();
      }}
    >
      <FieldFrame
        label={t('media.name')}
        path="name"
        mistakes={[]}
        faults={isNameless ? [t('media.nameMissing')] : []}
      >
        {({ id: fieldId, describedBy, invalid }) => (
          <span className="toolbar">
            <Input
              id={fieldId}
              aria-describedby={describedBy}
              status={invalid ? 'error' : ''}
              className="search-field"
              maxLength={MOST_NAME}
              readOnly={!mayEdit}
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
            />
            <Button
              htmlType="submit"
              disabled={!mayEdit || isNameless || typed.trim() === name}
              loading={rename.isPending}
            >
              {common('save')}
            </Button>
          </span>
        )}
      </FieldFrame>
    </form>
  );
}
