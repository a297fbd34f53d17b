import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/index.js';
import './progress-bar.css';

interface ProgressBarProps {
  label: string;
  /** 0 to 1; null: nobody knows of how many */
  share: number | null;
  counts: { sent: number; failed: number; removed: number };
  isPaused?: boolean;
}

/** How much is done, with what failed in its own colour; the words beside it say the same. */
export function ProgressBar({ label, share, counts, isPaused = false }: ProgressBarProps): ReactNode {
  const { t } = useTranslation('report');
  const formats = useFormats();
  const { sent, failed, removed } = counts;
  const done = sent + failed + removed;
  const text =
    share === null
      ? t('progress.done', { number: formats.number(done) })
      : t('progress.share', { share: formats.percent(Math.floor(share * 1_000) / 1_000) });
  const widthOf = (count: number): string => `${done > 0 ? (count / done) * (share ?? 0) * 100 : 0}%`;
  return (
    <div className="progress">
      <div
        className={isPaused ? 'progress-track progress-paused' : 'progress-track'}
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={share === null ? undefined : Math.floor(share * 100)}
        aria-valuetext={text}
      >
        <span className="progress-sent" style={{ width: widthOf(sent) }} />
        <span className="progress-failed" style={{ width: widthOf(failed) }} />
        <span className="progress-removed" style={{ width: widthOf(removed) }} />
      </div>
      <span className="tabular progress-text">{text}</span>
    </div>
  );
}
