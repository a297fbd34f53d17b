import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { newIdempotencyKey } from '../../api/idempotency-key.js';
import { useToast } from '../../ui/index.js';
import type { ReportAction } from './action-rules.js';
import { type Campaign, campaignOptions, progressOptions, reportOptions } from './report-data.js';

/** Stopping asks first, in a dialog that other screens use as well. */
type Act = Exclude<ReportAction, 'stop'>;

interface ReportActions {
  run: (action: Act) => void;
  duplicate: () => void;
  /** what is under way */
  pending: Act | 'duplicate' | undefined;
}

type Answer = Campaign | { contacts: number } | undefined;

/** Does what the buttons say, tells how it went, and reads the page anew. */
export function useReportActions(id: string): ReportActions {
  const { t } = useTranslation('report');
  const { done, failed } = useToast();
  const navigate = useNavigate();
  const readAnew = useReadAnew(id);
  const openDraft = (campaignId: string): void =>
    void navigate({ to: '/campaigns/$campaignId/edit/$step', params: { campaignId, step: 'audience' } });
  const act = useMutation({
    mutationFn: (action: Act): Promise<Answer> => ask(id, action),
    onSuccess: (answer, action) => {
      const count = answer && 'contacts' in answer ? answer.contacts : 0;
      done(t(`actions.done.${action}`, { count }));
      // What was taken back is a draft, which the screen leaves for the builder by itself.
      readAnew(answer);
    },
    onError: (error) => {
      failed(error);
      // It was in another state than the page knew.
      readAnew(undefined);
    },
  });
  const copy = useMutation({
    mutationFn: () => api.POST('/api/v1/campaigns/{id}/duplicate', { params: { path: { id } } }),
    onSuccess: ({ data }) => {
      done(t('actions.done.duplicate'));
      if (data) openDraft(data.id);
    },
    onError: failed,
  });
  return {
    run: (action) => act.mutate(action),
    duplicate: () => copy.mutate(),
    pending: copy.isPending ? 'duplicate' : act.isPending ? act.variables : undefined,
  };
}

async function ask(id: string, action: Act): Promise<Answer> {
  const params = { path: { id } };
  switch (action) {
    case 'unpublish':
      return (await api.POST('/api/v1/campaigns/{id}/unpublish', { params })).data;
    case 'pause':
      return (await api.POST('/api/v1/campaigns/{id}/pause', { params })).data;
    case 'resume':
      return (await api.POST('/api/v1/campaigns/{id}/resume', { params })).data;
    case 'archive':
      return (await api.POST('/api/v1/campaigns/{id}/archive', { params })).data;
    case 'retry': {
      // A click that is made twice, or whose answer is lost, starts one run.
      const header = { 'Idempotency-Key': newIdempotencyKey() };
      return (await api.POST('/api/v1/campaigns/{id}/retry-failed', { params: { ...params, header } })).data;
    }
  }
}

function useReadAnew(id: string): (answer: Answer) => void {
  const queryClient = useQueryClient();
  return (answer) => {
    const { queryKey } = campaignOptions(id);
    if (answer && 'status' in answer) queryClient.setQueryData(queryKey, answer);
    else void queryClient.invalidateQueries({ queryKey });
    void queryClient.invalidateQueries({ queryKey: reportOptions(id).queryKey });
    void queryClient.invalidateQueries({ queryKey: progressOptions(id).queryKey });
    void queryClient.invalidateQueries({ queryKey: ['campaigns'] });
    void queryClient.invalidateQueries({ queryKey: OVERVIEW });
  };
}

const OVERVIEW = ['get', '/api/v1/overview'] as const;
