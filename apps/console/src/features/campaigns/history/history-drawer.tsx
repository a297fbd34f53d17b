import { type ReactNode, useState } from 'react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Drawer, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client.js';
import { EmptyState, ErrorPanel, Late } from '../../../ui/index.js';
import { useReturnFocus } from '../../../ui/use-return-focus.js';
import { useBuilder } from '../builder/builder-context.js';
import { CAMPAIGN_LIST_KEY } from '../campaign.js';
import { RevisionDialog } from './revision-dialog.js';
import { RevisionRow } from './revision-row.js';

/** What the campaign was: who saved it when, how that differs from now, and the way back to it. */
export function HistoryDrawer({ onClose }: { onClose: () => void }): ReactNode {
  useReturnFocus();
  const { t } = useTranslation('campaigns');
  const { campaign } = useBuilder();
  const [compared, setCompared] = useState<number | null>(null);
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    // Every version saved makes another list.
    queryKey: [...CAMPAIGN_LIST_KEY, campaign.id, 'revisions', campaign.version],
    queryFn: async ({ pageParam, signal }) => {
      const params = { path: { id: campaign.id }, query: { cursor: pageParam, limit: 50 } };
      const { data: page } = await api.GET('/api/v1/campaigns/{id}/revisions', { params, signal });
      return page ?? { items: [], nextCursor: null };
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });
  const revisions = data?.pages.flatMap(({ items }) => items);
  return (
    <Drawer open title={t('history.title')} size={420} onClose={onClose}>
      <p className="muted">{t('history.help')}</p>
      {error && <ErrorPanel error={error} title={t('history.failed')} onRetry={() => void refetch()} />}
      {!revisions && !error && (
        <Late>
          <Skeleton active title={false} paragraph={{ rows: 6 }} />
        </Late>
      )}
      {revisions?.length === 0 && <EmptyState title={t('history.empty')} />}
      <ol className="revisions">
        {revisions?.map((revision) => (
          <RevisionRow
            key={revision.version}
            revision={revision}
            isNow={revision.version === campaign.version}
            onCompare={() => setCompared(revision.version)}
          />
        ))}
      </ol>
      {hasNextPage && (
        <Button loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('history.earlier')}
        </Button>
      )}
      {compared !== null && (
        <RevisionDialog version={compared} onClose={() => setCompared(null)} onRestored={onClose} />
      )}
    </Drawer>
  );
}
