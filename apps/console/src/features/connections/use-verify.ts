import { useMutation, type UseMutationResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { useToast } from '../../ui/index.js';
import type { Connection } from './connection.js';
import { useKeepConnection } from './use-keep-connection.js';

/** Asks LINE again how the account stands. */
export function useVerify(id: string): UseMutationResult<Connection | undefined, unknown, void> {
  const { t } = useTranslation('connections');
  const toast = useToast();
  const keep = useKeepConnection();
  return useMutation({
    mutationFn: async () =>
      (await api.POST('/api/v1/connections/{id}/verify', { params: { path: { id } } })).data,
    onSuccess: (connection) => {
      keep(connection);
      if (connection?.status === 'active') toast.done(t('verified'));
    },
    onError: toast.failed,
  });
}
