import { useEffect, useRef } from 'react';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api/client.js';
import { isProblem } from '../../api/problem.js';
import { useDebounced } from '../../ui/index.js';
import type { PreviewContact, PreviewPaneProps, Who } from './preview-types.js';

interface PreviewContacts {
  /** of the audience */
  examples: readonly PreviewContact[];
  /** the first examples are on their way */
  isComing: boolean;
  /** by the text that was typed */
  found: readonly PreviewContact[];
  /** who was chosen; null for nobody, and while they are on their way */
  chosen: PreviewContact | null;
  /** who was chosen is no contact any more */
  isGone: boolean;
}

/** Contacts to show messages as: some of the audience, those looked for, and the one that was chosen. */
export function usePreviewContacts(
  audience: PreviewPaneProps['audience'],
  typed: string,
  who: Who,
): PreviewContacts {
  const client = useQueryClient();
  const held = useRef<readonly PreviewContact[]>([]);
  const selection = useDebounced(JSON.stringify(audience ? bodyOf(audience) : null), 400);
  const examples = useQuery({
    queryKey: ['preview-examples', selection],
    queryFn: async ({ signal }) => {
      const body = JSON.parse(selection) as ReturnType<typeof bodyOf>;
      const { isFinished } = await import('../audiences/filter/is-finished.js');
      // Conditions that are half written have no examples; those from before will do.
      if (!(await isFinished(client, body))) return held.current;
      return (await api.POST('/api/v1/audiences/preview', { body, signal })).data?.sample ?? [];
    },
    enabled: selection !== 'null',
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    refetchOnWindowFocus: false,
    retry: false,
  });
  useEffect(() => {
    if (examples.data) held.current = examples.data;
  }, [examples.data]);
  const q = useDebounced(typed.trim(), 250);
  const found = useQuery({
    queryKey: ['preview-contacts', q],
    queryFn: async ({ signal }) =>
      (await api.GET('/api/v1/contacts', { params: { query: { q, limit: 10 } }, signal })).data?.items ?? [],
    enabled: q !== '',
    placeholderData: keepPreviousData,
  });
  const externalId = who.kind === 'contact' ? who.externalId : '';
  const listed = [...(examples.data ?? []), ...(found.data ?? [])].find(
    (one) => one.externalId === externalId,
  );
  const chosen = useQuery({
    queryKey: ['preview-contact', externalId],
    queryFn: async ({ signal }) =>
      (await api.GET('/api/v1/contacts/{externalId}', { params: { path: { externalId } }, signal })).data ??
      null,
    enabled: externalId !== '' && !listed,
  });
  return {
    examples: examples.data ?? [],
    isComing: examples.isLoading,
    found: q === '' ? [] : (found.data ?? []),
    chosen: externalId === '' ? null : (listed ?? chosen.data ?? null),
    isGone: isProblem(chosen.error) && chosen.error.status === 404,
  };
}

function bodyOf({ filter, audienceId, exclude }: NonNullable<PreviewPaneProps['audience']>) {
  return {
    ...(audienceId ? { audienceId } : { filter: { ...filter } }),
    ...(exclude ? { exclude: { ...exclude } } : {}),
  };
}
