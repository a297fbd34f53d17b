import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { placeWords } from './place-words.js';

/** A place within a message as its fields are labelled; what has no label is called as it is in the message. */
export function MessagePlace({ type, place }: { type: unknown; place: string }): ReactNode {
  const { t } = useTranslation('composer');
  // The blanks are for those who hear it: on screen the places have room around them.
  return placeWords(type, place).map((word, index) => (
    <Fragment key={index}>
      <strong className="mistake-place">
        {'name' in word ? word.name : t(word.key, { number: word.number ?? 0 })}
      </strong>{' '}
    </Fragment>
  ));
}
