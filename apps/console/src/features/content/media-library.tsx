import { type ReactNode, useState } from 'react';
import { Button, Skeleton } from 'antd';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, type Schema } from '../../api/client.js';
import { useFormats } from '../../i18n/index.js';
import { type CursorPages, EmptyState, ErrorPanel, Late, Panel, useCursorPages } from '../../ui/index.js';
import { MediaDrawer } from './media-drawer.js';
import { MediaUpload } from './media-upload.js';
import { SearchField } from './search-field.js';

type Media = Schema<'MediaView'>;

const route = getRouteApi('/shell/content');

/** The images of the workspace, newest first. */
export function MediaLibrary(): ReactNode {
  const { t } = useTranslation('content');
  const { q } = route.useSearch();
  const navigate = route.useNavigate();
  const [openId, setOpenId] = useState<string | null>(null);
  const pages = useCursorPages<Media>({
    key: ['media', 'library', q],
    fetchPage: async (cursor, signal) => {
      const search = { limit: 50, ...(q && { q }), ...(cursor && { cursor }) };
      const { data } = await api.GET('/api/v1/media', { params: { query: search }, signal });
      return data ?? { items: [], nextCursor: null };
    },
  });
  const open = pages.rows?.find(({ id }) => id === openId) ?? null;
  return (
    <div className="stack">
      <div className="toolbar content-toolbar">
        <SearchField
          label={t('media.search')}
          value={q ?? ''}
          onSearch={(text) => void navigate({ search: (before) => ({ ...before, q: text || undefined }) })}
        />
      </div>
      <MediaUpload />
      <Panel label={t('media.list')} flush>
        <MediaCards pages={pages} q={q} onOpen={setOpenId} />
      </Panel>
      <MediaDrawer key={openId} media={open} onClose={() => setOpenId(null)} />
    </div>
  );
}

interface MediaCardsProps {
  pages: CursorPages<Media>;
  q: string | undefined;
  onOpen: (id: string) => void;
}

function MediaCards({ pages, q, onOpen }: MediaCardsProps): ReactNode {
  const { t } = useTranslation('content');
  if (pages.error && !pages.rows) return <ErrorPanel error={pages.error} onRetry={pages.retry} />;
  if (!pages.rows)
    return (
      <Late>
        <div className="table-skeleton" aria-busy="true">
          <Skeleton active title={false} paragraph={{ rows: 6 }} />
        </div>
      </Late>
    );
  if (pages.rows.length === 0 && !pages.hasPrevious) return <NoMedia q={q} />;
  return (
    <>
      {pages.error && <ErrorPanel error={pages.error} onRetry={pages.retry} />}
      <ul className="media-cards" aria-label={t('media.list')}>
        {pages.rows.map((media) => (
          <li key={media.id}>
            <MediaCard media={media} onOpen={() => onOpen(media.id)} />
          </li>
        ))}
      </ul>
      <MediaPager pages={pages} />
    </>
  );
}

function MediaCard({ media, onOpen }: { media: Media; onOpen: () => void }): ReactNode {
  const { t } = useTranslation('content');
  const formats = useFormats();
  return (
    <button type="button" className="media-card" onClick={onOpen}>
      <img src={media.urls.preview} alt="" loading="lazy" />
      <span title={media.name}>{media.name}</span>
      <span className="muted tabular">
        {t('media.size', { width: formats.number(media.width), height: formats.number(media.height) })}
      </span>
    </button>
  );
}

function MediaPager({ pages }: { pages: CursorPages<Media> }): ReactNode {
  const { t } = useTranslation('content');
  const { t: common } = useTranslation('common');
  if (!pages.hasNext && !pages.hasPrevious) return null;
  return (
    <nav className="pager" aria-label={common('pagesOf', { label: t('media.list') })}>
      <Button disabled={!pages.hasPrevious} onClick={pages.previous}>
        {common('previousPage')}
      </Button>
      <span className="muted tabular">{common('page', { page: pages.page })}</span>
      <Button disabled={!pages.hasNext} onClick={pages.next}>
        {common('nextPage')}
      </Button>
    </nav>
  );
}

function NoMedia({ q }: { q: string | undefined }): ReactNode {
  const { t } = useTranslation('content');
  const { t: common } = useTranslation('common');
  const navigate = route.useNavigate();
  if (q === undefined) return <EmptyState title={t('media.empty')}>{t('media.emptyText')}</EmptyState>;
  return (
    <EmptyState
      title={t('media.noMatch', { q })}
      actions={
        <Button onClick={() => void navigate({ search: { tab: 'media' } })}>{common('clearFilters')}</Button>
      }
    />
  );
}
