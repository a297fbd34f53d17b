import { useMemo } from 'react';
import { query } from '../../../api/client.js';
import type { ContactField } from '../contact-field.js';

const NO_NAMES: readonly string[] = [];
const NO_PROPERTIES: readonly ContactField[] = [];
const OPTIONS = { staleTime: 60_000, refetchOnWindowFocus: false };

/** What contacts of this workspace did, once somebody looks for it. */
export function useEventNames(isWanted: boolean): readonly string[] {
  const { data } = query.useQuery('get', '/api/v1/events/names', undefined, {
    ...OPTIONS,
    enabled: isWanted,
  });
  return data ? data.items.map(({ name }) => name) : NO_NAMES;
}

/**
 * The properties of an event, as the fields of conditions. Their values are here already: none is asked of the contacts,
 * whose fields may have the same names.
 */
export function useEventProperties(event: string): readonly ContactField[] {
  const { data } = query.useQuery(
    'get',
    '/api/v1/events/properties',
    { params: { query: { name: event } } },
    OPTIONS,
  );
  return useMemo(
    () =>
      data?.items.map(({ name, type, values }) => ({
        name,
        type,
        isSystem: false,
        isPersonal: true,
        examples: values,
      })) ?? NO_PROPERTIES,
    [data],
  );
}
