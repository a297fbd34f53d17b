import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, type Schema, tellSignedOut } from './client.js';

export type Session = Schema<'SessionView'>;
export type Permission = Session['permissions'][number];

export const SESSION_KEY = ['session'] as const;

/** Who is signed in; null when nobody is. */
export const sessionQuery = queryOptions({
  queryKey: SESSION_KEY,
  staleTime: 60_000,
  queryFn: async ({ signal, client }): Promise<Session | null> => {
    const { data } = await api.GET('/api/v1/session', { signal });
    if (data) return data;
    const before = client.getQueryData<Session | null>(SESSION_KEY) ?? null;
    // Who was signed in stays on the page, and signs in again over it.
    if (before) tellSignedOut();
    return before;
  },
});

/** For screens behind the sign-in, where there always is a session. */
export function useSession(): Session {
  const { data } = useQuery(sessionQuery);
  if (!data) throw new Error('useSession() belongs behind the sign-in');
  return data;
}

/** Whether this person may do that; the server asks again. */
export function useCan(permission: Permission): boolean {
  return useSession().permissions.includes(permission);
}
