import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { useToast } from '../../ui/index.js';
import { type Audience, AUDIENCE_LIST_KEY } from './audience.js';

const pathTo = (id: string) => ({ params: { path: { id } } });

/** What can be done with a saved audience from wherever it is shown. */
export function useAudienceActions() {
  const { t } = useTranslation('audiences');
  const client = useQueryClient();
  const navigate = useNavigate();
  const toast = useToast();
  const relist = (): void => void client.invalidateQueries({ queryKey: AUDIENCE_LIST_KEY });
  const duplicate = useMutation({
    mutationFn: async ({ id }: Pick<Audience, 'id'>) =>
      (await api.POST('/api/v1/audiences/{id}/duplicate', pathTo(id))).data,
    onSuccess: (copy) => {
      relist();
      if (!copy) return;
      toast.done(t('actions.duplicated', { name: copy.name }));
      void navigate({ to: '/audiences/$audienceId', params: { audienceId: copy.id } });
    },
    onError: toast.failed,
  });
  const count = useMutation({
    mutationFn: (id: string) => api.POST('/api/v1/audiences/{id}/count', pathTo(id)),
    onSuccess: relist,
    onError: toast.failed,
  });
  const remove = useMutation({
    mutationFn: ({ id }: Pick<Audience, 'id' | 'name'>) => api.DELETE('/api/v1/audiences/{id}', pathTo(id)),
    onSuccess: (_, { name }) => {
      relist();
      toast.done(t('actions.deleted', { name }));
    },
    onError: toast.failed,
  });
  return { duplicate, count, remove };
}
