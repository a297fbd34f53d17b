import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../api/session.js';
import { useFormats, useLanguage } from '../../../i18n/index.js';
import { ValueWords } from './value-words.js';

/** Fields and values in words, in the language on screen and the zone of the workspace. */
export function useValueWords(): ValueWords {
  const { t } = useTranslation('audiences');
  const formats = useFormats();
  const language = useLanguage();
  const { timeZone } = useSession().workspace;
  return useMemo(() => new ValueWords(t, formats, language, timeZone), [t, formats, language, timeZone]);
}
