import { useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, query, type Schema } from '../../api/client.js';
import { isProblem } from '../../api/problem.js';
import { useToast } from '../../ui/index.js';
import type { TemplateDocument } from './template-document.js';

type Template = Schema<'MessageTemplateView'>;

interface Saving {
  document: TemplateDocument;
  differs: { name: boolean; messages: boolean };
  note: string;
  /** also over a version that was saved meanwhile */
  isForced: boolean;
}

export const oneTemplate = (id: string) =>
  query.queryOptions('get', '/api/v1/message-templates/{id}', { params: { path: { id } } });

/** Saving a template: a new one, or another version of it. Somebody else's version is never overwritten unasked. */
export function useSaveTemplate(template: Template | null, onSaved: (stored: Template) => void) {
  const { t } = useTranslation('content');
  const toast = useToast();
  const client = useQueryClient();
  const [refused, setRefused] = useState<{ error: unknown; messages: TemplateDocument['messages'] } | null>(
    null,
  );
  const mutation = useMutation({
    mutationFn: async ({ document: { name, messages }, differs, note, isForced }: Saving) => {
      const body = {
        ...((!template || differs.name) && { name }),
        // The generated type has objects without members; a message has any.
        ...((!template || differs.messages) && { messages: messages as Record<string, never>[] }),
        ...(template && differs.messages && note !== '' && { note }),
        ...(template && !isForced && { version: template.version }),
      };
      const { data } = template
        ? await api.PATCH('/api/v1/message-templates/{id}', { params: { path: { id: template.id } }, body })
        : await api.POST('/api/v1/message-templates', { body: body as Schema<'CreateMessageTemplate'> });
      return data as Template;
    },
    onMutate: () => setRefused(null),
    onError: (error, { document }) => setRefused({ error, messages: document.messages }),
    onSuccess: async (stored) => {
      client.setQueryData(oneTemplate(stored.id).queryKey, stored);
      toast.done(t('template.saved', { version: stored.version }));
      onSaved(stored);
      await client.invalidateQueries({ queryKey: ['message-templates'] });
    },
  });
  const { error } = mutation;
  return {
    save: mutation.mutate,
    isPending: mutation.isPending,
    error,
    refused,
    changedBy: isProblem(error) && error.code === 'message_template_changed',
    takeTheirs: async (onTaken: (stored: Template) => void) => {
      if (!template) return;
      const stored = await client.fetchQuery({ ...oneTemplate(template.id), staleTime: 0 });
      onTaken(stored);
      mutation.reset();
    },
  };
}
