import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/index.js';
import { announce, Panel } from '../../ui/index.js';
import { isStopping } from './action-rules.js';
import { shareDone, tenthReached } from './pace.js';
import { ProgressBar } from './progress-bar.js';
import type { Progress } from './report-data.js';
import { usePace } from './use-pace.js';

/** The run as it goes: how far, how fast, and how long it will take. */
export function ProgressPanel({ progress }: { progress: Progress }): ReactNode {
  const { t } = useTranslation('report');
  const formats = useFormats();
  const { perSecond, secondsLeft } = usePace(progress);
  const share = shareDone(progress);
  useSpokenProgress(share);
  const phase = isStopping(progress) ? 'stopping' : (progress.phase ?? 'planning');
  const left = secondsLeft === null ? t('progress.unknown') : formats.duration(secondsLeft);
  const facts: [string, string][] = [
    [t('progress.attempted'), formats.number(progress.attempted)],
    [t('progress.sent'), formats.number(progress.sent)],
    [t('progress.failed'), formats.number(progress.failed)],
    [t('progress.removed'), formats.number(progress.removed)],
    [t('progress.perSecond'), formats.number(Math.round(perSecond))],
    [t('progress.left'), progress.phase === 'paused' ? t('progress.paused') : left],
  ];
  return (
    <Panel title={t(`progress.title.${phase}`)} className="no-print">
      <ProgressBar
        label={t('progress.label')}
        share={share}
        counts={progress}
        isPaused={progress.phase === 'paused'}
      />
      <dl className="report-progress">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className="tabular">{value}</dd>
          </div>
        ))}
      </dl>
      {progress.phase === 'planning' && <p className="muted report-note">{t('progress.planningHelp')}</p>}
    </Panel>
  );
}

/** Says each tenth, once. What was there when the page was opened is not news. */
function useSpokenProgress(share: number | null): void {
  const { t } = useTranslation('report');
  const formats = useFormats();
  const before = useRef(share);
  useEffect(() => {
    if (share === null) return;
    const tenth = before.current === null ? null : tenthReached(before.current, share);
    before.current = share;
    if (tenth !== null) announce(t('progress.spoken', { share: formats.percent(tenth) }));
  }, [share, t, formats]);
}
