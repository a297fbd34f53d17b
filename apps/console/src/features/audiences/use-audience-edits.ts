import { useReducer } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, query } from '../../api/client.js';
import { useToast } from '../../ui/index.js';
import { AUDIENCE_LIST_KEY } from './audience.js';
import { NO_CONDITIONS } from './filter/filter.js';
import { type AudienceParts, beginEdits, hasUnsaved, reduceEdits } from './audience-edits.js';

export type AudienceEditing = ReturnType<typeof useAudienceEdits>;

/** The audience while it is edited: changes, undo, saving. */
export function useAudienceEdits(id: string | null, initial: AudienceParts) {
  const { t } = useTranslation('audiences');
  const client = useQueryClient();
  const navigate = useNavigate();
  const toast = useToast();
  const [edits, dispatch] = useReducer(reduceEdits, null, () => {
    const { name, filter, limit } = initial;
    const now = { name, filter, limit };
    // What a new one begins with, such as filters of contacts, is lost by leaving like anything typed.
    return beginEdits(now, id === null ? { name: '', filter: NO_CONDITIONS, limit: null } : now);
  });
  const relist = (): void => void client.invalidateQueries({ queryKey: AUDIENCE_LIST_KEY });
  const saving = useMutation({
    mutationFn: async (parts: AudienceParts) => {
      const body = { name: parts.name.trim(), filter: { ...parts.filter }, limit: parts.limit };
      if (id === null) return (await api.POST('/api/v1/audiences', { body })).data;
      return (await api.PATCH('/api/v1/audiences/{id}', { params: { path: { id } }, body })).data;
    },
    onSuccess: (audience, parts) => {
      dispatch({ kind: 'saved', parts });
      toast.done(t('screen.saved'));
      relist();
      if (!audience) return;
      // The list shows how many these are; where that fails, it says that they were not counted yet.
      api
        .POST('/api/v1/audiences/{id}/count', { params: { path: { id: audience.id } } })
        .then(relist, () => undefined);
      const { queryKey } = query.queryOptions('get', '/api/v1/audiences/{id}', {
        params: { path: { id: audience.id } },
      });
      client.setQueryData(queryKey, audience);
      if (id !== null) return;
      void navigate({
        to: '/audiences/$audienceId',
        params: { audienceId: audience.id },
        replace: true,
        ignoreBlocker: true,
      });
    },
    onError: toast.failed,
  });
  return {
    now: edits.now,
    saved: edits.saved,
    isUnsaved: hasUnsaved(edits),
    canUndo: edits.past.length > 0,
    canRedo: edits.future.length > 0,
    change: (patch: Partial<AudienceParts>, of: keyof AudienceParts) =>
      dispatch({ kind: 'change', patch, of, at: Date.now() }),
    undo: () => dispatch({ kind: 'undo' }),
    redo: () => dispatch({ kind: 'redo' }),
    save: () => saving.mutate(edits.now),
    isSaving: saving.isPending,
    error: saving.error,
  };
}
