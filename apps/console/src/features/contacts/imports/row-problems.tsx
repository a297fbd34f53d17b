import type { ReactNode } from 'react';
import type { Schema } from '../../../api/client.js';
import { useFindingText } from '../../../ui/index.js';

/** Why a row is refused: each reason, with its column where it is not the whole row. */
export function RowProblems({ problems }: { problems: readonly Schema<'RowProblemView'>[] }): ReactNode {
  const findingText = useFindingText();
  return (
    <ul className="row-problems">
      {problems.map((problem, index) => (
        <li key={index}>
          {problem.column !== null && <strong lang="">{problem.column}</strong>} {findingText(problem)}
        </li>
      ))}
    </ul>
  );
}
