import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFindingText } from '../../ui/index.js';
import type { Message, Mistake } from './message-editor.js';
import { MessagePlace } from './message-place.js';

interface MistakeListProps {
  message: Message;
  mistakes: readonly Mistake[];
  onGoTo: (path: string) => void;
  /** where the message stands: what is left of the paths says where in it */
  path: string;
}

const SHOWN = 6;

/** What keeps a message from being sent; each leads to its field. */
export function MistakeList({ message, mistakes, onGoTo, path }: MistakeListProps): ReactNode {
  const { t } = useTranslation('composer');
  const findingText = useFindingText();
  if (mistakes.length === 0) return null;
  return (
    <ul className="mistake-list" aria-label={t('mistakes.label')}>
      {mistakes.slice(0, SHOWN).map((mistake) => (
        <li key={`${mistake.path} ${mistake.message}`}>
          <button type="button" onClick={() => onGoTo(mistake.path)}>
            <MessagePlace type={message['type']} place={mistake.path.slice(path.length).replace(/^\./, '')} />
            {findingText(mistake)}
          </button>
        </li>
      ))}
      {mistakes.length > SHOWN && (
        <li className="muted">{t('mistakes.more', { count: mistakes.length - SHOWN })}</li>
      )}
    </ul>
  );
}
