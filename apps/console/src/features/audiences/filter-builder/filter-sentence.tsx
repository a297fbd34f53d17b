import { type ReactNode, useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactField } from '../contact-field.js';
import { filterWords } from '../filter/filter-words.js';
import { useValueWords } from '../filter/use-value-words.js';

/** What the conditions say, as a sentence. */
export function FilterSentence({
  filter,
  fields,
}: {
  filter: unknown;
  fields: readonly ContactField[];
}): ReactNode {
  const { t } = useTranslation('audiences');
  const values = useValueWords();
  const words = filterWords(useDeferredValue(filter), { t, fields, values });
  return (
    <p className="filter-sentence muted">
      <span className="visually-hidden">{t('sentence.label')} </span>
      {words}
    </p>
  );
}
