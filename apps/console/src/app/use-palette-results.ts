import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { api } from '../api/client.js';
import { useDebounced } from '../ui/use-debounced.js';
import type { Entry } from './palette-entries.js';

const TYPING_PAUSE_MS = 200;
const OF_EACH = 5;

interface Results {
  entries: Entry[];
  isSearching: boolean;
  /** some of the lists could not be asked */
  isPartial: boolean;
}

/** Campaigns, audiences and contacts whose name has the text. */
export function usePaletteResults(text: string): Results {
  const q = useDebounced(text.trim(), TYPING_PAUSE_MS);
  const navigate = useNavigate();
  const { data, isFetching } = useQuery({
    queryKey: ['palette', q],
    queryFn: ({ signal }) => search(q, signal),
    enabled: q !== '',
    placeholderData: keepPreviousData,
  });
  if (q === '' || !data) return { entries: [], isSearching: isFetching, isPartial: false };
  const [campaigns, audiences, contacts] = data;
  const entries: Entry[] = [
    ...(campaigns ?? []).map(({ id, name, status }): Entry => ({
      id: `campaign-${id}`,
      group: 'campaigns',
      label: name,
      isName: true,
      run: () =>
        void (status === 'draft'
          ? navigate({
              to: '/campaigns/$campaignId/edit/$step',
              params: { campaignId: id, step: 'audience' },
            })
          : navigate({ to: '/campaigns/$campaignId', params: { campaignId: id } })),
    })),
    ...(audiences ?? []).map(({ id, name }): Entry => ({
      id: `audience-${id}`,
      group: 'audiences',
      label: name,
      isName: true,
      run: () => void navigate({ to: '/audiences/$audienceId', params: { audienceId: id } }),
    })),
    ...(contacts ?? []).map(({ externalId, displayName }): Entry => ({
      id: `contact-${externalId}`,
      group: 'contacts',
      label: displayName ?? externalId,
      isName: true,
      hint: displayName ? externalId : undefined,
      run: () => void navigate({ to: '/contacts/$externalId', params: { externalId } }),
    })),
  ];
  return { entries, isSearching: isFetching, isPartial: data.some((list) => list === null) };
}

/** One list that fails leaves the others. */
async function search(q: string, signal: AbortSignal) {
  const params = { query: { q, limit: OF_EACH } };
  return Promise.all([
    itemsOf(api.GET('/api/v1/campaigns', { params, signal })),
    itemsOf(api.GET('/api/v1/audiences', { params, signal })),
    itemsOf(api.GET('/api/v1/contacts', { params, signal })),
  ]);
}

async function itemsOf<Item>(answer: Promise<{ data?: { items: Item[] } }>): Promise<Item[] | null> {
  try {
    return (await answer).data?.items ?? null;
  } catch {
    return null;
  }
}
