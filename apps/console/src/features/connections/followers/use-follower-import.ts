import { useEffect, useRef } from 'react';
import { useMutation, useQuery, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, type Schema } from '../../../api/client.js';
import { announce, useToast } from '../../../ui/index.js';
import { useFormats } from '../../../i18n/index.js';
import { CONNECTIONS_KEY } from '../connection.js';

export type FollowerImport = Schema<'FollowerImportView'>;

const WATCH_EVERY_MS = 1_000;

interface FollowerImports {
  /** the newest; null when there was none, undefined until the server has said so */
  latest: FollowerImport | null | undefined;
  error: Error | null;
  retry: () => void;
  start: UseMutationResult<FollowerImport | undefined, unknown, void>;
  cancel: UseMutationResult<FollowerImport | undefined, unknown, FollowerImport>;
}

/** The newest import of an account's friends, watched while it runs; its end is told. */
export function useFollowerImport(connectionId: string): FollowerImports {
  const { t } = useTranslation('connections');
  const formats = useFormats();
  const toast = useToast();
  const queryClient = useQueryClient();
  const key = [...CONNECTIONS_KEY, 'followers', connectionId];
  const { data, error, refetch } = useQuery({
    queryKey: key,
    queryFn: async ({ signal }) => {
      const params = { path: { id: connectionId }, query: { limit: 1 } };
      const answer = await api.GET('/api/v1/connections/{id}/followers/imports', { params, signal });
      return answer.data?.items[0] ?? null;
    },
    refetchInterval: ({ state }) => (state.data?.status === 'running' ? WATCH_EVERY_MS : false),
  });
  const status = data?.status;
  const found = data?.found ?? 0;
  const before = useRef(status);
  useEffect(() => {
    if (before.current === 'running' && status === 'done')
      announce(t('followers.done', { count: found, found: formats.number(found) }));
    before.current = status;
  }, [status, found, t, formats]);
  const keep = (job: FollowerImport | undefined): void => {
    queryClient.setQueryData(key, job);
  };
  const path = { id: connectionId };
  const start = useMutation({
    mutationFn: async () =>
      (await api.POST('/api/v1/connections/{id}/followers/import', { params: { path } })).data,
    onSuccess: keep,
    onError: toast.failed,
  });
  const cancel = useMutation({
    mutationFn: async ({ id: importId }: FollowerImport) => {
      const params = { path: { ...path, importId } };
      return (await api.POST('/api/v1/connections/{id}/followers/imports/{importId}/cancel', { params }))
        .data;
    },
    onSuccess: keep,
    onError: toast.failed,
    // It may have ended just before.
    onSettled: () => void refetch(),
  });
  return { latest: data, error, retry: () => void refetch(), start, cancel };
}
