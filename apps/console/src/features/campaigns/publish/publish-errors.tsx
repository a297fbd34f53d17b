import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlacedFinding } from '../../../api/finding.js';
import { isProblem } from '../../../api/problem.js';
import { announce, ErrorPanel, problemText } from '../../../ui/index.js';
import { FixButton } from '../preflight/fix-button.js';
import { usePlaceText } from '../preflight/place-text.js';
import { IssueText } from '../preflight/issue-text.js';

interface PublishErrorsProps {
  /** what the check found */
  issues?: readonly PlacedFinding[];
  /** why publishing was refused */
  error?: Error;
}

/** Why it cannot be sent, each with the way to mend it; nothing was sent. */
export function PublishErrors({ issues, error }: PublishErrorsProps): ReactNode {
  const { t } = useTranslation('campaigns');
  const { t: tCommon } = useTranslation('common');
  const placeText = usePlaceText();
  const found = issues ?? (isProblem(error) ? error.errors : []);
  useEffect(() => {
    announce(error ? problemText(error, tCommon) : t('publish.notReady'), 'assertive');
  }, [error, t, tCommon]);
  if (found.length === 0) return <ErrorPanel error={error} title={t('publish.refused')} />;
  return (
    <div className="error-panel">
      <p>
        <strong>{t('publish.notReady')}</strong>
      </p>
      <ul>
        {found.map((issue) => (
          <li key={`${issue.path} ${issue.message}`}>
            <IssueText issue={issue} /> <FixButton issue={issue} about={placeText(issue.path)} />
          </li>
        ))}
      </ul>
    </div>
  );
}
