import type { ReactNode } from 'react';
import type { PlacedFinding } from '../../../api/finding.js';
import { useFindingText } from '../../../ui/index.js';
import { asSaid, standsAlone } from './issue.js';
import { usePlaceText } from './place-text.js';

/** What the check found and where, in the reader's language. */
export function IssueText({ issue }: { issue: PlacedFinding }): ReactNode {
  const findingText = useFindingText();
  const placeText = usePlaceText();
  const said = asSaid(issue);
  if (standsAlone(said)) return findingText(said);
  return (
    <>
      <strong>{placeText(issue.path)}</strong> {findingText(said)}
    </>
  );
}
