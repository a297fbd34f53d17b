import type { ReactNode } from 'react';
import { useFormats } from '../i18n/index.js';

/** A count, in figures of one width; a dash where nobody counted. */
export function NumberCell({ value }: { value: number | null | undefined }): ReactNode {
  const formats = useFormats();
  return (
    <span className="tabular">{value === null || value === undefined ? '–' : formats.number(value)}</span>
  );
}
