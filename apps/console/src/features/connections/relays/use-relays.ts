import { useMutation, useQuery, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, type Schema } from '../../../api/client.js';
import { useToast } from '../../../ui/index.js';
import { CONNECTIONS_KEY } from '../connection.js';

export type Relay = Schema<'RelayView'>;
export type NewRelay = Schema<'NewRelay'>;

/** Of one connection, as the server has it. */
export const MOST_RELAYS = 3;

const WATCH_EVERY_MS = 5_000;

interface Relays {
  /** absent while they are on their way */
  items: readonly Relay[] | undefined;
  error: Error | null;
  retry: () => void;
  /** what is wrong is for whoever asked to show */
  add: UseMutationResult<NewRelay | undefined, unknown, string>;
  setPaused: UseMutationResult<unknown, unknown, Relay & { isPaused: boolean }>;
  remove: UseMutationResult<unknown, unknown, Relay>;
}

/** Where a connection's events go on to; looked at again and again, since it changes by itself. */
export function useRelays(connectionId: string): Relays {
  const { t } = useTranslation('connections');
  const toast = useToast();
  const queryClient = useQueryClient();
  const queryKey = [...CONNECTIONS_KEY, 'relays', connectionId];
  const path = { id: connectionId };
  const { data, error, refetch } = useQuery({
    queryKey,
    queryFn: async ({ signal }) =>
      (await api.GET('/api/v1/connections/{id}/relays', { params: { path }, signal })).data?.items ?? [],
    refetchInterval: ({ state }) => (state.data && state.data.length > 0 ? WATCH_EVERY_MS : false),
  });
  const onSettled = (): Promise<void> => queryClient.invalidateQueries({ queryKey });
  const add = useMutation<NewRelay | undefined, unknown, string>({
    mutationFn: async (url) =>
      (await api.POST('/api/v1/connections/{id}/relays', { params: { path }, body: { url } })).data,
    onSettled,
  });
  const setPaused = useMutation<unknown, unknown, Relay & { isPaused: boolean }>({
    mutationFn: ({ id: relayId, isPaused }) =>
      api.PATCH('/api/v1/connections/{id}/relays/{relayId}', {
        params: { path: { ...path, relayId } },
        body: { isPaused },
      }),
    onError: toast.failed,
    onSettled,
  });
  const remove = useMutation<unknown, unknown, Relay>({
    mutationFn: ({ id: relayId }) =>
      api.DELETE('/api/v1/connections/{id}/relays/{relayId}', { params: { path: { ...path, relayId } } }),
    onSuccess: () => toast.done(t('relays.removed')),
    onError: toast.failed,
    onSettled,
  });
  return { items: data, error, retry: () => void refetch(), add, setPaused, remove };
}
