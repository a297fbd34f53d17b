import { useMemo } from 'react';
import { useQuery } from '@tanstack/react-query';
import { sessionQuery } from '../api/session.js';
import { Formats } from './formats.js';
import { useLanguage } from './start.js';

/** Times and numbers in the language on screen, in the calendar the person chose. */
export function useFormats(): Formats {
  const language = useLanguage();
  const { data } = useQuery({ ...sessionQuery, enabled: false });
  const calendar = data?.preferences.calendar ?? 'gregorian';
  return useMemo(() => new Formats({ language, calendar }), [language, calendar]);
}
