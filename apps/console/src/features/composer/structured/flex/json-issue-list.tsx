import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { lineOf, type Range } from './json-position.js';

interface JsonIssuesProps {
  issues: readonly (Range & { severity: 'error' | 'warning'; path: string; message: string })[];
  written: string;
  onGoTo: (range: Range) => void;
}

/** As many as can be taken in at once. */
const SHOWN = 8;

/** What is wrong with what is written; each leads to its line. */
export function JsonIssues({ issues, written, onGoTo }: JsonIssuesProps): ReactNode {
  const { t } = useTranslation('composer');
  if (issues.length === 0) return <p className="muted">{t('structured.flex.fine')}</p>;
  return (
    <>
      <ul className="json-issues">
        {issues.slice(0, SHOWN).map((issue) => (
          <li key={`${issue.from} ${issue.message}`} className={`json-${issue.severity}`}>
            <button type="button" onClick={() => onGoTo(issue)}>
              {t('structured.flex.line', lineOf(written, issue.from))}
            </button>{' '}
            {issue.path && <code className="mono">{issue.path}</code>} {issue.message}
          </li>
        ))}
      </ul>
      {issues.length > SHOWN && (
        <p className="muted">{t('structured.flex.moreIssues', { count: issues.length - SHOWN })}</p>
      )}
    </>
  );
}
