import { type ReactNode, useEffect, useRef } from 'react';
import { Button, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../api/session.js';
import { useFormats } from '../../../i18n/index.js';
import { announce, ErrorPanel, Late, Panel, useNow } from '../../../ui/index.js';
import '../audiences.css';
import { filterMistakes } from '../filter/filter-check.js';
import { useContactFields } from '../use-contact-fields.js';
import { QuotaLine } from './quota-line.js';
import { ReachNumbers } from './reach-numbers.js';
import { SampleContacts } from './sample-contacts.js';
import { type Reach, type Selection, useReach } from './use-reach.js';

export interface ReachPanelProps extends Selection {
  /** whose monthly messages are counted down */
  connectionId?: string | null | undefined;
  /** at most so many contacts are sent to */
  limit?: number | null | undefined;
}

const STALE_AFTER_MS = 5 * 60_000;

/** How many contacts a selection matches and reaches, recounted while it is edited. */
export function ReachPanel(props: ReachPanelProps): ReactNode {
  const { filter, audienceId, exclude, draw, connectionId, limit } = props;
  const { t } = useTranslation('audiences');
  const formats = useFormats();
  const { fields } = useContactFields();
  const unfinished = [
    ...filterMistakes(audienceId ? undefined : filter, fields),
    ...filterMistakes(exclude, fields),
  ].length;
  const isOpen = unfinished > 0 || audienceId === '';
  const { reach, isUpdating, isRefining, error, refresh, countExactly } = useReach(
    isOpen ? null : { filter, audienceId, exclude, draw },
  );
  useAnnounced(isUpdating ? undefined : reach);
  const recipients = Math.min(reach?.reachable ?? 0, limit ?? Infinity);
  return (
    <Panel title={t('reach.title')} className="reach">
      {!reach && !error && !isOpen && (
        <Late>
          <Skeleton active title={false} paragraph={{ rows: 4 }} />
        </Late>
      )}
      {unfinished > 0 && <p className="reach-note">{t('reach.unfinished', { count: unfinished })}</p>}
      {audienceId === '' && <p className="reach-note">{t('reach.chooseFirst')}</p>}
      {error && <ErrorPanel error={error} title={t('reach.failed')} onRetry={refresh} />}
      {reach && (
        <div className={isUpdating || isOpen ? 'reach-old' : undefined} aria-busy={isUpdating}>
          <ReachNumbers reach={reach} />
          {reach.margin !== null && (
            <p className="muted reach-time">
              {t('reach.margin', { margin: formats.number(reach.margin) })}
              {isRefining ? (
                <span> · {t('reach.refining')}</span>
              ) : (
                <Button type="link" size="small" onClick={countExactly}>
                  {t('reach.countExactly')}
                </Button>
              )}
            </p>
          )}
          {connectionId && <QuotaLine connectionId={connectionId} recipients={recipients} />}
        </div>
      )}
      {reach && <CountedAt at={reach.countedAt} isUpdating={isUpdating} onRefresh={refresh} />}
      {reach && !error && <SampleContacts contacts={reach.sample} />}
      <p className="muted reach-note">{t('reach.computedAgain')}</p>
    </Panel>
  );
}

function CountedAt({
  at,
  isUpdating,
  onRefresh,
}: {
  at: string;
  isUpdating: boolean;
  onRefresh: () => void;
}): ReactNode {
  const { t } = useTranslation('audiences');
  const formats = useFormats();
  const { timeZone } = useSession().workspace;
  const now = useNow(30_000);
  if (isUpdating) return <p className="muted reach-time">{t('reach.updating')}</p>;
  const isStale = now.getTime() - new Date(at).getTime() > STALE_AFTER_MS;
  return (
    <p className="muted reach-time">
      <time dateTime={at}>{t('reach.asOf', { time: formats.short(at, timeZone, now) })}</time>
      {isStale && (
        <Button type="link" size="small" onClick={onRefresh}>
          {t('reach.refresh')}
        </Button>
      )}
    </p>
  );
}

/** The number is told when it has changed, not while it does. */
function useAnnounced(reach: Reach | undefined): void {
  const { t } = useTranslation('audiences');
  const formats = useFormats();
  const told = useRef<string>(undefined);
  useEffect(() => {
    if (!reach) return;
    const { reachable, margin } = reach;
    const number = formats.number(reachable);
    const text =
      margin === null
        ? t('reach.announced', { count: reachable, number })
        : t('reach.announcedAbout', { number });
    if (text === told.current) return;
    told.current = text;
    announce(text);
  }, [reach, t, formats]);
}
