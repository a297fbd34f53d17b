import { useQuery } from '@tanstack/react-query';
import { query } from '../../../api/client.js';
import type { Campaign } from '../report-data.js';

interface TemplateMessages {
  name: string | undefined;
  messages: readonly unknown[];
}

/** The messages of the message template that the campaign uses, in the version it chose. */
export function useTemplateMessages(choice: Campaign['messageTemplate']): TemplateMessages {
  const id = choice?.id ?? '';
  const version = choice?.version ?? null;
  const path = { id };
  const template = useQuery({
    ...query.queryOptions('get', '/api/v1/message-templates/{id}', { params: { path } }),
    enabled: choice !== null,
  });
  const chosen = useQuery({
    ...query.queryOptions('get', '/api/v1/message-templates/{id}/versions/{version}', {
      params: { path: { id, version: version ?? 1 } },
    }),
    enabled: choice !== null && version !== null,
  });
  const shown = version === null ? template.data : chosen.data;
  return { name: template.data?.name, messages: shown?.messages ?? [] };
}
