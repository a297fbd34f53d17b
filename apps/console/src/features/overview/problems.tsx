import type { ReactNode } from 'react';
import { WarningOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/client.js';
import { Panel, useFindingText } from '../../ui/index.js';

type Problem = Schema<'OverviewProblem'>;

interface ProblemsProps {
  problems: readonly Problem[];
}

/** What needs somebody, the most urgent first, each with the way to where it is mended. */
export function Problems({ problems }: ProblemsProps): ReactNode {
  const { t } = useTranslation('overview');
  const findingText = useFindingText();
  if (problems.length === 0) return null;
  return (
    <Panel title={t('problems.title', { count: problems.length })} className="problems">
      <ul>
        {problems.map((problem) => (
          <li key={`${problem.kind} ${problem.subjectId}`}>
            <WarningOutlined />
            <span className="problem-text">
              <strong lang="">{problem.name}</strong>
              <span>{findingText({ ...problem, message: problem.detail })}</span>
            </span>
            <ProblemPlace problem={problem} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function ProblemPlace({ problem: { kind, subjectId, name } }: { problem: Problem }): ReactNode {
  const { t } = useTranslation('overview');
  switch (kind) {
    case 'connection_revoked':
    case 'quota_low':
      return (
        <Link
          to="/connections/$connectionId"
          params={{ connectionId: subjectId }}
          aria-label={t('problems.openConnectionOf', { name })}
        >
          {t('problems.openConnection')}
        </Link>
      );
    case 'campaign_paused':
    case 'campaign_failed':
      return (
        <Link
          to="/campaigns/$campaignId"
          params={{ campaignId: subjectId }}
          aria-label={t('problems.openReportOf', { name })}
        >
          {t('problems.openReport')}
        </Link>
      );
    case 'import_failed':
      return (
        <Link
          to="/imports/$importId"
          params={{ importId: subjectId }}
          aria-label={t('problems.openImportOf', { name })}
        >
          {t('problems.openImport')}
        </Link>
      );
  }
}
