import type { QueryClient } from '@tanstack/react-query';
import i18next from 'i18next';
import { SESSION_KEY, type Session } from '../../api/session.js';
import { isLanguage } from '../../i18n/index.js';

/** Somebody has come in: the console speaks their language, and knows nothing of who was here before. */
export async function enterAs(session: Session, queryClient: QueryClient): Promise<void> {
  const before = queryClient.getQueryData<Session | null>(SESSION_KEY);
  if (before?.user.id !== session.user.id) queryClient.clear();
  queryClient.setQueryData(SESSION_KEY, session);
  const { language } = session.preferences;
  if (isLanguage(language) && i18next.language !== language) await i18next.changeLanguage(language);
}
