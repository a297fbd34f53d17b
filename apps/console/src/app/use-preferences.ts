import { useMutation, useQueryClient } from '@tanstack/react-query';
import i18next from 'i18next';
import { api } from '../api/client.js';
import { SESSION_KEY, type Session } from '../api/session.js';
import { isLanguage } from '../i18n/index.js';
import { rememberLanguage } from '../i18n/remembered-language.js';
import { useToast } from '../ui/index.js';

type Preferences = Session['preferences'];

/** Changes how one wants the console: at once on screen, and kept by the server for every browser. */
export function useChangePreferences(): (change: Partial<Preferences>) => void {
  const queryClient = useQueryClient();
  const toast = useToast();
  const { mutate } = useMutation({
    mutationFn: (preferences: Partial<Preferences>) =>
      api.PATCH('/api/v1/session/user', { body: { preferences } }),
    onMutate: async (change) => {
      await queryClient.cancelQueries({ queryKey: SESSION_KEY });
      const before = queryClient.getQueryData<Session>(SESSION_KEY);
      if (before) show({ ...before, preferences: { ...before.preferences, ...change } });
      return before;
    },
    onSuccess: ({ data }) => data && queryClient.setQueryData(SESSION_KEY, data),
    onError: (error, _change, before) => {
      if (before) show(before);
      toast.failed(error);
    },
  });
  const show = (session: Session): void => {
    queryClient.setQueryData(SESSION_KEY, session);
    const { language } = session.preferences;
    if (isLanguage(language)) switchLanguage(language);
  };
  return mutate;
}

function switchLanguage(language: NonNullable<Preferences['language']>): void {
  rememberLanguage(language);
  if (i18next.language !== language) void i18next.changeLanguage(language);
}
