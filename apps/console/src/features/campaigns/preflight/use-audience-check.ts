import { useEffect, useEffectEvent, useState } from 'react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, type Schema } from '../../../api/client.js';
import { useToast } from '../../../ui/index.js';
import { useBuilder } from '../builder/builder-context.js';
import { useSettled } from '../builder/use-settled.js';

export type AudienceCheckView = Schema<'AudienceCheckView'>;

/** Where events do not come through, the check is asked how far it is. */
const POLL_MS = 3_000;

/** The latest walk through the whole audience, followed while it goes on. */
export function useAudienceCheck() {
  const { campaign } = useBuilder();
  const settled = useSettled();
  const client = useQueryClient();
  const toast = useToast();
  const path = { id: campaign.id };
  const queryKey = ['audience-check', campaign.id] as const;
  const [isDeaf, setDeaf] = useState(false);
  const {
    data: check,
    error,
    refetch,
  } = useQuery({
    queryKey,
    queryFn: async ({ signal }): Promise<AudienceCheckView | null> => {
      const { data } = await api.GET('/api/v1/campaigns/{id}/checks', { params: { path }, signal });
      return data?.items?.[0] ?? null;
    },
    refetchOnWindowFocus: false,
    refetchInterval: ({ state }) => (isDeaf && state.data?.status === 'running' ? POLL_MS : false),
  });
  const learn = (heard: AudienceCheckView | undefined): void => {
    if (heard) client.setQueryData(queryKey, heard);
  };
  const hear = useEffectEvent(({ data }: MessageEvent<string>): void =>
    learn(JSON.parse(data) as AudienceCheckView),
  );
  const runningId = check?.status === 'running' ? check.id : null;
  useEffect(() => {
    if (runningId === null) return;
    const source = new EventSource(`/api/v1/campaigns/${campaign.id}/checks/${runningId}/stream`);
    source.addEventListener('progress', (event) => hear(event));
    source.addEventListener('end', (event) => {
      source.close();
      hear(event);
    });
    source.addEventListener('error', () => {
      source.close();
      setDeaf(true);
    });
    return () => source.close();
  }, [runningId, campaign.id]);
  const start = useMutation({
    mutationFn: async () => {
      await settled();
      const body = { links: true };
      return (await api.POST('/api/v1/campaigns/{id}/checks', { params: { path }, body })).data;
    },
    onMutate: () => setDeaf(false),
    onSuccess: learn,
    onError: toast.failed,
  });
  const cancel = useMutation({
    mutationFn: async (checkId: string) =>
      (
        await api.POST('/api/v1/campaigns/{id}/checks/{checkId}/cancel', {
          params: { path: { ...path, checkId } },
        })
      ).data,
    onSuccess: learn,
    onError: toast.failed,
  });
  return { check, error, refetch, start, cancel };
}
