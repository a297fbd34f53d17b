import type { ReactNode } from 'react';
import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { query, type Schema } from '../../../api/client.js';
import { useSession } from '../../../api/session.js';
import { useFormats } from '../../../i18n/index.js';
import { ErrorPanel, Late, PageHead, Panel } from '../../../ui/index.js';
import { RETENTION_PATH, RetentionForm } from './retention-form.js';

type Saved = Schema<'RetentionView'>;

/** While it is carried out. */
const WATCH_EVERY_MS = 2_000;

/** How long the workspace keeps what, and how far that is carried out. */
export function RetentionSection(): ReactNode {
  const { t } = useTranslation('settings');
  const { t: tShell } = useTranslation('shell');
  const { data, error, refetch } = query.useQuery('get', RETENTION_PATH, undefined, {
    refetchInterval: ({ state }) => (state.data && isUnderWay(state.data) ? WATCH_EVERY_MS : false),
  });
  return (
    <div className="stack">
      <PageHead title={tShell('sections.retention')} description={t('retention.description')} />
      {error && !data && <ErrorPanel error={error} onRetry={() => void refetch()} />}
      {!data && !error && (
        <Late>
          <Panel label={tShell('sections.retention')}>
            <Skeleton active title={false} paragraph={{ rows: 6 }} />
          </Panel>
        </Late>
      )}
      {data && <RetentionForm saved={data} />}
      {data && <CarriedOut saved={data} />}
      <Panel title={t('retention.rejected')}>
        <p className="muted retention-note">{t('retention.rejectedText')}</p>
      </Panel>
    </div>
  );
}

const isLimited = ({ eventsDays, contentsDays }: Saved): boolean =>
  eventsDays !== null || contentsDays !== null;
const isUnderWay = (saved: Saved): boolean => isLimited(saved) && saved.sweptAt === null;

function CarriedOut({ saved }: { saved: Saved }): ReactNode {
  const { t } = useTranslation('settings');
  const formats = useFormats();
  const { workspace } = useSession();
  if (!isLimited(saved)) return null;
  return (
    <p className="muted" role="status">
      {saved.sweptAt === null
        ? t('retention.sweeping')
        : t('retention.sweptAt', { time: formats.dateTimeWithZone(saved.sweptAt, workspace.timeZone) })}
    </p>
  );
}
