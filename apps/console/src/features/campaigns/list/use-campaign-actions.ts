import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, query } from '../../../api/client.js';
import { useToast } from '../../../ui/index.js';
import { CAMPAIGN_LIST_KEY, type CampaignRow } from '../campaign.js';

type Named = Pick<CampaignRow, 'id' | 'name'>;
/** Acts that leave the campaign where it is, in another state. */
export type CampaignAct = 'pause' | 'resume' | 'stop' | 'archive' | 'unpublish';

const CALLS = {
  pause: '/api/v1/campaigns/{id}/pause',
  resume: '/api/v1/campaigns/{id}/resume',
  stop: '/api/v1/campaigns/{id}/stop',
  archive: '/api/v1/campaigns/{id}/archive',
  unpublish: '/api/v1/campaigns/{id}/unpublish',
} as const satisfies Record<CampaignAct, string>;

const pathTo = (id: string) => ({ params: { path: { id } } });

/** What can be done with a campaign from wherever it is shown. */
export function useCampaignActions() {
  const { t } = useTranslation('campaigns');
  const client = useQueryClient();
  const navigate = useNavigate();
  const toast = useToast();
  const relist = (): void => void client.invalidateQueries({ queryKey: CAMPAIGN_LIST_KEY });
  const act = useMutation({
    mutationFn: async ({ id, act }: Named & { act: CampaignAct }) =>
      (await api.POST(CALLS[act], pathTo(id))).data,
    onSuccess: (campaign, { id, name, act }) => {
      client.setQueryData(query.queryOptions('get', '/api/v1/campaigns/{id}', pathTo(id)).queryKey, campaign);
      toast.done(t(`done.${act}`, { name }));
    },
    onError: toast.failed,
    // Refused: then it is in another state than the list shows.
    onSettled: relist,
  });
  const duplicate = useMutation({
    mutationFn: async ({ id }: Named) =>
      (await api.POST('/api/v1/campaigns/{id}/duplicate', pathTo(id))).data,
    onSuccess: (copy) => {
      relist();
      if (!copy) return;
      toast.done(t('done.duplicate', { name: copy.name }));
      void navigate({
        to: '/campaigns/$campaignId/edit/$step',
        params: { campaignId: copy.id, step: 'audience' },
      });
    },
    onError: toast.failed,
  });
  const remove = useMutation({
    mutationFn: ({ id }: Named) => api.DELETE('/api/v1/campaigns/{id}', pathTo(id)),
    onSuccess: (_, { name }) => toast.done(t('done.delete', { name })),
    onError: toast.failed,
    onSettled: relist,
  });
  return { act, duplicate, remove };
}
