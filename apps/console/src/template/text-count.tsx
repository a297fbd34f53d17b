import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../i18n/index.js';
import type { TextLength } from './text-length.js';

/** How much of LINE's room is taken, once it begins to matter. */
export function TextCount({ length }: { length: TextLength | null }): ReactNode {
  const { t } = useTranslation('composer');
  const formats = useFormats();
  if (!length || length.state === 'fits') return null;
  const values = { used: formats.number(length.used), max: formats.number(length.max) };
  const isOver = length.state === 'over';
  return (
    <span className={isOver ? 'text-count text-count-over tabular' : 'text-count tabular'}>
      {length.isAtLeast ? t('field.countAtLeast', values) : t('field.count', values)}
      {isOver && ` – ${t('field.tooLong')}`}
    </span>
  );
}
