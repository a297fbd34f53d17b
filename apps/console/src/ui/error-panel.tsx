import type { ReactNode } from 'react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../api/problem.js';
import { CopyText } from './copy-text.js';
import { problemText } from './problem-text.js';

interface ErrorPanelProps {
  error: unknown;
  onRetry?: () => void;
  /** what could not be shown, such as "The campaigns could not be loaded" */
  title?: string;
}

/** What happened, what to do, and the id to tell whoever is asked for help. One failing panel blanks no other. */
export function ErrorPanel({ error, onRetry, title }: ErrorPanelProps): ReactNode {
  const { t } = useTranslation('common');
  const requestId = isProblem(error) ? error.requestId : null;
  return (
    <div className="error-panel" role="alert">
      <p>
        <strong>{title ?? t('problem.title')}</strong>
      </p>
      <p>{problemText(error, t)}</p>
      {requestId && (
        <p className="muted">
          {t('problem.requestId')} <CopyText text={requestId} />
        </p>
      )}
      {onRetry && <Button onClick={onRetry}>{t('retry')}</Button>}
    </div>
  );
}
