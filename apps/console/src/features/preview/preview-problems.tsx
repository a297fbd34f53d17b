import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/index.js';
import { useFindingText } from '../../ui/index.js';
import type { PreviewProblem } from './render/make-preview.js';

/** Why there is no message, where it would be. */
export function PreviewProblems({ problems }: { problems: readonly PreviewProblem[] }): ReactNode {
  return (
    <ul className="preview-problems">
      {problems.map((problem, index) => (
        <li key={index}>
          <ProblemWords problem={problem} />
        </li>
      ))}
    </ul>
  );
}

function ProblemWords({ problem }: { problem: PreviewProblem }): ReactNode {
  const { t } = useTranslation('preview');
  const formats = useFormats();
  const findingText = useFindingText();
  switch (problem.kind) {
    case 'missing':
      return t('problems.missing', {
        count: problem.variables.length,
        fields: formats.list(problem.variables),
      });
    case 'unusable':
      return t('problems.unusable', { message: findingText(problem) });
    case 'stopped':
      return t('problems.stopped', { message: problem.message });
    case 'syntax':
      return t('problems.syntax', {
        line: problem.line,
        column: problem.column,
        message: findingText(problem),
      });
  }
}
