import type { ReactNode } from 'react';
import { Button, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { useCan, useSession } from '../../../api/session.js';
import { useFormats } from '../../../i18n/index.js';
import { ErrorPanel, Late, Panel, useNow } from '../../../ui/index.js';
import { useBuilder } from '../builder/builder-context.js';
import { AudienceCheck } from './audience-check.js';
import { PreflightItem } from './preflight-item.js';
import { preflightLines } from './preflight-lines.js';
import { useCheck } from './use-check.js';

const STALE_AFTER_MS = 5 * 60_000;

/** What is in order and what is not, each with the way to mend it. */
export function Preflight(): ReactNode {
  const { t } = useTranslation(['campaigns', 'common']);
  const mayTest = useCan('test');
  const { campaign } = useBuilder();
  if (campaign.status !== 'draft') return null;
  return (
    <>
      <Panel title={t('preflight.title')}>
        {mayTest ? <Lines /> : <p className="muted">{t('common:forbidden.ask.test')}</p>}
      </Panel>
      {mayTest && <AudienceCheck />}
    </>
  );
}

function Lines(): ReactNode {
  const { t } = useTranslation('campaigns');
  const { campaign } = useBuilder();
  const { data: check, error, refetch, isOutdated, dataUpdatedAt } = useCheck();
  if (!check)
    return error ? (
      <ErrorPanel error={error} title={t('preflight.failed')} onRetry={() => void refetch()} />
    ) : (
      <Late>
        <Skeleton active title={false} paragraph={{ rows: 6 }} />
      </Late>
    );
  return (
    <>
      {error && <ErrorPanel error={error} title={t('preflight.failed')} onRetry={() => void refetch()} />}
      <ul className={isOutdated ? 'preflight preflight-old' : 'preflight'} aria-busy={isOutdated}>
        {preflightLines(check, campaign).map((line) => (
          <PreflightItem key={line.topic} line={line} check={check} />
        ))}
      </ul>
      <CheckedAt at={dataUpdatedAt} isOutdated={isOutdated} onRefresh={() => void refetch()} />
    </>
  );
}

interface CheckedAtProps {
  at: number;
  isOutdated: boolean;
  onRefresh: () => void;
}

function CheckedAt({ at, isOutdated, onRefresh }: CheckedAtProps): ReactNode {
  const { t } = useTranslation(['campaigns', 'common']);
  const formats = useFormats();
  const { timeZone } = useSession().workspace;
  const now = useNow(30_000);
  if (isOutdated) return <p className="muted preflight-time">{t('preflight.checking')}</p>;
  const isStale = now.getTime() - at > STALE_AFTER_MS;
  return (
    <p className={isStale ? 'preflight-time' : 'muted preflight-time'}>
      {t('common:asOf', { time: formats.time(new Date(at), timeZone) })}
      <Button type="link" size="small" onClick={onRefresh}>
        {t('common:refresh')}
      </Button>
    </p>
  );
}
