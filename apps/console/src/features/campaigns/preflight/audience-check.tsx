import { type ReactNode, useEffect, useRef } from 'react';
import { Button, Progress } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../api/session.js';
import { useFormats } from '../../../i18n/index.js';
import { announce, ErrorPanel, Panel } from '../../../ui/index.js';
import { useBuilder } from '../builder/builder-context.js';
import { CheckFindings } from './check-findings.js';
import { type AudienceCheckView, useAudienceCheck } from './use-audience-check.js';

/** Makes every contact's message before any is sent, and tells who would not get one and why. */
export function AudienceCheck(): ReactNode {
  const { t } = useTranslation('campaigns');
  const { campaign } = useBuilder();
  const { check, error, refetch, start, cancel } = useAudienceCheck();
  const isRunning = check?.status === 'running';
  const isOld = Boolean(check && check.campaignVersion !== campaign.version);
  return (
    <Panel title={t('check.title')}>
      <p className="muted">{t('check.help')}</p>
      {error && <ErrorPanel error={error} onRetry={() => void refetch()} />}
      {check && isRunning && <Running check={check} />}
      {check?.status === 'failed' && <p className="check-problem">{t('check.failed')}</p>}
      {check?.status === 'cancelled' && <p className="muted">{t('check.cancelled')}</p>}
      {check?.result && <Outcome check={check} isOld={isOld} />}
      <div className="toolbar">
        {isRunning ? (
          <Button loading={cancel.isPending} onClick={() => cancel.mutate(check.id)}>
            {t('check.cancel')}
          </Button>
        ) : (
          <Button loading={start.isPending} onClick={() => start.mutate()}>
            {t(check ? 'check.again' : 'check.start')}
          </Button>
        )}
      </div>
    </Panel>
  );
}

function Outcome({ check, isOld }: { check: AudienceCheckView; isOld: boolean }): ReactNode {
  const { t } = useTranslation('campaigns');
  const formats = useFormats();
  const { timeZone } = useSession().workspace;
  return (
    <>
      {isOld && <p className="check-old">{t('check.changedSince')}</p>}
      {check.finishedAt && (
        <p className="muted tabular">
          {t('check.finished', { time: formats.dateTime(check.finishedAt, timeZone) })}
        </p>
      )}
      {check.result && <CheckFindings result={check.result} />}
    </>
  );
}

function Running({ check: { checked, total } }: { check: AudienceCheckView }): ReactNode {
  const { t } = useTranslation('campaigns');
  const formats = useFormats();
  const share = total ? checked / total : 0;
  useAnnouncedTenths(share);
  return (
    <>
      <Progress
        percent={Math.floor(share * 100)}
        size="small"
        strokeColor="var(--sent)"
        railColor="var(--line)"
        aria-label={t('check.progress')}
      />
      <p className="muted tabular">
        {total === null
          ? t('check.counting')
          : t('check.looked', { done: formats.number(checked), total: formats.number(total) })}
      </p>
    </>
  );
}

function useAnnouncedTenths(share: number): void {
  const { t } = useTranslation('campaigns');
  const formats = useFormats();
  const tenths = Math.floor(share * 10);
  const told = useRef(tenths);
  useEffect(() => {
    if (tenths <= told.current) return;
    told.current = tenths;
    announce(t('check.announced', { share: formats.percent(tenths / 10) }));
  }, [tenths, t, formats]);
}
