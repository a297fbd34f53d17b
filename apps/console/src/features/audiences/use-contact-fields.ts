import { useMemo } from 'react';
import { query } from '../../api/client.js';
import type { ContactField } from './contact-field.js';
import { accountFields, audienceField, campaignField, sampleField } from './filter/special-fields.js';

interface ContactFields {
  fields: readonly ContactField[];
  isLoading: boolean;
  error: unknown;
  retry: () => void;
}

/** Enough to choose from; of a campaign or audience beyond, a rule that names it is kept. */
const MOST_LISTED = 100;

/** A new sample draws others than those made before; all that are made in one visit draw the same, so that they can part contacts. */
const NEW_SEED = crypto.getRandomValues(new Uint32Array(1))[0]?.toString(36) ?? 'sample';

// The builder makes its rows anew for other fields: those asked for again while somebody edits are the same.
const KEPT = { staleTime: 5 * 60_000, refetchOnWindowFocus: false } as const;

/** The fields that conditions may ask about, and what else they may name: campaigns, audiences, accounts. */
export function useContactFields(): ContactFields {
  const contacts = query.useQuery('get', '/api/v1/contact-fields', undefined, KEPT);
  const listed = { params: { query: { limit: MOST_LISTED } } };
  const campaigns = query.useQuery(
    'get',
    '/api/v1/campaigns',
    { params: { query: { limit: MOST_LISTED, view: 'summary' } } },
    KEPT,
  );
  const audiences = query.useQuery('get', '/api/v1/audiences', listed, { ...KEPT, staleTime: 0 });
  const connections = query.useQuery('get', '/api/v1/connections', listed, KEPT);
  const [items, runs, saved, accounts] = [
    contacts.data?.items,
    campaigns.data?.items,
    audiences.data?.items,
    connections.data?.items,
  ];
  const fields = useMemo(
    () => [
      ...(items ?? []),
      ...(runs ?? [])
        .filter(({ status }) => status !== 'draft' && status !== 'scheduled')
        .map((one) => campaignField(one)),
      audienceField((saved ?? []).filter(({ limit }) => limit === null)),
      sampleField(NEW_SEED),
      ...(accounts ?? []).flatMap((one) => accountFields(one)),
    ],
    [items, runs, saved, accounts],
  );
  const all = [contacts, campaigns, audiences, connections];
  return {
    fields: items ? fields : NONE,
    isLoading: all.some(({ isLoading }) => isLoading),
    error: contacts.error,
    retry: () => void contacts.refetch(),
  };
}

const NONE: readonly ContactField[] = [];
