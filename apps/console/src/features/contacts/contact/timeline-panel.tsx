import type { ReactNode } from 'react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Skeleton } from 'antd';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, query } from '../../../api/client.js';
import { useSession } from '../../../api/session.js';
import { ErrorPanel, Late, Panel, readableUrl, StatusChip, TimeCell } from '../../../ui/index.js';
import { type Contact, CONTACTS_KEY } from '../contact.js';
import { happeningOf, knownReason, TIMELINE_TONES, type TimelineEntry } from './timeline-words.js';

/** What the contact was sent, or was not and why, what was clicked and done; the last first. */
export function TimelinePanel({ contact }: { contact: Contact }): ReactNode {
  const { t } = useTranslation('contacts');
  const { externalId } = contact;
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = useInfiniteQuery({
    queryKey: [...CONTACTS_KEY, 'timeline', externalId],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam, signal }) => {
      const params = { path: { externalId }, query: { cursor: pageParam, limit: 50 } };
      const page = await api.GET('/api/v1/contacts/{externalId}/timeline', { params, signal });
      return page.data ?? { items: [], nextCursor: null };
    },
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });
  const entries = data?.pages.flatMap(({ items }) => items);
  return (
    <Panel title={t('timeline.title')}>
      {error && <ErrorPanel error={error} onRetry={() => void refetch()} />}
      {!entries && !error && (
        <Late>
          <div aria-busy="true">
            <Skeleton active title={false} paragraph={{ rows: 6 }} />
          </div>
        </Late>
      )}
      {entries?.length === 0 && <p className="muted contact-none">{t('timeline.none')}</p>}
      {entries && entries.length > 0 && (
        <ol className="timeline">
          {entries.map((entry, index) => (
            <Entry key={index} entry={entry} externalId={externalId} />
          ))}
        </ol>
      )}
      {hasNextPage && (
        <Button loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('timeline.more')}
        </Button>
      )}
      {entries && !hasNextPage && <EventsKept />}
    </Panel>
  );
}

/** Where the history ends, and may have gone on. */
function EventsKept(): ReactNode {
  const { t } = useTranslation('contacts');
  const { data } = query.useQuery('get', '/api/v1/settings/retention');
  if (!data || data.eventsDays === null) return null;
  return <p className="muted contact-none">{t('timeline.eventsKept', { count: data.eventsDays })}</p>;
}

function Entry({ entry, externalId }: { entry: TimelineEntry; externalId: string }): ReactNode {
  const { t } = useTranslation('contacts');
  const zone = useSession().workspace.timeZone;
  const happening = happeningOf(entry);
  return (
    <li>
      <TimeCell at={entry.at} zone={zone} />
      <StatusChip tone={TIMELINE_TONES[happening]}>{t(`timeline.happened.${happening}`)}</StatusChip>
      <div className="timeline-what">
        {entry.event ? (
          <EventParts event={entry.event} />
        ) : (
          <Campaign entry={entry} externalId={externalId} />
        )}
        <Reason reason={entry.reason} />
        {entry.url !== null && <span className="muted timeline-url">{readableUrl(entry.url)}</span>}
      </div>
    </li>
  );
}

function Campaign({ entry, externalId }: { entry: TimelineEntry; externalId: string }): ReactNode {
  const { t } = useTranslation('contacts');
  const { campaignId, campaignName, kind } = entry;
  if (campaignId === null || campaignName === null)
    return <span className="muted">{t('timeline.deletedCampaign')}</span>;
  return (
    <Link
      to="/campaigns/$campaignId"
      params={{ campaignId }}
      search={kind === 'delivery' ? { tab: 'deliveries', contact: externalId } : {}}
      lang=""
    >
      {campaignName}
    </Link>
  );
}

/** What the contact did, and what is known of it: names and values are your own. */
function EventParts({ event }: { event: NonNullable<TimelineEntry['event']> }): ReactNode {
  const properties = Object.entries(event.properties);
  return (
    <>
      <span lang="">{event.name}</span>
      {properties.length > 0 && (
        <span className="muted timeline-url" lang="">
          {properties.map(([name, value]) => `${name}: ${String(value)}`).join(' · ')}
        </span>
      )}
    </>
  );
}

function Reason({ reason }: { reason: string | null }): ReactNode {
  const { t } = useTranslation('contacts');
  if (reason === null) return null;
  const known = knownReason(reason);
  return <span>{known ? t(`reasons.${known}`) : <code className="mono">{reason}</code>}</span>;
}
