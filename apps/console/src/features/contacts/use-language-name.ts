import { useCallback } from 'react';
import { useFormats } from '../../i18n/index.js';

/** `Japanese` for ja, in the language on screen; what is no language stays as it is. */
export function useLanguageName(): (tag: string) => string {
  const formats = useFormats();
  return useCallback((tag) => formats.languageName(tag), [formats]);
}
