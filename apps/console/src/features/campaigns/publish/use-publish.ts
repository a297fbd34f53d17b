import { useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, query } from '../../../api/client.js';
import { newIdempotencyKey } from '../../../api/idempotency-key.js';
import { announce } from '../../../ui/index.js';
import { useBuilder } from '../builder/builder-context.js';
import { CAMPAIGN_LIST_KEY } from '../campaign.js';

/** Sending waits so long for a change of mind; the report offers the way back. */
const GRACE_SECONDS = 30;

/** Publishes the campaign once, however often the button is pressed, and opens its report. */
export function usePublish() {
  const { t } = useTranslation('campaigns');
  const { campaign } = useBuilder();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [key] = useState(newIdempotencyKey);
  const path = { id: campaign.id };
  return useMutation({
    mutationFn: async () => {
      const params = { path, header: { 'Idempotency-Key': key } };
      return (
        await api.POST('/api/v1/campaigns/{id}/publish', {
          params,
          body: { graceSeconds: GRACE_SECONDS, version: campaign.version },
        })
      ).data;
    },
    onSuccess: (published) => {
      const { queryKey } = query.queryOptions('get', '/api/v1/campaigns/{id}', { params: { path } });
      // The report leaves what it takes for a draft to the builder: there the way back would not be seen.
      client.setQueryData(queryKey, (known: typeof campaign | undefined) => ({
        ...(known ?? campaign),
        status: 'scheduled' as const,
        publishDueAt: published?.publishDueAt ?? null,
      }));
      void client.invalidateQueries({ queryKey: CAMPAIGN_LIST_KEY });
      void client.invalidateQueries({ queryKey });
      announce(t(campaign.delivery.at === null ? 'publish.done' : 'publish.doneLater'));
      void navigate({ to: '/campaigns/$campaignId', params: { campaignId: campaign.id } });
    },
  });
}
