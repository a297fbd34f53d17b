import type { ReactNode } from 'react';
import { useFindingText } from '../../../ui/index.js';
import { mistakesAt, mistakesWithin } from '../../../template/index.js';
import type { Mistake } from '../message-editor.js';

/** What is wrong at exactly this place, for what has no field of its own to say it beside. */
export function OwnMistakes({ mistakes, path }: { mistakes: readonly Mistake[]; path: string }): ReactNode {
  const findingText = useFindingText();
  const own = mistakesAt(mistakes, path);
  if (own.length === 0) return null;
  return (
    <ul className="own-mistakes">
      {own.map((mistake) => (
        <li key={mistake.message}>{findingText(mistake)}</li>
      ))}
    </ul>
  );
}

/** Whether something is wrong there or anywhere inside it. */
export const isWrong = (mistakes: readonly Mistake[], path: string): boolean =>
  mistakesWithin(mistakes, path).length > 0;
